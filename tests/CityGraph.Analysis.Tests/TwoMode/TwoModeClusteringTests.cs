using CityGraph.Analysis.Tests.Graphs;
using CityGraph.Analysis.TwoMode;

namespace CityGraph.Analysis.Tests.TwoMode;

public sealed class TwoModeClusteringTests
{
    [Fact]
    public void Density_Davis_Is89Of252() => Assert.Equal(89.0 / 252, TwoModeDensity.Of(ClassicGraphs.SouthernWomen).Value);

    [Fact]
    public void Density_EmptyMode_IsNotDefined() => Assert.Equal("Two-mode density needs nodes in both modes.", TwoModeDensity.Of(Sketch.TwoMode(3)).Reason);

    /// <summary>Paths of three edges, by their middle edge: 1 + 2 + 1 + 2 + 2 + 0 = 8; one square has four of them closed.</summary>
    [Fact]
    public void Transitivity_SquareWithTail_IsAHalf()
    {
        Assert.Equal(0.5, TwoModeTransitivity.Of(TwoModeGraphs.SquareWithTail).Value);
        Assert.Equal(0.5, TwoModeTransitivity.Of(TwoModeGraphs.SquareWithTail.Transposed()).Value);
    }

    [Fact]
    public void Transitivity_AllJoined_IsOne() => Assert.Equal(1, TwoModeTransitivity.Of(Sketch.TwoMode(3, [0, 1, 2], [0, 1, 2])).Value);

    [Fact]
    public void Transitivity_NoPath_IsNotDefined() =>
        Assert.Equal("Two-mode transitivity needs a path of three edges.", TwoModeTransitivity.Of(Sketch.TwoMode(1, [0], [0], [])).Reason);

    /// <summary>NetworkX's robins_alexander_clustering, version 2.8.8; its documentation prints 0.468.</summary>
    [Fact]
    public void Transitivity_Davis_IsAsInNetworkX() => Assert.Equal(0.46776406035665297, TwoModeTransitivity.Of(ClassicGraphs.SouthernWomen).Value, 1e-12);

    /// <summary>Rows 0 and 1 share both of their columns; each shares one with row 2, of three that either has.</summary>
    [Fact]
    public void Latapy_SquareWithTail_IsTheMeanOverlap()
    {
        var network = TwoModeGraphs.SquareWithTail;
        AssertClose([2 / 3.0, 2 / 3.0, 1 / 3.0], LatapyClustering.OfRows(network));
        AssertClose([0.75, 0.75, 0.5], LatapyClustering.OfRows(network, Overlap.Min));
        // Columns 0 and 1 share two rows of three, columns 1 and 2 one of three.
        AssertClose([2 / 3.0, 0.5, 1 / 3.0], LatapyClustering.OfRows(network.Transposed()));
        AssertClose([1, 1, 1], LatapyClustering.OfRows(network.Transposed(), Overlap.Min));
        AssertClose([2 / 3.0, 0.5, 1 / 3.0], LatapyClustering.OfRows(network.Transposed(), Overlap.Max));
    }

    /// <summary>NetworkX's bipartite.average_clustering, version 2.8.8.</summary>
    [Theory]
    [InlineData(Overlap.Jaccard, 0.31713992384771866, 0.3430734373496574)]
    [InlineData(Overlap.Min, 0.6140413589678296, 0.724095695970696)]
    [InlineData(Overlap.Max, 0.3770891439488253, 0.3799131671899529)]
    public void Latapy_Davis_IsAsInNetworkX(Overlap overlap, double women, double events)
    {
        Assert.Equal(women, LatapyClustering.Average(ClassicGraphs.SouthernWomen, overlap).Value, 1e-12);
        Assert.Equal(events, LatapyClustering.Average(ClassicGraphs.SouthernWomen.Transposed(), overlap).Value, 1e-12);
    }

    [Fact]
    public void Latapy_NothingShared_IsNotDefined()
    {
        var network = Sketch.TwoMode(2, [0], [1], []);
        Assert.Equal([null, null, null], LatapyClustering.OfRows(network));
        Assert.Equal("Two-mode clustering needs two nodes that share a neighbour.", LatapyClustering.Average(network).Reason);
        Assert.Empty(LatapyClustering.OfRows(Sketch.TwoMode(0)));
    }

    [Fact]
    public void Latapy_OneThreadOrTwo_IsTheSame()
    {
        var network = TwoModeGraphs.Random(seed: 1, rows: 300, columns: 100, density: 0.03);
        Assert.Equal(LatapyClustering.OfRows(network), LatapyClustering.OfRows(network, run: new() { Threads = 2 }));
    }

    private static void AssertClose(double[] expected, double?[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var row = 0; row < expected.Length; row++) Assert.Equal(expected[row], actual[row]!.Value, 1e-12);
    }
}
