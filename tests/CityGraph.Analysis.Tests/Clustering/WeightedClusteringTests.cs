using CityGraph.Analysis.Clustering;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Clustering;

public sealed class WeightedClusteringTests
{
    /// <summary>0 has ties of 1, 2 and 3, of which those of 1 and 2 lead to nodes that are joined: (1 + 2) / (6 · 2). 1 and 2 close their only pair.</summary>
    [Fact]
    public void Barrat_ThreeNeighbours_WeighsTheClosedPair()
    {
        var scores = WeightedClustering.Barrat(Sketch.Weighted(4, false, (0, 1, 1), (0, 2, 2), (0, 3, 3), (1, 2, 5)));
        AssertAlike([0.25, 1, 1, null], scores);
    }

    /// <summary>∛(1/8 · 1/8 · 1) = 1/4 for the only triangle; 0 has three pairs of neighbours.</summary>
    [Fact]
    public void Onnela_OneTriangle_IsTheMeanOfItsWeights()
    {
        var scores = WeightedClustering.Onnela(Sketch.Weighted(4, false, (0, 1, 1), (0, 2, 1), (1, 2, 8), (0, 3, 4)));
        Assert.Equal(0.25 / 3, scores[0]!.Value, 15);
        Assert.Equal(0.25, scores[1]!.Value, 15);
        Assert.Equal(0.25, scores[2]!.Value, 15);
        Assert.Null(scores[3]);
    }

    [Fact]
    public void Both_ParallelsLoopsAndDirection_SumTheWeightsOfEachPair()
    {
        var single = Sketch.Weighted(4, false, (0, 1, 1), (0, 2, 2), (0, 3, 3), (1, 2, 5));
        var several = Sketch.Weighted(4, true, (0, 1, 0.5), (1, 0, 0.5), (2, 0, 2), (0, 3, 1), (0, 3, 2), (1, 2, 5), (3, 3, 99));
        AssertAlike(WeightedClustering.Barrat(single), WeightedClustering.Barrat(several));
        AssertAlike(WeightedClustering.Onnela(single), WeightedClustering.Onnela(several));
    }

    [Fact]
    public void Both_WithoutWeights_AreLocalClustering()
    {
        var network = Sketch.Random(seed: 8, nodes: 30, density: 0.2);
        var expected = LocalClustering.OfNodes(network);
        AssertAlike(expected, WeightedClustering.Barrat(network));
        AssertAlike(expected, WeightedClustering.Onnela(network));
    }

    [Fact]
    public void Both_WeightsTimesAnything_AreTheSame()
    {
        var network = Sketch.Random(seed: 9, nodes: 25, density: 0.3, isWeighted: true);
        var times = new NetworkBuilder(25, isDirected: false);
        for (var edge = 0; edge < network.EdgeCount; edge++) times.Add(network.Ends(edge).Source, network.Ends(edge).Target, 7 * network.Weight(edge));
        AssertAlike(WeightedClustering.Barrat(network), WeightedClustering.Barrat(times.Build()));
        AssertAlike(WeightedClustering.Onnela(network), WeightedClustering.Onnela(times.Build()));
    }

    [Theory]
    [InlineData(NetworkBuilder.GreatestWeight)]
    [InlineData(NetworkBuilder.LeastWeight)]
    public void Both_ExtremeWeights_StayFinite(double weight)
    {
        var network = Sketch.Weighted(6, false, (0, 1, weight), (0, 2, weight), (1, 2, weight), (3, 4, 1), (3, 5, 1), (4, 5, 1));
        Assert.All(WeightedClustering.Barrat(network), score => Assert.Equal(1.0, score));
        Assert.All(WeightedClustering.Onnela(network), score => Assert.InRange(score!.Value, 0, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Both_WithoutEdges_AreNull(int nodes)
    {
        Assert.Equal(new double?[nodes], WeightedClustering.Barrat(Sketch.Empty(nodes)));
        Assert.Equal(new double?[nodes], WeightedClustering.Onnela(Sketch.Empty(nodes)));
    }

    private static void AssertAlike(double?[] expected, double?[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var node = 0; node < expected.Length; node++)
        {
            Assert.Equal(expected[node] is null, actual[node] is null);
            Assert.Equal(expected[node] ?? 0, actual[node] ?? 0, 12);
        }
    }
}
