using CityGraph.Analysis.Centrality;
using CityGraph.Analysis.Distances;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Centrality;

public sealed class CentralisationTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public void Centralisation_Star_IsOne(int nodes)
    {
        var star = Sketch.Star(nodes);
        Near.Equal(1, Centralisation.Degree(star));
        Near.Equal(1, Centralisation.Closeness(star));
        Near.Equal(1, Centralisation.Betweenness(star));
    }

    [Fact]
    public void Centralisation_Cycle_IsZero()
    {
        var cycle = Sketch.Cycle(7);
        Near.Equal(0, Centralisation.Degree(cycle));
        Near.Equal(0, Centralisation.Closeness(cycle));
        Near.Equal(0, Centralisation.Betweenness(cycle));
        Near.Equal(0, Centralisation.Eigenvector([1, 1, 1], isDirected: false));
    }

    /// <summary>Edges from one node to all others: out-degrees are as unequal as can be, in-degrees differ by 1 for it alone.</summary>
    [Fact]
    public void Degree_DirectedStar_DependsOnTheDirection()
    {
        var star = Sketch.Directed(4, (0, 1), (0, 2), (0, 3));
        Near.Equal(1, Centralisation.Degree(star));
        Near.Equal(1 / 9.0, Centralisation.Degree(star, PathDirection.In));
    }

    /// <summary>To and from a centre: it lies between all pairs.</summary>
    [Fact]
    public void Betweenness_MutualStar_IsOne() => Near.Equal(1, Centralisation.Betweenness(Sketch.Directed(4, (0, 1), (0, 2), (0, 3), (1, 0), (2, 0), (3, 0))));

    [Fact]
    public void Centralisation_LoopsAndParallels_AreLeftOut()
    {
        var network = Sketch.Undirected(4, (0, 1), (0, 1), (0, 2), (0, 3), (3, 3));
        Near.Equal(1, Centralisation.Degree(network));
        Near.Equal(1, Centralisation.Betweenness(network));
    }

    /// <summary>
    /// With the Pucci, whom no edge joins: 16 families of which the Medici have degree 6, 40 ends of edges: (16 · 6 - 40) / (15 · 14) = 0.267.
    /// S. Wasserman and K. Faust, Social Network Analysis, 1994, p. 181. Betweenness of the 15: (15 · 0.5220 - 1.7143) / 14, from the published scores.
    /// </summary>
    [Fact]
    public void Centralisation_Florentines_IsAsPublished()
    {
        var (sources, targets) = (new int[20], new int[20]);
        ClassicGraphs.FlorentineMarriages.CopyEnds(sources, targets);
        Near.Equal(0.267, Centralisation.Degree(Sketch.Undirected(16, [.. sources.Zip(targets)])), tolerance: 5e-4);
        Near.Equal(0.437, Centralisation.Betweenness(ClassicGraphs.FlorentineMarriages), tolerance: 5e-4);
    }

    /// <summary>A single edge beside two nodes is the maximum; with the third node half as central, three of four halves are left.</summary>
    [Fact]
    public void Eigenvector_Scores_AreScaledToTheLargest()
    {
        Near.Equal(1, Centralisation.Eigenvector([3, 3, 0, 0], isDirected: false));
        Near.Equal(0.75, Centralisation.Eigenvector([3, 3, 1.5, 0], isDirected: false));
        Near.Equal(0.5, Centralisation.Eigenvector([3, 3, 1.5, 0], isDirected: true));
    }

    [Fact]
    public void Centralisation_NotDefined_SaysWhy()
    {
        Assert.Equal("Centralisation needs at least three nodes.", Centralisation.Degree(Sketch.Path(2)).Reason);
        Assert.Equal("Centralisation needs at least three nodes.", Centralisation.Betweenness(Sketch.Empty(0)).Reason);
        Assert.Equal("Closeness centralisation needs a path between any two nodes.", Centralisation.Closeness(Sketch.Empty(3)).Reason);
        Assert.Equal("Closeness centralisation is defined without direction only.", Centralisation.Closeness(Sketch.Cycle(3, isDirected: true)).Reason);
        Assert.Equal("Eigenvector centralisation needs a node with a centrality above 0.", Centralisation.Eigenvector([0, 0, 0], isDirected: false).Reason);
        Near.Equal(0, Centralisation.Degree(Sketch.Empty(3)));
    }
}
