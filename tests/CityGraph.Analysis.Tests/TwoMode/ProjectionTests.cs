using CityGraph.Analysis.Tests.Graphs;
using CityGraph.Analysis.TwoMode;

namespace CityGraph.Analysis.Tests.TwoMode;

public sealed class ProjectionTests
{
    [Fact]
    public void ByCount_SquareWithTail_WeighsWhatIsShared()
    {
        var projection = Projection.ByCount(TwoModeGraphs.SquareWithTail);
        Assert.Equal([(0, 1), (0, 2), (1, 2)], Enumerable.Range(0, projection.EdgeCount).Select(projection.Ends));
        Assert.Equal([2, 1, 1], projection.Weights);
    }

    /// <summary>Rows 0 and 1 share a column of degree 2 and one of degree 3: 1/1 + 1/2.</summary>
    [Fact]
    public void Newman_SquareWithTail_WeighsLargeColumnsLess()
    {
        var projection = Projection.Newman(TwoModeGraphs.SquareWithTail);
        Assert.Equal([(0, 1), (0, 2), (1, 2)], Enumerable.Range(0, projection.EdgeCount).Select(projection.Ends));
        Assert.Equal([1.5, 0.5, 0.5], projection.Weights);
    }

    /// <summary>NetworkX 2.8.8: weighted_projected_graph and collaboration_weighted_projected_graph.</summary>
    [Fact]
    public void Projections_Davis_AreAsInNetworkX()
    {
        var (count, newman) = (Projection.ByCount(ClassicGraphs.SouthernWomen), Projection.Newman(ClassicGraphs.SouthernWomen));
        Assert.Equal((139, 139), (count.EdgeCount, newman.EdgeCount));
        Assert.Equal(6, count.Weight(0));
        Assert.Equal(1.5626373626373626, newman.Weight(0), 1e-12);
    }

    [Fact]
    public void Newman_Random_GivesARowTheStrengthOfItsSharedColumns()
    {
        var network = TwoModeGraphs.Random(seed: 2, rows: 20, columns: 30, density: 0.1);
        var projection = Projection.Newman(network);
        for (var row = 0; row < 20; row++)
        {
            var shared = network.ColumnsOf(row).ToArray().Count(column => network.RowsOf(column).Length > 1);
            Assert.Equal(shared, projection.SuccessorEdges(row).ToArray().Sum(projection.Weight), 1e-12);
        }
    }

    [Fact]
    public void Projections_NothingShared_HaveNoEdges()
    {
        foreach (var network in new[] { Sketch.TwoMode(0), Sketch.TwoMode(2, [0], [1], []) })
        {
            Assert.Equal((network.RowCount, 0), (Projection.ByCount(network).NodeCount, Projection.ByCount(network).EdgeCount));
            Assert.Equal((network.RowCount, 0), (Projection.Newman(network).NodeCount, Projection.Newman(network).EdgeCount));
        }
    }
}
