using CityGraph.Analysis.Mixing;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Mixing;

public sealed class HomophilyTests
{
    /// <summary>Category 0 has two of four nodes: by chance 1/3 stays within. All of its ties do: 1. None: -1.</summary>
    [Fact]
    public void Homophily_AllOrNone_IsOneOrMinusOne()
    {
        Assert.Equal([1, 1], Homophily.OfCategories(Sketch.Undirected(4, (0, 1), (2, 3)), [0, 0, 1, 1]));
        Assert.Equal([-1, -1], Homophily.OfCategories(Sketch.Undirected(4, (0, 2), (1, 3)), [0, 0, 1, 1]));
    }

    /// <summary>In a complete network each is tied with all others, as chance would have it.</summary>
    [Fact]
    public void Homophily_Complete_IsNothing() => Assert.All(Homophily.OfCategories(Sketch.Complete(7), [0, 0, 0, 1, 1, 1, 1]), one => Assert.Equal(0, one!.Value, 1e-12));

    /// <summary>4 of 5 ends within, where chance has 1/3: (4/5 - 1/3) / (2/3).</summary>
    [Fact]
    public void Homophily_Mixed_IsPartOfTheMost() =>
        Assert.Equal(0.7, Homophily.OfCategories(Sketch.Undirected(4, (0, 1), (0, 1), (0, 2)), [0, 0, 1, 1])[0]!.Value, 1e-12);

    [Fact]
    public void Homophily_OneNodeOrAllNodesOrNoTies_IsNull()
    {
        Assert.Equal([null, null], Homophily.OfCategories(Sketch.Path(2), [0, 1]));
        Assert.Equal([null], Homophily.OfCategories(Sketch.Path(3), [0, 0, 0]));
        Assert.Equal([null, null], Homophily.OfCategories(Sketch.Empty(4), [0, 0, 1, 1]));
    }
}
