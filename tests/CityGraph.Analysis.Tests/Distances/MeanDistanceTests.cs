using CityGraph.Analysis.Distances;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Distances;

public sealed class MeanDistanceTests
{
    /// <summary>Three pairs at 1, two at 2, one at 3; the fifth node is joined with none.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_PathAndIsolate_IsOverPairsWithAPath(bool isDirected)
    {
        var network = new NetworkBuilder(5, isDirected).Add(0, 1).Add(1, 2).Add(2, 3).Build();
        Assert.Equal(10 / 6.0, MeanDistance.Of(network).Value, 1e-12);
    }

    [Fact]
    public void Of_Weighted_MeasuresByLength() =>
        Assert.Equal((2 + 4 + 6) / 3.0, MeanDistance.Of(Sketch.Weighted(3, false, (0, 1, 2), (1, 2, 4)), EdgeLength.Weight).Value, 1e-12);

    /// <summary>As igraph 0.10 gives it.</summary>
    [Fact]
    public void Of_KarateClub_IsAsKnown() => Assert.Equal(2.40819964349376, MeanDistance.Of(ClassicGraphs.KarateClub).Value, 1e-12);

    [Fact]
    public void Of_NoEdges_IsNotDefined() => Assert.Equal("A mean distance needs two nodes between which there is a path.", MeanDistance.Of(Sketch.Empty(4)).Reason);
}
