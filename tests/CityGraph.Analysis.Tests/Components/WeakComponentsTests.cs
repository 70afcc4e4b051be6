using CityGraph.Analysis.Components;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Components;

public sealed class WeakComponentsTests
{
    [Fact]
    public void Of_Disconnected_NumbersThemByTheirSmallestNode()
    {
        // {0, 3}, {1}, {2, 4, 5}; a self-loop and a parallel edge join nothing.
        var components = WeakComponents.Of(Sketch.Undirected(6, (3, 0), (1, 1), (4, 2), (2, 4), (5, 4)));
        Assert.Equal([0, 1, 2, 0, 2, 2], components.OfNodes);
        Assert.Equal([2, 1, 3], components.Sizes);
        Assert.Equal((3, 2), (components.Count, components.Largest));
        Assert.Equal([2, 4, 5], components.NodesOf(2));
    }

    [Fact]
    public void Of_Directed_DoesNotMindTheDirection() => Assert.Equal([0, 0, 0, 1], WeakComponents.Of(Sketch.Directed(4, (1, 0), (1, 2))).OfNodes);

    [Fact]
    public void Of_Empty_HasNone()
    {
        var components = WeakComponents.Of(Sketch.Empty(0));
        Assert.Equal((0, null), (components.Count, components.Largest));
    }

    [Fact]
    public void Of_OneNode_IsOne() => Assert.Equal([1], WeakComponents.Of(Sketch.Empty(1, isDirected: true)).Sizes);

    [Fact]
    public void Largest_SeveralAsLarge_IsTheOneWithTheSmallestNode() => Assert.Equal(1, WeakComponents.Of(Sketch.Undirected(5, (1, 2), (3, 4))).Largest);

    /// <summary>The nodes of the largest are published (konect.cc/networks/twin); the others were computed from the same file.</summary>
    [Fact]
    public void Of_SisterCities_HasThePublishedSizes()
    {
        var components = WeakComponents.Of(Konect.SisterCities);
        Assert.Equal(1433, components.Count);
        Assert.Equal([10320, 17], components.Sizes.ToArray().OrderDescending().Take(2));
        Assert.Equal(17988, Konect.SisterCities.Induced(components.NodesOf(components.Largest!.Value)).EdgeCount);
    }
}
