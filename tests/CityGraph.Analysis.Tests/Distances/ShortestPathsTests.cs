using CityGraph.Analysis.Distances;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Distances;

public sealed class ShortestPathsTests
{
    [Fact]
    public void From_Directed_FollowsTheDirection()
    {
        var network = Sketch.Directed(4, (0, 1), (1, 2), (2, 0), (3, 0));
        Assert.Equal([0, 1, 2, null], ShortestPaths.From(network, 0).Value!);
        Assert.Equal([0, 2, 1, 1], ShortestPaths.From(network, 0, direction: PathDirection.In).Value!);
    }

    /// <summary>Of the two edges from 0 to 1 the shorter counts; to 2 it is shorter over 1.</summary>
    [Fact]
    public void From_Weighted_TakesTheShortest()
    {
        var network = Sketch.Weighted(4, false, (0, 1, 4), (0, 1, 2), (1, 2, 1), (0, 2, 8), (1, 1, 1));
        Assert.Equal([0, 2, 3, null], ShortestPaths.From(network, 0, EdgeLength.Weight).Value!);
        Assert.Equal([0, 0.25, 0.125, null], ShortestPaths.From(network, 0, EdgeLength.InverseWeight).Value!);
        Assert.Equal([0, 1, 1, null], ShortestPaths.From(network, 0).Value!);
    }

    [Fact]
    public void From_UnknownSource_Throws()
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => ShortestPaths.From(Sketch.Path(2), -1));
        Assert.StartsWith("The network has 2 nodes, numbered from 0.", problem.Message, StringComparison.Ordinal);
    }
}
