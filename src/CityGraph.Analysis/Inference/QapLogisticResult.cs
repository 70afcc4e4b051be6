namespace CityGraph.Analysis.Inference;

/// <summary>What a logistic regression over pairs of nodes found.</summary>
/// <param name="Intercept">The log-odds of a tie where all covariates are 0; it has no test, since permuting nodes leaves it as it is.</param>
/// <param name="Covariates">The coefficient of each covariate, a difference of log-odds, in their order, with its p-values.</param>
/// <param name="StandardErrors">The classical standard error of each, as if pairs were independent: for reference, not for tests.</param>
/// <param name="Deviance">-2 log-likelihood.</param>
/// <param name="NullDeviance">That of the intercept alone.</param>
/// <param name="Pairs">The number of pairs of nodes; both directions count where there is direction.</param>
public sealed record QapLogisticResult(
    double Intercept, IReadOnlyList<QapTest> Covariates, IReadOnlyList<double> StandardErrors, double Deviance, double NullDeviance, int Pairs);
