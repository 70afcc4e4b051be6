using CityGraph.Analysis.Spectral;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Spectral;

public sealed class HubsAndAuthoritiesTests
{
    /// <summary>
    /// The example of six pages of A. N. Langville and C. D. Meyer, A survey of eigenvector methods for web information retrieval, SIAM Review 47(1), 2005;
    /// theirs sum to 1.
    /// </summary>
    [Fact]
    public void Scores_LangvilleAndMeyer_AreAsPublished()
    {
        var scores = HubsAndAuthorities.OfNodes(Sketch.Directed(6, (0, 2), (0, 4), (1, 0), (2, 4), (4, 3), (4, 2), (5, 4))).Value!;
        Same([0.366025, 0, 0.211325, 0, 0.211325, 0.211325], scores.Hubs, 1e-5);
        Same([0, 0, 0.366025, 0.133975, 0.5, 0], scores.Authorities, 1e-5);
    }

    /// <summary>A = [[3, 1], [0, 0]]: one hub, and authorities as it weighs them.</summary>
    [Fact]
    public void Scores_Weighted_UsesWeights()
    {
        var scores = HubsAndAuthorities.OfNodes(Sketch.Weighted(3, true, (0, 1, 3), (0, 2, 1))).Value!;
        Same([1, 0, 0], scores.Hubs, 1e-12);
        Same([0, 1, 1 / 3.0], scores.Authorities, 1e-12);
    }

    [Fact]
    public void Scores_Undirected_AreEigenvector()
    {
        var scores = HubsAndAuthorities.OfNodes(ClassicGraphs.KarateClub).Value!;
        Assert.Equal(Eigenvector.OfNodes(ClassicGraphs.KarateClub).Value, scores.Hubs);
        Assert.Equal(scores.Hubs, scores.Authorities);
        Assert.NotSame(scores.Hubs, scores.Authorities);
    }

    [Fact]
    public void Scores_NotUnique_AreNotDefined()
    {
        const string Reason = "Hubs and authorities are not unique: the two greatest singular values of the network are equal.";
        Assert.Equal(Reason, HubsAndAuthorities.OfNodes(Sketch.Directed(4, (0, 1), (2, 3))).Reason);
        Assert.Equal(Reason, HubsAndAuthorities.OfNodes(Sketch.Cycle(3, isDirected: true)).Reason);
        Assert.Equal("The leading eigenvalue is not unique: several components have the same.", HubsAndAuthorities.OfNodes(Sketch.Undirected(4, (0, 1), (2, 3))).Reason);
    }

    [Fact]
    public void Scores_WithoutEdges_AreNotDefined()
    {
        Assert.Equal("Hubs and authorities need at least one edge.", HubsAndAuthorities.OfNodes(Sketch.Empty(0, isDirected: true)).Reason);
        Assert.Equal("Hubs and authorities need at least one edge.", HubsAndAuthorities.OfNodes(Sketch.Empty(1)).Reason);
    }

    /// <summary>Hubs are what leads to authorities, and the other way about, up to the scale.</summary>
    [Fact]
    public void Scores_Random_MakeEachOther()
    {
        var network = Sketch.Random(seed: 2, 50, 0.08, isDirected: true, isWeighted: true, hasLoops: true);
        var (scores, entering, leaving) = (HubsAndAuthorities.OfNodes(network).Value!, new double[50], new double[50]);
        for (var edge = 0; edge < network.EdgeCount; edge++)
        {
            var (source, target) = network.Ends(edge);
            entering[target] += network.Weight(edge) * scores.Hubs[source];
            leaving[source] += network.Weight(edge) * scores.Authorities[target];
        }

        Same(scores.Authorities, entering, 1e-11);
        Same(scores.Hubs, leaving, 1e-11);
    }

    [Fact]
    public void Scores_Relabelled_StayWithTheNodes()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            Relabelled.GivesTheSame(seed, Sketch.Random(seed, 12, 0.2, isDirected: true), network => HubsAndAuthorities.OfNodes(network).Value?.Hubs is { } hubs ? hubs : new NotDefined("Not unique."));
        }
    }

    private static void Same(double[] expected, double[] scores, double tolerance)
    {
        Assert.Equal(expected.Length, scores.Length);
        var (mostExpected, most) = (expected.Max(), scores.Max());
        for (var node = 0; node < expected.Length; node++) Assert.Equal(expected[node] / mostExpected, scores[node] / most, tolerance);
    }
}
