using System.Collections.Immutable;

namespace CityGraph.Explorer.Comparisons;

/// <summary>What to know before using any number of a comparison.</summary>
internal static class ComparisonWarnings
{
    public static ImmutableArray<string> Of(ComparisonRequest request, ImmutableArray<ComparedNetwork> networks, string? relabelling, bool differInSize)
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        if (relabelling is not null) warnings.Add(relabelling);
        if (relabelling is null && FewestRelabellings(request) is { } few) warnings.Add(few);
        if (differInSize)
        {
            warnings.Add("The networks differ in size, on which most measures depend: the test that keeps their sizes says whether a difference is more than these and their numbers of ties give.");
        }

        if (ComparisonWords.CoverageOf(networks) is { } coverage) warnings.Add(coverage);
        return warnings.ToImmutable();
    }

    /// <summary>Where there are so few ways to relabel that no difference can be told from chance.</summary>
    private static string? FewestRelabellings(ComparisonRequest request)
    {
        var cities = request.Networks.Select(compared => compared.Network.Region.Length).ToArray();
        var ways = request.Of == ComparedThings.Regions ? WaysToDeal(cities) : Math.Pow(request.Networks.Length, cities.Max());
        // Turned round, regions of one size give the same difference with another sign.
        return ways < 40
            ? $"There are only {ways:0} ways to say which belongs to which: p cannot be small, however much the networks differ."
            : null;
    }

    private static double WaysToDeal(int[] cities)
    {
        var (ways, dealt) = (1.0, 0);
        foreach (var count in cities)
        {
            for (var i = 1; i <= count; i++) ways *= (double)++dealt / i;
        }

        return Math.Round(ways);
    }
}
