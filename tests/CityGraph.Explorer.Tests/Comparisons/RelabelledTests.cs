using System.Collections.Immutable;
using CityGraph.Explorer.Comparisons;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Tests.Comparisons;

/// <summary>What chance exchanges, and what stays.</summary>
public sealed class RelabelledTests
{
    private static readonly string[] One = ["a", "b"];
    private static readonly string[] Other = ["c", "d"];
    private static readonly (string, string, string[])[] Ties = [("a", "x", []), ("b", "x", []), ("a", "b", []), ("b", "c", [])];

    [Fact]
    public void Cities_Dealt_MakeTheNetworksThatTheirRegionsWouldHave()
    {
        ImmutableArray<NetworkSnapshot> regions = [MadeRegions.Network(One, Ties, NetworkBoundary.TwoMode), MadeRegions.Network(Other, Ties, NetworkBoundary.TwoMode)];
        var relabelled = Relabelled.OfRegions(regions, MadeRegions.Network([.. One, .. Other], Ties, NetworkBoundary.Incident));
        var seen = new HashSet<string>();
        for (var stream = 0; stream < 100; stream++)
        {
            var sample = relabelled.Sample(new(1, 0, SamplePurpose.Labels), stream);
            var cities = sample.Select(network => network.Region.Select(city => city.Id).ToArray()).ToArray();
            Assert.Equal(["a", "b", "c", "d"], cities.SelectMany(ids => ids).Order());
            for (var region = 0; region < 2; region++)
            {
                Assert.Equal(2, cities[region].Length);
                Assert.Equal(Text(MadeRegions.Network(cities[region], Ties, NetworkBoundary.TwoMode)), Text(sample[region]));
            }

            seen.Add(string.Concat(cities[0]));
        }

        Assert.Equal(6, seen.Count);
        Assert.Equal(6, relabelled.Ways);
    }

    [Fact]
    public void Ties_OfTheSameCities_ChangePlacesCityByCity()
    {
        ImmutableArray<NetworkSnapshot> dates =
            [MadeRegions.Network(One, [("a", "x", []), ("a", "y", []), ("b", "x", [])], NetworkBoundary.TwoMode), MadeRegions.Network(One, [("b", "z", [])], NetworkBoundary.TwoMode)];
        var relabelled = Relabelled.OfSameCities(dates);
        var seen = Enumerable.Range(0, 100).Select(stream => string.Join(" | ", relabelled.Sample(new(1, 0, SamplePurpose.Labels), stream).Select(Text))).ToHashSet();

        Assert.Equal(
            ["a-x a-y b-x | b-z", "a-x a-y b-z | b-x", "b-x | a-x a-y b-z", "b-z | a-x a-y b-x"],
            seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ways_OfTheSameCities_AreThoseOfEachCityTogether()
    {
        // a has ties in two of three networks: 3 · 2 ways to place them; b's two are the same: 3 ways to place the network without; a-b is in one: 3 ways.
        ImmutableArray<NetworkSnapshot> sectors =
        [
            MadeRegions.Network(One, [("a", "x", []), ("a", "b", [])], NetworkBoundary.Incident),
            MadeRegions.Network(One, [("a", "y", []), ("b", "y", [])], NetworkBoundary.Incident),
            MadeRegions.Network(One, [("b", "y", [])], NetworkBoundary.Incident),
        ];
        var relabelled = Relabelled.OfSameCities(sectors);
        var seen = Enumerable.Range(0, 1_000).Select(stream => string.Join(" | ", relabelled.Sample(new(1, 0, SamplePurpose.Labels), stream).Select(Text))).ToHashSet();

        Assert.Equal(54, relabelled.Ways);
        Assert.Equal(54, seen.Count);
    }

    private static string Text(NetworkSnapshot network) => string.Join(' ', network.Edges.Select(edge => $"{network.Places[edge.Source].Id}-{network.Places[edge.Target].Id}"));
}
