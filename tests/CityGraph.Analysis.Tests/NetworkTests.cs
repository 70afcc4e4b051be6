using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests;

public sealed class NetworkTests
{
    [Fact]
    public void Network_Undirected_ListsNeighboursByNumberWithLoopsTwice()
    {
        var network = Sketch.Undirected(4, (3, 1), (1, 0), (1, 1), (1, 3));
        Assert.Equal([1], network.Successors(0));
        Assert.Equal([0, 1, 1, 3, 3], network.Successors(1));
        Assert.Equal([0, 1, 1, 2, 3], network.SuccessorEdges(1));
        Assert.Equal([1, 1], network.Successors(3));
        Assert.Equal((4, 4, 5, 0), (network.NodeCount, network.EdgeCount, network.Degree(1), network.Degree(2)));
        Assert.Equal([(0, 1), (1, 1), (1, 3), (1, 3)], Enumerable.Range(0, 4).Select(network.Ends));
    }

    [Fact]
    public void Network_Directed_ListsSuccessorsAndPredecessors()
    {
        var network = Sketch.Directed(4, (3, 1), (1, 0), (1, 1), (1, 3));
        Assert.Equal([0, 1, 3], network.Successors(1));
        Assert.Equal([1, 3], network.Predecessors(1));
        Assert.Equal([1, 3], network.PredecessorEdges(1));
        Assert.Equal((3, 2, 5), (network.OutDegree(1), network.InDegree(1), network.Degree(1)));
        Assert.Equal([(1, 0), (1, 1), (1, 3), (3, 1)], Enumerable.Range(0, 4).Select(network.Ends));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Network_Random_GivesTheEndsOfItsEdgesInEachWay(bool isDirected)
    {
        var network = Sketch.Random(seed: 1, nodes: 30, density: 0.05, isDirected, hasLoops: true);
        var (sources, targets) = (new int[network.EdgeCount], new int[network.EdgeCount]);
        network.CopyEnds(sources, targets);
        Assert.Equal(sources.Zip(targets), Enumerable.Range(0, network.EdgeCount).Select(network.Ends));
        Assert.Equal(2 * network.EdgeCount, Enumerable.Range(0, 30).Sum(network.Degree));
        for (var node = 0; node < 30; node++)
        {
            for (var i = 0; i < network.OutDegree(node); i++)
            {
                var (source, target) = network.Ends(network.SuccessorEdges(node)[i]);
                Assert.True((source, target) == (node, network.Successors(node)[i]) || (!isDirected && (target, source) == (node, network.Successors(node)[i])));
            }
        }
    }

    [Fact]
    public void Builder_WeightsOfSome_GivesTheOthersOne()
    {
        var network = new NetworkBuilder(3, isDirected: false).Add(1, 2).Add(0, 1, 2.5).Add(0, 2).Build();
        Assert.Equal([2.5, 1, 1], network.Weights);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Builder_BadWeight_Throws(double weight)
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => new NetworkBuilder(2, isDirected: false).Add(0, 1, weight));
        Assert.StartsWith("The weight of an edge is from 1e-50 to 1e50.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Builder_UnknownNode_Throws()
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => new NetworkBuilder(2, isDirected: false).Add(0, 2));
        Assert.StartsWith("The network has 2 nodes, numbered from 0.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Simplified_LoopsAndParallels_AddsWeights()
    {
        var network = Sketch.Weighted(3, false, (0, 1, 1), (1, 0, 2), (1, 1, 5), (1, 2, 4)).Simplified();
        Assert.Equal((2, 3.0, 4.0), (network.EdgeCount, network.Weight(0), network.Weight(1)));
        Assert.False(Sketch.Undirected(2, (0, 1), (0, 1)).Simplified().IsWeighted);
    }

    [Fact]
    public void ToUndirected_Mutual_BecomesParallel() => Assert.Equal([1, 1], Sketch.Directed(2, (0, 1), (1, 0)).ToUndirected().Successors(0));

    [Fact]
    public void Induced_SomeNodes_NumbersThemInTheOrderGiven()
    {
        var network = ClassicGraphs.Kite.Induced([9, 8, 7]);
        Assert.Equal([(0, 1), (1, 2)], Enumerable.Range(0, network.EdgeCount).Select(network.Ends));
    }

    [Fact]
    public void TwoMode_Davis_HasItsSumsAndBothSides()
    {
        var women = ClassicGraphs.SouthernWomen;
        Assert.Equal((18, 14, 89), (women.RowCount, women.ColumnCount, women.EdgeCount));
        Assert.Equal([8, 7, 8, 7, 4, 4, 4, 3, 4, 4, 4, 6, 7, 8, 5, 2, 2, 2], Enumerable.Range(0, 18).Select(row => women.ColumnsOf(row).Length));
        Assert.Equal([3, 3, 6, 4, 8, 8, 10, 14, 12, 5, 4, 6, 3, 3], Enumerable.Range(0, 14).Select(column => women.RowsOf(column).Length));
        Assert.Equal(89, women.ToNetwork().EdgeCount);
        Assert.Equal(women.ColumnsOf(3).ToArray().Select(column => column + 18), women.ToNetwork().Successors(3).ToArray());
    }

    [Fact]
    public void TwoMode_PairTwice_IsOneEdge() => Assert.Equal(1, TwoModeNetwork.Create(1, 1, [(0, 0), (0, 0)]).EdgeCount);

    [Fact]
    public void Transposed_Davis_HasTheEventsAsRows()
    {
        var events = ClassicGraphs.SouthernWomen.Transposed();
        Assert.Equal((14, 18, 89), (events.RowCount, events.ColumnCount, events.EdgeCount));
        Assert.Equal([0, 1, 3], events.ColumnsOf(0));
        Assert.Equal(ClassicGraphs.SouthernWomen.ColumnsOf(3), events.RowsOf(3));
    }

    [Theory]
    [InlineData(2, 0, "There are 2 rows, numbered from 0.")]
    [InlineData(0, -1, "There are 3 columns, numbered from 0.")]
    public void TwoMode_UnknownEnd_Throws(int row, int column, string message)
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => TwoModeNetwork.Create(2, 3, [(row, column)]));
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Classics_All_HaveTheirPublishedSizes()
    {
        Assert.Equal((10, 18), (ClassicGraphs.Kite.NodeCount, ClassicGraphs.Kite.EdgeCount));
        Assert.Equal((34, 78), (ClassicGraphs.KarateClub.NodeCount, ClassicGraphs.KarateClub.EdgeCount));
        Assert.Equal((15, 20), (ClassicGraphs.FlorentineMarriages.NodeCount, ClassicGraphs.FlorentineMarriages.EdgeCount));
    }
}
