using System.Collections.Immutable;
using CityGraph.Explorer.Time;

namespace CityGraph.Explorer.Regressions;

/// <summary>What <c>regressTies</c> was asked.</summary>
/// <param name="PlaceIds">Cities, regions and countries, without repetitions, in the order of their code points; null for all cities.</param>
/// <param name="IncludesPartners">Whether cities elsewhere that these are tied to count too.</param>
/// <param name="Response">What is explained.</param>
/// <param name="Covariates">What explains it, in the order given; no two variables are the same.</param>
/// <param name="Method">How.</param>
/// <param name="Permutations">How many.</param>
/// <param name="Seed">Of the permutations.</param>
/// <param name="Time">The date and the moment for which the graph is read.</param>
internal sealed record RegressionQuestion(
    ImmutableArray<string>? PlaceIds,
    bool IncludesPartners,
    PairVariable Response,
    ImmutableArray<PairVariable> Covariates,
    RegressionMethod Method,
    int Permutations,
    long Seed,
    RootTime Time)
{
    /// <summary>The response first.</summary>
    public ImmutableArray<PairVariable> Variables => [Response, .. Covariates];

    /// <summary>Whether it takes something that is known of pairs.</summary>
    public bool Takes(params ReadOnlySpan<PairKind> kinds)
    {
        foreach (var variable in Variables)
        {
            if (variable is PairVariable.Known known && kinds.Contains(known.Kind)) return true;
        }

        return false;
    }
}

/// <summary>How ties are explained.</summary>
internal enum RegressionMethod
{
    Linear,
    Logistic,
    Correlation,
}
