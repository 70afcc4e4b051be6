using CityGraph.Analysis.Distances;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Distances;

public sealed class DistanceDistributionTests
{
    [Fact]
    public void Of_PathAndIsolate_CountsPairs()
    {
        var undirected = DistanceDistribution.Of(Sketch.Undirected(5, (0, 1), (1, 2), (2, 3)));
        Assert.Equal([0, 3, 2, 1], undirected.Pairs);
        Assert.Equal(4, undirected.Apart);
        var directed = DistanceDistribution.Of(Sketch.Directed(5, (0, 1), (1, 2), (2, 3)));
        Assert.Equal([0, 3, 2, 1], directed.Pairs);
        Assert.Equal(14, directed.Apart);
    }

    /// <summary>Of six pairs three lie within 1 and five within 2: 5.4 of them within 2.4, 4 within 1.5.</summary>
    [Fact]
    public void Within_Path_Interpolates()
    {
        var distances = DistanceDistribution.Of(Sketch.Path(4));
        Assert.Equal(2.4, distances.Within(0.9).Value, 1e-12);
        Assert.Equal(1.5, distances.Within(4 / 6.0).Value, 1e-12);
        Assert.Equal((0, 3), (distances.Within(0).Value, distances.Within(1).Value));
        Assert.Equal("An effective diameter needs two nodes between which there is a path.", DistanceDistribution.Of(Sketch.Empty(3)).Within(0.9).Reason);
    }

    [Fact]
    public void Within_NoShare_Throws()
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => DistanceDistribution.Of(Sketch.Path(4)).Within(90));
        Assert.StartsWith("A share is from 0 to 1.", problem.Message, StringComparison.Ordinal);
    }

    /// <summary>The diameter, 25, is KONECT's own. Its mean and percentiles of distances are not those of all pairs; these are.</summary>
    [Fact]
    public void Distances_SisterCities_AreThoseOfAllPairs()
    {
        var largest = LargestComponent(Konect.SisterCities);
        var distances = DistanceDistribution.Of(largest, new() { Threads = 2 });
        Assert.Equal((10_320, 26), (largest.NodeCount, distances.Pairs.Count));
        Assert.Equal(7.348126339536236, distances.Pairs.Select((pairs, distance) => (double)pairs * distance).Sum() / distances.Pairs.Sum(), 1e-12);
        Assert.Equal(6.618, distances.Within(0.5).Value, 1e-3);
        Assert.Equal(9.818, distances.Within(0.9).Value, 1e-3);
    }

    /// <summary>The part with the city that has the most ties: the largest, of 10,320 cities.</summary>
    private static Network LargestComponent(Network network)
    {
        var distances = ShortestPaths.From(network, Enumerable.Range(0, network.NodeCount).MaxBy(network.Degree)).Value!;
        return network.Induced([.. Enumerable.Range(0, distances.Length).Where(node => distances[node] is not null)]);
    }
}
