using CityGraph.Analysis.Backbone;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Backbone;

public sealed class DisparityFilterTests
{
    /// <summary>
    /// Node 0 has 8 + 1 + 1: (1 - 0.8)² = 0.04 and 0.9² = 0.81. Nodes 1 and 2 have one edge: 1. Node 3 has 1 to 0 and 3 to 4: 1 - 1/4 and 1 - 3/4.
    /// Node 4 has one edge.
    /// </summary>
    [Fact]
    public void Of_Undirected_TakesTheSmallerPOfBothEnds()
    {
        var backbone = DisparityFilter.Of(Sketch.Weighted(5, false, (0, 1, 8), (0, 2, 1), (0, 3, 1), (3, 4, 3))).Value!;
        AssertP([0.04, 0.81, 0.75, 0.25], backbone);
        Assert.Equal((0.05, Correction.None, 4), (backbone.Alpha, backbone.Correction, backbone.Tests));
        Assert.Equal((5, 1, 8.0), (backbone.Kept.NodeCount, backbone.Kept.EdgeCount, backbone.Kept.Weight(0)));
    }

    [Fact]
    public void Of_Corrected_KeepsLess()
    {
        var backbone = DisparityFilter.Of(
            Sketch.Weighted(5, false, (0, 1, 8), (0, 2, 1), (0, 3, 1), (3, 4, 3)), new() { Alpha = 0.1, Correction = Correction.Holm }).Value!;
        Assert.Equal(0.16, backbone.Edges[0].AdjustedP, 1e-12);
        Assert.Equal(0, backbone.Kept.EdgeCount);
    }

    /// <summary>Node 0 sends 3 and 1, node 2 is sent 1 and 1 and node 1 only 3: 0 → 1 has 1 - 3/4, 0 → 2 the smaller of 1 - 1/4 and 1 - 1/2, 3 → 2 has 1/2.</summary>
    [Fact]
    public void Of_Directed_LooksAtWhatLeavesAndWhatEnters() =>
        AssertP([0.25, 0.5, 0.5], DisparityFilter.Of(Sketch.Weighted(4, true, (0, 1, 3), (0, 2, 1), (3, 2, 1))).Value!);

    [Fact]
    public void Of_LoopsAndParallels_AreLeftOutAndAddedUp()
    {
        var backbone = DisparityFilter.Of(Sketch.Weighted(3, false, (0, 0, 9), (0, 1, 1), (1, 0, 2), (0, 2, 1))).Value!;
        AssertP([0.25, 0.75], backbone);
        Assert.Equal(3, backbone.Edges[0].Weight);
    }

    [Fact]
    public void Of_NoWeights_IsNotDefined() => Assert.Equal("The disparity filter needs a network with weights.", DisparityFilter.Of(Sketch.Path(3)).Reason);

    private static void AssertP(double[] expected, ExtractedBackbone backbone)
    {
        Assert.Equal(expected.Length, backbone.Edges.Count);
        for (var edge = 0; edge < expected.Length; edge++) Assert.Equal(expected[edge], backbone.Edges[edge].P, 1e-12);
    }
}
