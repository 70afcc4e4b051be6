using CityGraph.Analysis.Degrees;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Degrees;

public sealed class DensityTests
{
    [Fact]
    public void Density_Simple_IsTheShareOfPairs()
    {
        Assert.Equal(1, Density.Of(Sketch.Complete(5)).Value);
        Assert.Equal(18 / 45.0, Density.Of(ClassicGraphs.Kite).Value);
        Assert.Equal(1 / 6.0, Density.Of(Sketch.Directed(3, (0, 1))).Value);
        Assert.Equal(0, Density.Of(Sketch.Empty(3)).Value);
    }

    [Fact]
    public void Density_LoopsPossible_CountsTheirPairs()
    {
        // Three pairs of a node with itself beside the three others; nine with direction.
        Assert.Equal(2 / 6.0, Density.Of(Sketch.Undirected(3, (0, 0), (0, 1)), loopsArePossible: true).Value);
        Assert.Equal(2 / 9.0, Density.Of(Sketch.Directed(3, (0, 0), (0, 1)), loopsArePossible: true).Value);
        Assert.Equal(1, Density.Of(Sketch.Directed(1, (0, 0)), loopsArePossible: true).Value);
    }

    [Fact]
    public void Density_TooFewNodes_IsNotDefined()
    {
        Assert.Equal("Density needs at least two nodes.", Density.Of(Sketch.Empty(1)).Reason);
        Assert.Equal("Density needs at least one node.", Density.Of(Sketch.Empty(0), loopsArePossible: true).Reason);
    }
}
