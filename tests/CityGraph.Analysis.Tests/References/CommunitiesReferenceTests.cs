using CityGraph.Analysis.Communities;

namespace CityGraph.Analysis.Tests.References;

public sealed class CommunitiesReferenceTests
{
    [Theory]
    [InlineData("igraph.modularity", 1)]
    [InlineData("igraph.modularity.resolution-0.5", 0.5)]
    [InlineData("networkx.modularity", 1)]
    [InlineData("networkx.modularity.resolution-0.5", 0.5)]
    public void Modularity_WithoutWeights_IsThatOfTheLibrary(string measure, double resolution) =>
        new GraphComparison("communities", measure).Number(graph => Modularity.Of(graph.Plain, Partition.By<int>(graph.First), resolution));

    [Theory]
    [InlineData("igraph.modularity.weighted", 1)]
    [InlineData("igraph.modularity.weighted.resolution-0.5", 0.5)]
    [InlineData("networkx.modularity.weighted", 1)]
    [InlineData("networkx.modularity.weighted.resolution-0.5", 0.5)]
    public void Modularity_WithWeights_IsThatOfTheLibrary(string measure, double resolution) =>
        new GraphComparison("communities", measure).Number(graph => Modularity.Of(graph.Network, Partition.By<int>(graph.First), resolution));

    [Fact]
    public void NormalisedMutualInformation_OfTwoPartitions_IsIgraphs() => new GraphComparison("communities", "igraph.nmi") { Where = HasNodes }
        .Number(graph => NormalisedMutualInformation.Between(Partition.By<int>(graph.First), Partition.By<int>(graph.Second)));

    [Fact]
    public void VariationOfInformation_OfTwoPartitions_IsIgraphs() => new GraphComparison("communities", "igraph.vi") { Where = HasNodes }
        .Number(graph => VariationOfInformation.Between(Partition.By<int>(graph.First), Partition.By<int>(graph.Second)));

    [Fact]
    public void AdjustedRandIndex_OfTwoPartitions_IsIgraphs() =>
        new GraphComparison("communities", "igraph.adjusted_rand") { Where = graph => graph.Network.NodeCount > 2 }
            .Number(graph => AdjustedRandIndex.Between(Partition.By<int>(graph.First), Partition.By<int>(graph.Second)));

    [Theory]
    [InlineData("louvain")]
    [InlineData("leiden")]
    public void Modularity_OfIgraphsPartition_IsWhatIgraphSays(string method) => new GraphComparison("communities", $"igraph.{method}.modularity").Number(graph =>
        Modularity.Of(graph.Network, Partition.By<int>([.. Membership(method, graph)])));

    [Fact]
    public void Louvain_OverTwentySeeds_IsAsGoodAsIgraphs() => AssertAsGood("louvain", (network, seed) => Louvain.CommunitiesOf(network, new() { Seed = seed }));

    [Fact]
    public void Leiden_OverTwentySeeds_IsAsGoodAsIgraphs() => AssertAsGood("leiden", (network, seed) => Leiden.CommunitiesOf(network, new() { Seed = seed }));

    private static bool HasNodes(ReferenceGraph graph) => graph.Network.NodeCount > 0;

    private static IEnumerable<int> Membership(string method, ReferenceGraph graph) =>
        ReferenceAnswers.Numbers(ReferenceAnswers.Of("communities").Answer($"igraph.{method}.membership", graph.Name)).Select(group => (int)group!.Value);

    /// <summary>By the medians of twenty seeds, on average over small graphs and on each planted one.</summary>
    private static void AssertAsGood(string method, Func<Network, long, Partition> find)
    {
        Assert.InRange(ReferenceGraphs.All.Where(graph => !graph.IsDirected && graph.Network.EdgeCount > 0).Average(Gain), -0.002, 1);
        Assert.All(ReferenceGraphs.Planted, graph => Assert.InRange(Gain(graph), -0.002, 1));

        double Gain(ReferenceGraph graph)
        {
            var theirs = ReferenceAnswers.Number(ReferenceAnswers.Of("communities").Answer($"igraph.{method}.median", graph.Name))!.Value;
            var ours = Enumerable.Range(1, 20).Select(seed => Modularity.Of(graph.Network, find(graph.Network, seed)).Value).Order().ToArray();
            return ((ours[9] + ours[10]) / 2) - theirs;
        }
    }
}
