using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Regressions;

/// <summary>The answer of <c>regressTies</c>. Immutable.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="ChangeNumber">The change set up to which the graph was read.</param>
/// <param name="Cities">Those whose pairs were looked at.</param>
/// <param name="LeftOut">Those that were left out.</param>
/// <param name="Response">What is explained.</param>
/// <param name="Covariates">What explains it.</param>
/// <param name="Fit">What was found, or why nothing.</param>
internal sealed record TieRegression(
    RegressionQuestion Question,
    long ChangeNumber,
    ImmutableArray<NetworkPlace> Cities,
    ImmutableArray<CitiesLeftOut> LeftOut,
    RegressedVariable Response,
    ImmutableArray<RegressedVariable> Covariates,
    Measured<RegressionFit> Fit)
{
    public int PairCount => Pairs.Count(Cities.Length);

    /// <summary>Null where there is no fit.</summary>
    public RegressionFit? Found => Fit.Value;

    /// <summary>See <see cref="RegressionChecksum"/>.</summary>
    public string Checksum => field ??= RegressionChecksum.Of(this);

    /// <summary>A variable's coefficient, which is null where there is no fit.</summary>
    public IEnumerable<(RegressedVariable Variable, FittedCoefficient? Coefficient)> Coefficients =>
        Covariates.Select((covariate, i) => (covariate, Found?.Coefficients[i]));
}
