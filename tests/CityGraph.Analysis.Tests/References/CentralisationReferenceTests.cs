using CityGraph.Analysis.Centrality;
using CityGraph.Analysis.Components;
using CityGraph.Analysis.Spectral;

namespace CityGraph.Analysis.Tests.References;

public sealed class CentralisationReferenceTests
{
    [Theory]
    [InlineData("rigraph.centralisation.degree")]
    [InlineData("sna.centralisation.degree")]
    public void Degree_OfASimpleGraphWithoutDirection_IsThatOfTheLibrary(string measure) =>
        new GraphComparison("sna", measure) { Where = IsUndirected, AtLeast = 90 }
            .Number(graph => Centralisation.Degree(graph.Network));

    [Theory]
    [InlineData("rigraph.centralisation.betweenness")]
    [InlineData("sna.centralisation.betweenness")]
    public void Betweenness_OfASimpleGraph_IsThatOfTheLibrary(string measure) =>
        new GraphComparison("sna", measure) { Where = graph => graph.IsSimple && graph.Network.NodeCount > 2 }
            .Number(graph => Centralisation.Betweenness(graph.Network));

    [Theory]
    [InlineData("rigraph.centralisation.closeness")]
    [InlineData("sna.centralisation.closeness")]
    public void Closeness_OfAConnectedGraphWithoutDirection_IsThatOfTheLibrary(string measure) =>
        new GraphComparison("sna", measure) { Where = graph => IsUndirected(graph) && WeakComponents.Of(graph.Network).Count == 1, AtLeast = 50 }
            .Number(graph => Centralisation.Closeness(graph.Network));

    [Fact]
    public void Eigenvector_OfASimpleGraphWithoutDirection_IsIgraphs() =>
        new GraphComparison("sna", "rigraph.centralisation.eigenvector") { Where = graph => IsUndirected(graph) && Eigenvector.OfNodes(graph.Plain).IsDefined, AtLeast = 80 }
            .Number(graph => Centralisation.Eigenvector(Eigenvector.OfNodes(graph.Plain).Value!, isDirected: false));

    private static bool IsUndirected(ReferenceGraph graph) => !graph.IsDirected && graph.IsSimple && graph.Network.NodeCount > 2;
}
