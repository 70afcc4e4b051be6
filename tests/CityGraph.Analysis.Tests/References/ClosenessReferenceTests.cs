using CityGraph.Analysis.Centrality;
using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.Tests.References;

public sealed class ClosenessReferenceTests
{
    // NetworkX measures the distances to a node.
    private static readonly DistanceOptions Inward = new() { Direction = PathDirection.In };
    private static readonly DistanceOptions InwardByWeight = new() { Direction = PathDirection.In, Length = EdgeLength.Weight };

    [Theory]
    [InlineData("out", PathDirection.Out)]
    [InlineData("in", PathDirection.In)]
    public void PerComponent_AlongOrAgainstEdges_IsIgraphs(string mode, PathDirection direction) =>
        new GraphComparison("closeness", $"igraph.closeness.{mode}")
            .Numbers(graph => Closeness.PerComponent(graph.Network, new() { Direction = direction }).Value);

    [Theory]
    [InlineData("out", PathDirection.Out)]
    [InlineData("in", PathDirection.In)]
    public void PerComponent_WithLengths_IsIgraphs(string mode, PathDirection direction) =>
        new GraphComparison("closeness", $"igraph.closeness.{mode}.weighted")
            .Numbers(graph => Closeness.PerComponent(graph.Network, new() { Direction = direction, Length = EdgeLength.Weight }).Value);

    [Fact]
    public void PerComponent_WithoutDirection_IsIgraphs() =>
        new GraphComparison("closeness", "igraph.closeness.all").Numbers(graph => Closeness.PerComponent(graph.Network.ToUndirected()).Value);

    [Fact]
    public void PerComponent_WithLengthsAndWithoutDirection_IsIgraphs() => new GraphComparison("closeness", "igraph.closeness.all.weighted")
        .Numbers(graph => Closeness.PerComponent(graph.Network.ToUndirected(), new() { Length = EdgeLength.Weight }).Value);

    [Theory]
    [InlineData("out", PathDirection.Out)]
    [InlineData("in", PathDirection.In)]
    public void HarmonicNormalised_AlongOrAgainstEdges_IsIgraphs(string mode, PathDirection direction) =>
        new GraphComparison("closeness", $"igraph.harmonic.{mode}") { Where = HasTwoNodes }
            .Numbers(graph => Harmonic.Normalised(graph.Network, new() { Direction = direction }));

    [Theory]
    [InlineData("out", PathDirection.Out)]
    [InlineData("in", PathDirection.In)]
    public void HarmonicNormalised_WithLengths_IsIgraphs(string mode, PathDirection direction) =>
        new GraphComparison("closeness", $"igraph.harmonic.{mode}.weighted")
            .Numbers(graph => Harmonic.Normalised(graph.Network, new() { Direction = direction, Length = EdgeLength.Weight }));

    [Fact]
    public void HarmonicNormalised_WithoutDirection_IsIgraphs() => new GraphComparison("closeness", "igraph.harmonic.all") { Where = HasTwoNodes }
        .Numbers(graph => Harmonic.Normalised(graph.Network.ToUndirected()));

    [Fact]
    public void WassermanFaust_OfDistancesToANode_IsNetworkXsByDefault() =>
        new GraphComparison("closeness", "networkx.closeness.scaled") { Where = HasTwoNodes }
            .Numbers(graph => Closeness.WassermanFaust(graph.Network, Inward));

    [Fact]
    public void WassermanFaust_WithLengths_IsNetworkXsByDefault() =>
        new GraphComparison("closeness", "networkx.closeness.scaled.weighted").Numbers(graph => Closeness.WassermanFaust(graph.Network, InwardByWeight));

    [Fact]
    public void PerComponent_WithNoughtWhereThereIsNone_IsNetworkXsUnscaled() =>
        new GraphComparison("closeness", "networkx.closeness.unscaled") { Where = HasTwoNodes }
            .Numbers(graph => Closeness.PerComponent(graph.Network, Inward).Value?.Select(score => (double?)(score ?? 0)));

    [Fact]
    public void PerComponent_WithLengthsAndNoughtWhereThereIsNone_IsNetworkXsUnscaled() =>
        new GraphComparison("closeness", "networkx.closeness.unscaled.weighted")
            .Numbers(graph => Closeness.PerComponent(graph.Network, InwardByWeight).Value?.Select(score => (double?)(score ?? 0)));

    [Fact]
    public void HarmonicRaw_OfDistancesToANode_IsNetworkXs() =>
        new GraphComparison("closeness", "networkx.harmonic").Numbers(graph => Harmonic.Raw(graph.Network, Inward));

    [Fact]
    public void HarmonicRaw_WithLengths_IsNetworkXs() =>
        new GraphComparison("closeness", "networkx.harmonic.weighted").Numbers(graph => Harmonic.Raw(graph.Network, InwardByWeight));

    [Fact]
    public void PerComponent_WithNoughtWhereANodeIsOutOfReach_IsSnas() => new GraphComparison("sna", "sna.closeness") { Where = HasTwoNodes }.Numbers(graph =>
    {
        var (perComponent, scaled) = (Closeness.PerComponent(graph.Network).Value!, Closeness.WassermanFaust(graph.Network).Value!);
        // The two are the same where all are reached.
        return perComponent.Zip(scaled, (one, other) => (double?)(one is { } score && score - other < 1e-12 ? score : 0));
    });

    [Fact]
    public void HarmonicNormalised_OfASimpleGraph_IsSnasSumOfInverses() =>
        new GraphComparison("sna", "sna.closeness.inverse-sum") { Where = HasTwoNodes }
            .Numbers(graph => Harmonic.Normalised(graph.Network));

    private static bool HasTwoNodes(ReferenceGraph graph) => graph.Network.NodeCount > 1;
}
