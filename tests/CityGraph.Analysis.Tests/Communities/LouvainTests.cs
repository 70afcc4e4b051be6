using CityGraph.Analysis.Communities;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Communities;

public sealed class LouvainTests
{
    [Fact]
    public void Communities_CliquesJoinedByAnEdge_AreTheCliques()
    {
        var network = Sketch.Undirected(6, (0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (2, 3));
        for (var seed = 1; seed <= 20; seed++) Assert.Equal([0, 0, 0, 1, 1, 1], Louvain.CommunitiesOf(network, new() { Seed = seed }).Labels);
    }

    /// <summary>igraph 0.10.2 over 1,000 seeds: median 0.418803; the best is 0.419790.</summary>
    [Fact]
    public void Communities_KarateClub_AreAsGoodAsIgraphs()
    {
        var found = Enumerable.Range(1, 101).Select(seed => Louvain.CommunitiesOf(ClassicGraphs.KarateClub, new() { Seed = seed }));
        var sorted = found.Select(partition => Modularity.Of(ClassicGraphs.KarateClub, partition).Value).Order().ToArray();
        Assert.InRange(sorted[50], 0.418803 - 0.002, 0.419791);
        Assert.InRange(sorted[^1], 0.419789, 0.419791);
    }

    /// <summary>igraph 0.10.2 over 100 seeds: median 0.759247.</summary>
    [Fact]
    public void Communities_SisterCities_AreAsGoodAsIgraphs()
    {
        var network = Konect.SisterCities;
        var found = Enumerable.Range(1, 5).Select(seed => Modularity.Of(network, Louvain.CommunitiesOf(network, new() { Seed = seed })).Value);
        Assert.True(found.Order().ElementAt(2) >= 0.759247 - 0.002);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Communities_Random_AreNotBetterAfterAMove(bool isDirected, bool isWeighted)
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var network = Sketch.Random(seed, nodes: 20, density: 0.15, isDirected, isWeighted, hasLoops: true);
            var found = Louvain.CommunitiesOf(network, new() { Seed = seed, Resolution = 1.2 });
            var best = Modularity.Of(network, found, 1.2).Value;
            for (var node = 0; node < 20; node++)
            {
                for (var label = 0; label <= found.Count; label++)
                {
                    var labels = found.Labels.ToArray();
                    labels[node] = label;
                    Assert.True(Modularity.Of(network, Partition.By(labels), 1.2).Value <= best + 1e-9);
                }
            }
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Communities_Planted_AreFound(bool isDirected, bool isWeighted)
    {
        var network = CommunityGraphs.Planted(seed: 1, nodes: 100, edges: 1_000, block: 25, isDirected, isWeighted);
        Assert.Equal(CommunityGraphs.Cliques(100, 25), Louvain.CommunitiesOf(network));
    }

    /// <summary>By a power of two, so that no digits are lost.</summary>
    [Fact]
    public void Communities_WeightsInOtherUnits_AreTheSame()
    {
        var network = CommunityGraphs.Planted(seed: 3, nodes: 60, edges: 200, block: 15, isWeighted: true);
        var (sources, targets) = (new int[200], new int[200]);
        network.CopyEnds(sources, targets);
        var scaled = Sketch.Weighted(60, false, [.. Enumerable.Range(0, 200).Select(edge => (sources[edge], targets[edge], network.Weight(edge) * Math.ScaleB(1, -40)))]);
        Assert.Equal(Louvain.CommunitiesOf(network), Louvain.CommunitiesOf(scaled));
    }

    [Fact]
    public void Communities_Resolution_MakesThemSmallerOrLarger()
    {
        Assert.Equal(34, Louvain.CommunitiesOf(ClassicGraphs.KarateClub, new() { Resolution = 100 }).Count);
        Assert.Equal(1, Louvain.CommunitiesOf(ClassicGraphs.KarateClub, new() { Resolution = 0.01 }).Count);
    }

    [Fact]
    public void Communities_SameSeed_AreTheSame() =>
        Assert.Equal(Louvain.CommunitiesOf(ClassicGraphs.KarateClub, new() { Seed = 7 }), Louvain.CommunitiesOf(ClassicGraphs.KarateClub, new() { Seed = 7 }));

    [Fact]
    public void Communities_NoEdges_AreNodes()
    {
        Assert.Equal(0, Louvain.CommunitiesOf(Sketch.Empty(0)).Count);
        Assert.Equal(3, Louvain.CommunitiesOf(Sketch.Empty(3, isDirected: true)).Count);
        Assert.Equal(2, Louvain.CommunitiesOf(Sketch.Undirected(2, (0, 0))).Count);
    }

    [Fact]
    public void Communities_Cancelled_Ends() => Assert.Throws<OperationCanceledException>(
        () => Louvain.CommunitiesOf(Sketch.Cycle(3_000), run: new() { CancellationToken = new(canceled: true) }));

    [Fact]
    public void Options_BadResolution_Throws()
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => new LouvainOptions { Resolution = -1 });
        Assert.StartsWith("A resolution is positive and finite; 1 is that of modularity itself.", problem.Message, StringComparison.Ordinal);
    }
}
