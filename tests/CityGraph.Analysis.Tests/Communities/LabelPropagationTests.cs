using CityGraph.Analysis.Communities;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Communities;

public sealed class LabelPropagationTests
{
    [Fact]
    public void Communities_Components_StayApart()
    {
        var network = Sketch.Undirected(7, (0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5));
        for (var seed = 1; seed <= 20; seed++) Assert.Equal([0, 0, 0, 1, 1, 1, 2], LabelPropagation.CommunitiesOf(network, seed).Labels);
    }

    [Fact]
    public void Communities_Planted_AreFound()
    {
        var network = CommunityGraphs.Planted(seed: 1, nodes: 400, edges: 8_000, block: 50);
        Assert.Equal(CommunityGraphs.Cliques(400, 50), LabelPropagation.CommunitiesOf(network));
    }

    /// <summary>Where it ends: no other label weighs more among the neighbours of a node than its own.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Communities_Random_GiveEachNodeAGreatestLabel(bool isDirected, bool isWeighted)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var network = Sketch.Random(seed, nodes: 60, density: 0.05, isDirected, isWeighted);
            var found = LabelPropagation.CommunitiesOf(network, seed);
            var weights = new double[60, 60];
            for (var edge = 0; edge < network.EdgeCount; edge++)
            {
                var (source, target) = network.Ends(edge);
                weights[source, found[target]] += network.Weight(edge);
                weights[target, found[source]] += network.Weight(edge);
            }

            for (var node = 0; node < 60; node++) Assert.True(weights[node, found[node]] >= Enumerable.Range(0, 60).Max(label => weights[node, label]) - 1e-9);
        }
    }

    [Fact]
    public void Communities_SameSeed_AreTheSame() =>
        Assert.Equal(LabelPropagation.CommunitiesOf(ClassicGraphs.KarateClub, 7), LabelPropagation.CommunitiesOf(ClassicGraphs.KarateClub, 7));

    [Fact]
    public void Communities_NoEdges_AreNodes()
    {
        Assert.Equal(0, LabelPropagation.CommunitiesOf(Sketch.Empty(0)).Count);
        Assert.Equal(2, LabelPropagation.CommunitiesOf(Sketch.Undirected(2, (0, 0))).Count);
    }

    [Fact]
    public void Communities_Cancelled_Ends() => Assert.Throws<OperationCanceledException>(
        () => LabelPropagation.CommunitiesOf(Sketch.Cycle(3), run: new() { CancellationToken = new(canceled: true) }));
}
