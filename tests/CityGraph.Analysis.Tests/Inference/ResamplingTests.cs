using CityGraph.Analysis.Inference;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Inference;

public sealed class ResamplingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void VertexBootstrap_AnyNetwork_JoinsTwoNodesAsOftenAsThereAreTies(bool isDirected)
    {
        // Each pair of a sample is a pair of the whole, each as likely: the mean number of edges is that of the whole.
        var network = Sketch.Random(seed: 1, nodes: 12, density: 0.3, isDirected);
        var counts = Enumerable.Range(0, 2_000).Select(stream => (double)VertexBootstrap.Sample(network, 7, stream).EdgeCount).ToArray();
        var moments = Moments.Of(counts);
        Assert.InRange(moments.Mean - network.EdgeCount, -4 * moments.StandardDeviation / Math.Sqrt(2_000), 4 * moments.StandardDeviation / Math.Sqrt(2_000));
    }

    [Fact]
    public void VertexBootstrap_Complete_StaysComplete()
    {
        var sample = VertexBootstrap.Sample(Sketch.Complete(6), 1, 1);
        Assert.Equal((6, 15), (sample.NodeCount, sample.EdgeCount));
        Assert.Equal(15, sample.Simplified().EdgeCount);
    }

    [Fact]
    public void VertexBootstrap_MutualTies_StayMutual()
    {
        var sample = VertexBootstrap.Sample(Sketch.Directed(4, (0, 1), (1, 0), (2, 3), (3, 2)), 1, 3);
        Assert.All(Enumerable.Range(0, sample.EdgeCount).Select(sample.Ends), ends => Assert.Contains(ends.Source, sample.Successors(ends.Target).ToArray()));
        Assert.NotEqual(0, sample.EdgeCount);
    }

    [Fact]
    public void VertexBootstrap_LoopsParallelsAndWeights_AreKept()
    {
        // All pairs are alike, and so are all nodes: so is the sample.
        var network = Sketch.Weighted(2, false, (0, 0, 3), (1, 1, 3), (0, 1, 2), (0, 1, 5));
        var sample = VertexBootstrap.Sample(network, 1, 1);
        Assert.Equal([(0, 0), (0, 1), (0, 1), (1, 1)], Enumerable.Range(0, sample.EdgeCount).Select(sample.Ends));
        Assert.Equal([3, 2, 5, 3], sample.Weights);
    }

    [Fact]
    public void VertexBootstrap_OneNode_IsItself() => Assert.Equal(1, VertexBootstrap.Sample(Sketch.Undirected(1, (0, 0)), 1, 1).EdgeCount);

    [Fact]
    public void RowBootstrap_Davis_DrawsWomenWithTheirEvents()
    {
        var women = ClassicGraphs.SouthernWomen;
        var sample = RowBootstrap.Sample(women, 1, 1);
        Assert.Equal((18, 14), (sample.RowCount, sample.ColumnCount));
        var known = Enumerable.Range(0, 18).Select(row => string.Join(' ', women.ColumnsOf(row).ToArray())).ToHashSet();
        Assert.All(Enumerable.Range(0, 18), row => Assert.Contains(string.Join(' ', sample.ColumnsOf(row).ToArray()), known));
        Assert.NotEqual(women.Edges(), sample.Edges());
    }

    [Fact]
    public void TieBootstrap_Weighted_DrawsAsManyWithTheirWeights()
    {
        ((int, int), double)[] ties = [((0, 1), 1), ((2, 1), 2), ((2, 2), 3)];
        var sample = TieResampling.Bootstrap(Sketch.Weighted(3, true, (0, 1, 1), (2, 1, 2), (2, 2, 3)), 1, 1);
        Assert.Equal(3, sample.EdgeCount);
        Assert.All(Enumerable.Range(0, 3), edge => Assert.Contains((sample.Ends(edge), sample.Weight(edge)), ties));
    }

    [Theory]
    [InlineData(0, 78)]
    [InlineData(0.1, 70)] // 7.8 rounded
    [InlineData(1, 0)]
    public void Drop_Share_LeavesTheRest(double share, int left)
    {
        var sample = TieResampling.Drop(ClassicGraphs.KarateClub, share, 1, 1);
        Assert.Equal((34, left, left), (sample.NodeCount, sample.EdgeCount, sample.Simplified().EdgeCount));
    }
}
