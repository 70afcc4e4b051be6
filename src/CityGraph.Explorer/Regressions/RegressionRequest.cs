using System.Collections.Immutable;
using CityGraph.Analysis;

namespace CityGraph.Explorer.Regressions;

/// <summary>What to explain, by what, and how: all that a regression depends on, read from the graph already. Immutable.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="ChangeNumber">The change set up to which the graph was read.</param>
/// <param name="Cities">Those whose pairs are looked at.</param>
/// <param name="LeftOut">Those that are left out.</param>
/// <param name="Response">What is explained.</param>
/// <param name="Covariates">What explains it.</param>
internal sealed record RegressionRequest(
    RegressionQuestion Question,
    long ChangeNumber,
    ImmutableArray<RegressedCity> Cities,
    ImmutableArray<CitiesLeftOut> LeftOut,
    RegressedVariable Response,
    ImmutableArray<RegressedVariable> Covariates)
{
    public int PairCount => Pairs.Count(Cities.Length);

    /// <summary>See <see cref="RegressionChecksum"/>.</summary>
    public string Checksum => field ??= RegressionChecksum.Of(this);

    /// <summary>Explains it, or says why it cannot be. As long as <see cref="RegressionWork"/> says.</summary>
    public TieRegression Explain(AnalysisRun run)
    {
        var fit = RegressionFit.Of(Question, Response, Covariates, run);
        var fitted = new FittedRegression(this, fit);
        return TieRegression.Of(this, fit.Value, fit.Reason, RegressionWarnings.Of(fitted), RegressionWords.Says(fitted), RegressionWords.DoesNotSay(this));
    }
}

/// <summary>What was found.</summary>
/// <param name="Request">Of what.</param>
/// <param name="Fit">What was found, or why nothing.</param>
internal sealed record FittedRegression(RegressionRequest Request, Measured<RegressionFit> Fit)
{
    /// <summary>Null where there is no fit.</summary>
    public RegressionFit? Found => Fit.Value;

    /// <summary>A variable's coefficient, which is null where there is no fit.</summary>
    public IEnumerable<(RegressedVariable Variable, FittedCoefficient? Coefficient)> Coefficients =>
        Request.Covariates.Select((covariate, i) => (covariate, Found?.Coefficients[i]));
}
