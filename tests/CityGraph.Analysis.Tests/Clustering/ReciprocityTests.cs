using CityGraph.Analysis.Clustering;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Clustering;

public sealed class ReciprocityTests
{
    /// <summary>Of the six pairs of 0 ↔ 1 → 2 and 3: one both ways, one one way, four without; self-loops and parallel edges count for nothing.</summary>
    private static readonly Network Few = Sketch.Directed(4, (0, 1), (1, 0), (1, 2), (1, 2), (3, 3));

    [Fact]
    public void Dyads_Few_AreCountedByPair() => Assert.Equal(new DyadCensus(1, 1, 4), DyadCensus.Of(Few));

    [Fact]
    public void Dyads_Undirected_GoBothWays() => Assert.Equal(new DyadCensus(2, 0, 1), DyadCensus.Of(Sketch.Undirected(3, (0, 1), (0, 1), (1, 2), (2, 2))));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Dyads_WithoutPairs_AreNone(int nodes) => Assert.Equal(default, DyadCensus.Of(Sketch.Empty(nodes, isDirected: true)));

    [Fact]
    public void Reciprocity_Few_DependsOnWhatItIsAShareOf()
    {
        Assert.Equal(2.0 / 3, Reciprocity.OfEdges(Few).Value, 15);
        Assert.Equal(1.0 / 2, Reciprocity.OfConnectedPairs(Few).Value, 15);
        Assert.Equal(5.0 / 6, Reciprocity.OfPairs(Few).Value, 15);
    }

    [Fact]
    public void Reciprocity_Undirected_IsNotDefined()
    {
        const string Reason = "Reciprocity needs a network with direction: without it, each edge goes both ways.";
        Assert.Equal(Reason, Reciprocity.OfEdges(ClassicGraphs.Kite).Reason);
        Assert.Equal(Reason, Reciprocity.OfConnectedPairs(ClassicGraphs.Kite).Reason);
        Assert.Equal(Reason, Reciprocity.OfPairs(ClassicGraphs.Kite).Reason);
    }

    [Fact]
    public void Reciprocity_NothingToShare_IsNotDefined()
    {
        var loop = Sketch.Directed(1, (0, 0));
        Assert.Equal("Reciprocity of edges needs an edge between two nodes.", Reciprocity.OfEdges(loop).Reason);
        Assert.Equal("Reciprocity of connected pairs needs an edge between two nodes.", Reciprocity.OfConnectedPairs(loop).Reason);
        Assert.Equal("Reciprocity of pairs needs at least two nodes.", Reciprocity.OfPairs(loop).Reason);
        Assert.Equal(1, Reciprocity.OfPairs(Sketch.Empty(2, isDirected: true)).Value);
    }
}
