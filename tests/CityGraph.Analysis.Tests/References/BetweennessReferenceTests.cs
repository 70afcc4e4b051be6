using CityGraph.Analysis.Centrality;
using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.Tests.References;

public sealed class BetweennessReferenceTests
{
    private static readonly BetweennessOptions ByWeight = new() { Length = EdgeLength.Weight };

    [Fact]
    public void OfNodes_OfAnyGraph_IsIgraphs() =>
        new GraphComparison("betweenness", "igraph.betweenness").Numbers(graph => Betweenness.OfNodes(graph.Network));

    [Fact]
    public void OfNodes_WithLengths_IsIgraphs() =>
        new GraphComparison("betweenness", "igraph.betweenness.weighted").Numbers(graph => Betweenness.OfNodes(graph.Network, ByWeight));

    [Fact]
    public void OfNodes_WithInverseWeights_IsIgraphsWithTheirInverses() => new GraphComparison("betweenness", "igraph.betweenness.weighted")
        .Numbers(graph => Betweenness.OfNodes(WithInverseWeights(graph.Network), new() { Length = EdgeLength.InverseWeight }));

    [Fact]
    public void OfEdges_OfAnyGraph_IsIgraphs() =>
        new GraphComparison("betweenness", "igraph.edge-betweenness").Numbers(graph => Betweenness.OfEdges(graph.Network));

    [Fact]
    public void OfEdges_WithLengths_IsIgraphs() =>
        new GraphComparison("betweenness", "igraph.edge-betweenness.weighted").Numbers(graph => Betweenness.OfEdges(graph.Network, ByWeight));

    [Fact]
    public void OfNodes_WithParallelsAsOne_IsNetworkXs() =>
        new GraphComparison("betweenness", "networkx.betweenness").Numbers(graph => Betweenness.OfNodes(graph.Plain.Simplified()));

    [Fact]
    public void OfNodes_WithLengthsAndWithoutParallels_IsNetworkXs() =>
        new GraphComparison("betweenness", "networkx.betweenness.weighted") { Where = graph => !graph.HasParallels }
            .Numbers(graph => Betweenness.OfNodes(graph.Network, ByWeight));

    [Fact]
    public void OfNodes_Normalised_IsNetworkXs() =>
        new GraphComparison("betweenness", "networkx.betweenness.normalised") { Where = graph => graph.Network.NodeCount > 2 }
            .Numbers(graph => Betweenness.OfNodes(graph.Plain.Simplified(), new() { IsNormalised = true }));

    [Fact]
    public void OfEdges_WithoutParallels_IsNetworkXs() =>
        new GraphComparison("betweenness", "networkx.edge-betweenness") { Where = graph => !graph.HasParallels }
            .Numbers(graph => Betweenness.OfEdges(graph.Network));

    [Fact]
    public void OfEdges_WithLengthsAndWithoutParallels_IsNetworkXs() =>
        new GraphComparison("betweenness", "networkx.edge-betweenness.weighted") { Where = graph => !graph.HasParallels }
            .Numbers(graph => Betweenness.OfEdges(graph.Network, ByWeight));

    [Fact]
    public void OfNodes_OfASimpleGraph_IsSnas() => new GraphComparison("sna", "sna.betweenness").Numbers(graph => Betweenness.OfNodes(graph.Network));

    [Fact]
    public void OfNodes_OfASimpleGraph_IsHalfOfWhatSnaCountsUnlessToldThatThereIsNoDirection() =>
        new GraphComparison("sna", "sna.betweenness.digraph") { Where = graph => !graph.IsDirected }
            .Numbers(graph => Betweenness.OfNodes(graph.Network).Value?.Select(score => (double?)(2 * score)));

    private static Network WithInverseWeights(Network network)
    {
        var inverse = new NetworkBuilder(network.NodeCount, network.IsDirected);
        for (var edge = 0; edge < network.EdgeCount; edge++)
        {
            var (source, target) = network.Ends(edge);
            inverse.Add(source, target, 1 / network.Weight(edge));
        }

        return inverse.Build();
    }
}
