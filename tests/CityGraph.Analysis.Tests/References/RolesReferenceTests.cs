using CityGraph.Analysis.Roles;

namespace CityGraph.Analysis.Tests.References;

public sealed class RolesReferenceTests
{
    [Fact]
    public void Constraint_WithoutWeights_IsIgraphs() => new GraphComparison("roles", "igraph.constraint") { Where = graph => !graph.HasLoops }
        .Numbers(graph => StructuralHoles.Constraint(graph.Plain));

    [Fact]
    public void Constraint_WithWeights_IsIgraphs() => new GraphComparison("roles", "igraph.constraint.weighted") { Where = graph => !graph.HasLoops }
        .Numbers(graph => StructuralHoles.Constraint(graph.Network));

    [Fact]
    public void Constraint_OfASimpleGraph_IsNetworkXs() => new GraphComparison("roles", "networkx.constraint") { Where = graph => graph.IsSimple }
        .Numbers(graph => AsNetworkX(graph, StructuralHoles.Constraint(graph.Plain)));

    [Fact]
    public void EffectiveSize_OfASimpleGraph_IsNetworkXs() =>
        new GraphComparison("roles", "networkx.effective-size") { Where = graph => graph.IsSimple }
            .Numbers(graph => AsNetworkX(graph, StructuralHoles.EffectiveSize(graph.Plain)));

    [Fact]
    public void EffectiveSize_WithWeights_IsNetworkXs() =>
        new GraphComparison("roles", "networkx.effective-size.weighted") { Where = graph => graph.IsSimple, AtLeast = 50 }
            .Numbers(graph => AsNetworkX(graph, StructuralHoles.EffectiveSize(graph.Network)));

    [Fact]
    public void Brokerage_OfASimpleGraph_IsSnas() =>
        new GraphComparison("sna", "sna.brokerage").Numbers(graph => Brokerage.OfNodes(graph.Network, graph.Groups)
            .SelectMany(node => new double?[] { node.Coordinator, node.Itinerant, node.Representative, node.Gatekeeper, node.Liaison, node.Total }));

    [Fact]
    public void StructuralEquivalence_OfASimpleGraph_IsSnasEuclideanDistance() =>
        new GraphComparison("sna", "sna.equivalence.euclidean") { Where = graph => graph.Network.NodeCount > 1 }.Numbers(graph =>
        {
            var (distances, n) = (StructuralEquivalence.Of(graph.Plain).Value!, graph.Network.NodeCount);
            // sna counts ties from and to a node, also where they are the same.
            var both = graph.IsDirected ? 1 : Math.Sqrt(2);
            return Enumerable.Range(0, n * n).Select(pair => (double?)(distances[pair / n, pair % n] * both));
        });

    /// <summary>NetworkX has no number for a node without successors, although what leads to it makes contacts as well.</summary>
    private static IEnumerable<double?> AsNetworkX(ReferenceGraph graph, double?[] scores) =>
        scores.Select((score, node) => graph.Network.OutDegree(node) == 0 ? null : score);
}
