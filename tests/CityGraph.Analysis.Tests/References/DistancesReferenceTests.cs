using CityGraph.Analysis.Components;
using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.Tests.References;

public sealed class DistancesReferenceTests
{
    [Theory]
    [InlineData("out", PathDirection.Out)]
    [InlineData("in", PathDirection.In)]
    public void Eccentricity_AlongOrAgainstEdges_IsIgraphs(string mode, PathDirection direction) =>
        new GraphComparison("distances", $"igraph.eccentricity.{mode}")
            .Numbers(graph => Eccentricity.OfNodes(graph.Network, new() { Direction = direction }));

    [Fact]
    public void Eccentricity_WithoutDirection_IsIgraphs() =>
        new GraphComparison("distances", "igraph.eccentricity.all").Numbers(graph => Eccentricity.OfNodes(graph.Network.ToUndirected()));

    [Fact]
    public void Radius_WithoutDirection_IsIgraphs() =>
        new GraphComparison("distances", "igraph.radius.all").Number(graph => Eccentricity.Radius(graph.Network.ToUndirected()));

    [Theory]
    [InlineData("out", PathDirection.Out)]
    [InlineData("in", PathDirection.In)]
    public void Radius_AlongOrAgainstEdges_IsIgraphs(string mode, PathDirection direction) =>
        new GraphComparison("distances", $"igraph.radius.{mode}")
            .Number(graph => Eccentricity.Radius(graph.Network, new() { Direction = direction }));

    [Fact]
    public void Diameter_OfAnyGraph_IsIgraphs() =>
        new GraphComparison("distances", "igraph.diameter").Number(graph => Eccentricity.Diameter(graph.Network));

    [Fact]
    public void Diameter_WithLengths_IsIgraphs() =>
        new GraphComparison("distances", "igraph.diameter.weighted").Number(graph => Eccentricity.Diameter(graph.Network, EdgeLength.Weight));

    [Fact]
    public void MeanDistance_OfAnyGraph_IsIgraphs() =>
        new GraphComparison("distances", "igraph.mean-distance").Number(graph => MeanDistance.Of(graph.Network));

    [Fact]
    public void DistanceDistribution_OfAnyGraph_IsIgraphs() => new GraphComparison("distances", "igraph.distribution")
        .Numbers(graph => DistanceDistribution.Of(graph.Network).Pairs.Skip(1).Select(pairs => (double?)pairs));

    [Fact]
    public void Eccentricity_OfAConnectedGraph_IsNetworkXs() => new GraphComparison("distances", "networkx.eccentricity") { Where = IsConnected }
        .Numbers(graph => Eccentricity.OfNodes(graph.Network));

    [Fact]
    public void Diameter_OfAConnectedGraph_IsNetworkXs() => new GraphComparison("distances", "networkx.diameter") { Where = IsConnected }
        .Number(graph => Eccentricity.Diameter(graph.Network));

    [Fact]
    public void Radius_OfAConnectedGraph_IsNetworkXs() => new GraphComparison("distances", "networkx.radius") { Where = IsConnected }
        .Number(graph => Eccentricity.Radius(graph.Network));

    [Fact]
    public void MeanDistance_OfAConnectedGraph_IsNetworkXs() =>
        new GraphComparison("distances", "networkx.mean-distance") { Where = graph => IsConnected(graph) && graph.Network.NodeCount > 1 }
            .Number(graph => MeanDistance.Of(graph.Network));

    [Fact]
    public void MeanDistance_WhereNotAllAreReached_IsByThePairsWithAPathThoughNetworkXDividesByAll() => new GraphComparison("distances", "networkx.mean-distance")
    {
        Where = graph => graph.IsDirected && WeakComponents.Of(graph.Network).Count == 1 && graph.Network.NodeCount > 1,
        AtLeast = 50,
    }.Number(graph =>
    {
        var pairs = DistanceDistribution.Of(graph.Network).Pairs.Sum();
        return (double?)MeanDistance.Of(graph.Network).Value * pairs / (graph.Network.NodeCount * (graph.Network.NodeCount - 1.0));
    });

    private static bool IsConnected(ReferenceGraph graph) => StrongComponents.Of(graph.Network).Count == 1;
}
