using System.Collections.Immutable;
using System.Globalization;

namespace CityGraph.Explorer.Comparisons;

/// <summary>What to know before using any number of a comparison.</summary>
internal static class ComparisonWarnings
{
    /// <summary>Turned round, regions of one size, and dates and sectors, give the same difference with another sign: of 40 ways two are 5 %.</summary>
    private const double FewWays = 40;

    public static ImmutableArray<string> Of(ComparisonRequest request, ImmutableArray<ComparedNetwork> networks, ImmutableArray<ComparedPair> pairs, bool differInSize)
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        warnings.AddRange(pairs.Select(pair => pair.Problem).OfType<string>().Distinct());
        warnings.AddRange(pairs.Select(pair => TooFewWays(pair, networks)).OfType<string>());
        if (TooFewSamples(request, pairs.Count(pair => pair.Relabelled is not null)) is { } few) warnings.Add(few);
        if (differInSize)
        {
            warnings.Add("The networks differ in size, on which most measures depend: the test that keeps their sizes says whether a difference is more than these and their numbers of ties give.");
        }

        if (ComparisonWords.CoverageOf(networks) is { } coverage) warnings.Add(coverage);
        return warnings.ToImmutable();
    }

    /// <summary>That no difference of two networks can be told from chance; null where it can.</summary>
    private static string? TooFewWays(ComparedPair pair, ImmutableArray<ComparedNetwork> networks)
    {
        if (pair.Relabelled is null || pair.Ways >= FewWays) return null;
        var which = networks.Length == 2 ? "which belongs to which" : $"what belongs to {networks[pair.One].Name} and what to {networks[pair.Other].Name}";
        return $"There {(pair.Ways == 1 ? "is only 1 way" : $"are only {pair.Ways:0} ways")} to say {which}: p cannot be small, however much the networks differ.";
    }

    /// <summary>That samples are too few for as many pairs as are adjusted for; null where they are enough.</summary>
    private static string? TooFewSamples(ComparisonRequest request, int pairs) => pairs > ComparisonWords.Significance * (request.Samples + 1)
        ? string.Create(CultureInfo.InvariantCulture, $"With {request.Samples} samples no adjusted p of {pairs} pairs is below {pairs / (request.Samples + 1.0):0.###}: ask for {Math.Ceiling(pairs / ComparisonWords.Significance) - 1:0} samples or more.")
        : null;
}
