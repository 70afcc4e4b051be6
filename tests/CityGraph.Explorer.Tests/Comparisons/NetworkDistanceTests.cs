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

    private static NetworkToCompare Compared(string name, params string[] cities) => new(name, MadeRegions.Network(cities, Ties, NetworkBoundary.TwoMode));
}
