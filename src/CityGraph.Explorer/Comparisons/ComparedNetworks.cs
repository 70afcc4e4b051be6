using System.Collections.Immutable;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Comparisons;

/// <summary>What a comparison tells of each network.</summary>
internal static class ComparedNetworks
{
    /// <summary>The fewest cities with ties of which a measure means something.</summary>
    public const int FewestCities = 5;

    /// <summary>The fewest ties.</summary>
    public const int FewestTies = 10;

    public static ComparedNetwork Of(NetworkToCompare compared)
    {
        var network = compared.Network;
        var coverage = NetworkCoverage.Of(network);
        return new(
            compared.Name,
            NetworkSelectionWords.Of(network.Selection),
            NetworkSelectionText.Of(network.Selection),
            network.Checksum,
            network.Places.Length,
            network.Edges.Length,
            network.RegionCount,
            network.PartnerCount,
            DegreesOf(network),
            new(coverage.Sources, coverage.IndependentSources, coverage.Publishers, coverage.Months, coverage.Facts, coverage.FactsOnOneSource),
            [.. NetworkRemarks.Of(network), .. WarningsOf(compared.Name, network)]);
    }

    private static ImmutableArray<int> DegreesOf(NetworkSnapshot network)
    {
        int[] degrees = [.. Enumerable.Range(0, network.RegionCount).Select(network.Network.Degree)];
        var cities = new int[degrees.Append(-1).Max() + 1];
        foreach (var degree in degrees) cities[degree]++;
        return [.. cities];
    }

    private static IEnumerable<string> WarningsOf(string name, NetworkSnapshot network)
    {
        var cities = network.Edges.SelectMany(edge => new[] { edge.Source, edge.Target }).Where(place => place < network.RegionCount).Distinct().Count();
        if (cities >= FewestCities && network.Edges.Length >= FewestTies) yield break;
        yield return
            $"{name} has {Count(network.Edges.Length, "tie", "ties")} of {Count(cities, "city", "cities")}. With fewer than {FewestTies} ties or {FewestCities} tied cities, "
            + "one tie more or less changes most measures by a tenth or more: its numbers describe what is known, and show little of the region.";
    }

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
