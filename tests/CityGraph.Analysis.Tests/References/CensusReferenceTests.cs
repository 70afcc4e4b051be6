using CityGraph.Analysis.Clustering;

namespace CityGraph.Analysis.Tests.References;

public sealed class CensusReferenceTests
{
    [Fact]
    public void TriadCensus_OfADirectedGraph_IsNetworkXs() =>
        new GraphComparison("clustering", "networkx.triad-census").Numbers(graph => Census(graph.Network));

    // sna gives none where there is no triad.
    [Fact]
    public void TriadCensus_OfADirectedGraph_IsSnas() =>
        new GraphComparison("sna", "sna.triad-census") { Where = graph => graph.IsDirected && HasTriads(graph), AtLeast = 90 }
            .Numbers(graph => Census(graph.Network));

    /// <summary>Parallel edges are a mutual tie there.</summary>
    [Fact]
    public void TriadCensus_WithoutParallels_IsIgraphs() =>
        new GraphComparison("clustering", "igraph.triad-census") { Where = graph => !graph.HasParallels }
            .Numbers(graph => Census(graph.Network));

    [Fact]
    public void TriadCensus_OfAGraphWithoutDirection_IsSnasFourClasses() =>
        new GraphComparison("sna", "sna.triad-census") { Where = graph => !graph.IsDirected && HasTriads(graph), AtLeast = 90 }.Numbers(graph =>
        {
            var census = TriadCensus.Of(graph.Network).Value!;
            return [census[Triad.T003], census[Triad.T102], census[Triad.T201], census[Triad.T300]];
        });

    [Fact]
    public void DyadCensus_OfADirectedGraph_IsIgraphs() =>
        new GraphComparison("clustering", "igraph.dyad-census").Numbers(graph => Dyads(graph.Network));

    [Fact]
    public void DyadCensus_OfADirectedGraph_IsSnas() =>
        new GraphComparison("sna", "sna.dyad-census") { AtLeast = 90 }.Numbers(graph => Dyads(graph.Network));

    [Fact]
    public void ReciprocityOfEdges_WithoutParallels_IsIgraphs() =>
        new GraphComparison("clustering", "igraph.reciprocity") { Where = graph => !graph.HasParallels }
            .Number(graph => Reciprocity.OfEdges(graph.Network));

    [Fact]
    public void ReciprocityOfConnectedPairs_WithoutParallels_IsIgraphsRatio() =>
        new GraphComparison("clustering", "igraph.reciprocity.ratio") { Where = graph => !graph.HasParallels }
            .Number(graph => Reciprocity.OfConnectedPairs(graph.Network));

    [Fact]
    public void ReciprocityOfEdges_OfASimpleGraph_IsNetworkXs() =>
        new GraphComparison("clustering", "networkx.reciprocity") { Where = graph => graph.IsSimple, AtLeast = 80 }
            .Number(graph => Reciprocity.OfEdges(graph.Network));

    [Fact]
    public void ReciprocityOfEdges_OfASimpleGraph_IsSnasEdgewise() =>
        new GraphComparison("sna", "sna.reciprocity.edgewise") { Where = HasDirectedEdges, AtLeast = 80 }
            .Number(graph => Reciprocity.OfEdges(graph.Network));

    [Fact]
    public void ReciprocityOfConnectedPairs_OfASimpleGraph_IsSnasDyadicNonNull() =>
        new GraphComparison("sna", "sna.reciprocity.dyadic-nonnull") { Where = HasDirectedEdges, AtLeast = 80 }
            .Number(graph => Reciprocity.OfConnectedPairs(graph.Network));

    [Fact]
    public void ReciprocityOfPairs_OfASimpleGraph_IsSnasDyadicWhichCountsEmptyPairs() =>
        new GraphComparison("sna", "sna.reciprocity.dyadic") { Where = HasDirectedEdges, AtLeast = 80 }
            .Number(graph => Reciprocity.OfPairs(graph.Network));

    private static bool HasTriads(ReferenceGraph graph) => graph.Network.NodeCount > 2;

    private static bool HasDirectedEdges(ReferenceGraph graph) => graph.IsDirected && graph.Network.EdgeCount > 0;

    private static IEnumerable<double?> Census(Network network)
    {
        var census = TriadCensus.Of(network).Value!;
        return Enum.GetValues<Triad>().Select(triad => (double?)census[triad]);
    }

    private static IEnumerable<double?> Dyads(Network network)
    {
        var census = DyadCensus.Of(network);
        return [census.Mutual, census.Asymmetric, census.Null];
    }
}
