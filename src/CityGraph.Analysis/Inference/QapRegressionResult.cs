namespace CityGraph.Analysis.Inference;

/// <summary>What a regression over pairs of nodes found.</summary>
/// <param name="Intercept">The value where all covariates are 0; it has no test, since permuting nodes leaves it as it is.</param>
/// <param name="Covariates">The coefficient of each covariate, in their order, with its p-values.</param>
/// <param name="StandardErrors">The classical standard error of each, as if pairs were independent: for reference, not for tests.</param>
/// <param name="RSquared">The share of the variance that is explained, from 0 to 1.</param>
/// <param name="Pairs">The number of pairs of nodes; both directions count where there is direction.</param>
public sealed record QapRegressionResult(
    double Intercept, IReadOnlyList<QapTest> Covariates, IReadOnlyList<double> StandardErrors, double RSquared, int Pairs);
