using CityGraph.Analysis;
using CityGraph.Explorer.Comparisons;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Tests.Comparisons;

public sealed class NetworkDistanceTests
{
    private static readonly (string, string, string[])[] Ties =
        [("a1", "x", ["page"]), ("a2", "x", ["page"]), ("b1", "y", ["page"]), ("b2", "y", ["page"]), ("c1", "z", ["page"])];

    [Fact]
    public void Distance_OfNetworksAlike_IsNone()
    {
        var distance = Assert.Single(NetworkDistance.Of([Compared("A", "a1", "a2"), Compared("B", "b1", "b2")], AnalysisRun.Default));

        Assert.Equal(("A", "B", 0.0, 1.0), (distance.One, distance.Other, distance.PortraitDivergence, distance.GraphletDegreeAgreement));
    }

    /// <summary>A path of three against one of two: apart, but not wholly.</summary>
    [Fact]
    public void Distance_OfOthers_LiesBetween()
    {
        var distances = NetworkDistance.Of([Compared("A", "a1", "a2"), Compared("B", "b1", "b2"), Compared("C", "c1")], AnalysisRun.Default);

        Assert.Equal([("A", "B"), ("A", "C"), ("B", "C")], distances.Select(distance => (distance.One, distance.Other)));
        Assert.InRange(distances[1].PortraitDivergence!.Value, 0.01, 0.99);
        Assert.InRange(distances[1].GraphletDegreeAgreement!.Value, 0.01, 0.99);
    }

    [Fact]
    public void Distance_OfNoNodes_SaysWhyThereIsNone()
    {
        var distance = Assert.Single(NetworkDistance.Of([Compared("A", "a1"), Compared("None")], AnalysisRun.Default));

        Assert.Null(distance.PortraitDivergence);
        Assert.NotNull(distance.NoPortraitDivergence);
    }

    [Fact]
    public void Graphlets_OfAsManyTiesAsTakeLong_AreNotCountedAndSayWhy()
    {
        // All of 500 cities are tied: some 500⁴/24 patterns of four that are all joined.
        var cities = Enumerable.Range(0, 500).Select(city => $"c{city:000}").ToArray();
        var ties = cities.SelectMany(one => cities.Where(other => string.CompareOrdinal(one, other) < 0).Select(other => (one, other, Array.Empty<string>())));
        var dense = new NetworkToCompare("Dense", MadeRegions.Network(cities, [.. ties], NetworkBoundary.Induced));

        var distance = Assert.Single(NetworkDistance.Of([dense, Compared("A", "a1", "a2")], AnalysisRun.Default));

        Assert.NotNull(distance.PortraitDivergence);
        Assert.Null(distance.GraphletDegreeAgreement);
        Assert.Matches(
            @"^Graphlets are counted in at most 1,000,000,000 steps, and one of these networks may take 2,[0-9]{3},[0-9]{3},[0-9]{3}: compare networks with fewer ties, or cities with fewer\.$",
            distance.NoGraphletDegreeAgreement);
    }

    [Fact]
    public void Cost_OfNetworks_GrowsWithTheirPatterns()
    {
        // As many cities and ties: a circle with what lies across, and cities that are all tied.
        var cities = Enumerable.Range(0, 60).Select(city => $"c{city:00}").ToArray();
        var circle = Enumerable.Range(0, 60).SelectMany(one => Enumerable.Range(1, 6).Select(step => (cities[one], cities[(one + step) % 60], Array.Empty<string>()))).Take(351);
        var clique = cities[..27].SelectMany((one, i) => cities[(i + 1)..27].Select(other => (one, other, Array.Empty<string>())));

        Assert.True(CostOf([.. clique]) > CostOf([.. circle]));

        double CostOf((string, string, string[])[] ties) => ComparisonCost.Of(
            MadeRegions.Compare([("A", cities), ("B", ["other"])], ties, NetworkBoundary.Induced) with { Measures = [MadeRegions.Counts[0]], Samples = 99 });
    }

    private static NetworkToCompare Compared(string name, params string[] cities) => new(name, MadeRegions.Network(cities, Ties, NetworkBoundary.TwoMode));
}
