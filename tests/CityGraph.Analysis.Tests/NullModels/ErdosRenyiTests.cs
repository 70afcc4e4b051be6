using CityGraph.Analysis.NullModels;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.NullModels;

public sealed class ErdosRenyiTests
{
    [Theory]
    [InlineData(false, 20)] // 6 pairs, 3 edges
    [InlineData(true, 220)] // 12 pairs, 3 edges
    public void Sample_ThreeEdges_DrawsEachNetworkAsOften(bool isDirected, int count)
    {
        var observed = Sketch.Path(4, isDirected);
        var states = Uniformity.AllOfSizeOf(observed);
        Assert.Equal(count, states.Length);
        Uniformity.AssertUniform(states, [.. Enumerable.Range(0, 50 * count).Select(stream => Uniformity.Text(ErdosRenyi.Sample(observed, seed: 1, stream)))]);
    }

    [Fact]
    public void Sample_TwoModes_DrawsEachNetworkAsOften()
    {
        var observed = Sketch.TwoMode(3, [0, 1], [0]);
        var samples = Enumerable.Range(0, 2000).Select(stream => Uniformity.Text(ErdosRenyi.Sample(observed, seed: 1, stream))).ToArray();
        Uniformity.AssertUniform([.. samples.Distinct()], samples);
        Assert.Equal(20, samples.Distinct().Count());
    }

    [Fact]
    public void Sample_Weighted_DealsTheSameWeightsOut()
    {
        var observed = Sketch.Weighted(5, false, (0, 1, 0.5), (1, 2, 2));
        Assert.Equal([0.5, 2], ErdosRenyi.Sample(observed, seed: 1, stream: 0).Weights.ToArray().Order());
    }

    [Fact]
    public void Sample_AllPairsOrNone_IsTheSame()
    {
        foreach (var observed in new[] { Sketch.Complete(5), Sketch.Empty(0), Sketch.Empty(1), Sketch.Empty(3, isDirected: true) })
            Assert.Equal(Uniformity.Text(observed), Uniformity.Text(ErdosRenyi.Sample(observed, seed: 1, stream: 0)));
        Assert.Equal(0, ErdosRenyi.Sample(Sketch.TwoMode(0), seed: 1, stream: 0).EdgeCount);
    }

    [Fact]
    public void Sample_MoreEdgesThanPairs_Throws()
    {
        var problem = Assert.Throws<ArgumentException>(() => ErdosRenyi.Sample(Sketch.Undirected(2, (0, 1), (0, 1)), seed: 1, stream: 0));
        Assert.StartsWith("A simple network of 2 nodes has at most 1 edges, this one has 2: take Simplified() of it.", problem.Message, StringComparison.Ordinal);
    }
}
