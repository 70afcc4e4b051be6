using CityGraph.Analysis.Communities;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Communities;

public sealed class LeidenTests
{
    /// <summary>Proven to be the best: U. Brandes and others, IEEE Transactions on Knowledge and Data Engineering 20(2), 2008.</summary>
    [Fact]
    public void Communities_KarateClub_AreTheBest()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var found = Leiden.CommunitiesOf(ClassicGraphs.KarateClub, new() { Seed = seed });
            Assert.Equal(0.419790, Modularity.Of(ClassicGraphs.KarateClub, found).Value, 6);
        }
    }

    /// <summary>
    /// The resolution limit, S. Fortunato and M. Barthélemy, PNAS 104(1), 2007: of 30 cliques of 5 in a circle, Q = 1 - 2/22 - 1/30 = 0.876 each for
    /// itself and 1 - 1/22 - 2/30 = 0.888 in pairs. With a greater resolution they are found for themselves.
    /// </summary>
    [Fact]
    public void Communities_RingOfCliques_JoinUnlessTheResolutionIsGreater()
    {
        var network = CommunityGraphs.RingOfCliques(30, 5);
        var cliques = CommunityGraphs.Cliques(150, 5);
        Assert.Equal(1 - (2 / 22.0) - (1 / 30.0), Modularity.Of(network, cliques).Value, 12);
        Assert.Equal(1 - (1 / 22.0) - (2 / 30.0), Modularity.Of(network, CommunityGraphs.Cliques(150, 10)).Value, 12);
        for (var seed = 1; seed <= 10; seed++)
        {
            var found = Leiden.CommunitiesOf(network, new() { Seed = seed });
            Assert.InRange(Modularity.Of(network, found).Value, 0.88, 0.8879);
            Assert.InRange(found.Count, 10, 20);
            Assert.Equal(cliques, Leiden.CommunitiesOf(network, new() { Seed = seed, Resolution = 4 }));
        }
    }

    /// <summary>All partitions of 7 nodes are tried. With directions there are optima that no move of a node or community leaves, up to 0.01 below the best.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Communities_SmallRandomOverSeeds_AreTheBest(bool isDirected, bool isWeighted)
    {
        for (var graph = 1; graph <= 10; graph++)
        {
            var network = Sketch.Random(graph, nodes: 7, density: 0.35, isDirected, isWeighted, hasLoops: true);
            var best = Partitions(7).Max(partition => Modularity.Of(network, partition).Value);
            var found = Enumerable.Range(1, 20).Max(seed => Modularity.Of(network, Leiden.CommunitiesOf(network, new() { Seed = seed, Randomness = 1 })).Value);
            Assert.InRange(found, best - (isDirected ? 0.01 : 1e-12), best + 1e-12);
        }
    }

    [Theory]
    [InlineData(false, false, 1)]
    [InlineData(false, true, 0.3)]
    [InlineData(true, false, 1)]
    [InlineData(true, true, 2)]
    public void Communities_Random_AreConnected(bool isDirected, bool isWeighted, double resolution)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var network = Sketch.Random(seed, nodes: 150, density: 0.015, isDirected, isWeighted, hasLoops: true);
            var found = Leiden.CommunitiesOf(network, new() { Seed = seed, Resolution = resolution, Iterations = 1 + (seed % 3), Randomness = seed % 2 == 0 ? 0.01 : 10 });
            Assert.All(found.Members(), members => Assert.True(CommunityGraphs.IsConnected(network, members)));
        }
    }

    /// <summary>igraph 0.10.2 with 10 iterations, over 20 seeds: median 0.765955.</summary>
    [Fact]
    public void Communities_SisterCities_AreConnectedAndAsGoodAsIgraphs()
    {
        var network = Konect.SisterCities;
        Partition[] found = [.. Enumerable.Range(1, 3).Select(seed => Leiden.CommunitiesOf(network, new() { Seed = seed }))];
        Assert.True(found.Select(partition => Modularity.Of(network, partition).Value).Order().ElementAt(1) >= 0.765955 - 0.002);
        Assert.All(found[0].Members(), members => Assert.True(CommunityGraphs.IsConnected(network, members)));
    }

    [Fact]
    public void Communities_Planted_AreFound()
    {
        var network = CommunityGraphs.Planted(seed: 1, nodes: 1_000, edges: 10_000, block: 50);
        var (planted, found) = (CommunityGraphs.Cliques(1_000, 50), Leiden.CommunitiesOf(network));
        Assert.InRange(AdjustedRandIndex.Between(planted, found).Value, 0.98, 1);
        Assert.True(Modularity.Of(network, found).Value >= Modularity.Of(network, planted).Value);
    }

    /// <summary>Each iteration begins with what was found before: modularity does not get less.</summary>
    [Fact]
    public void Communities_MoreIterations_AreNotWorse()
    {
        var network = CommunityGraphs.Planted(seed: 5, nodes: 500, edges: 1_200, block: 20);
        var found = Enumerable.Range(1, 6).Select(count => Modularity.Of(network, Leiden.CommunitiesOf(network, new() { Iterations = count })).Value).ToArray();
        Assert.Equal(found.Order(), found);
    }

    [Fact]
    public void Communities_SameSeed_AreTheSame()
    {
        var network = Sketch.Random(1, nodes: 100, density: 0.05);
        Assert.Equal(Leiden.CommunitiesOf(network, new() { Seed = 7 }), Leiden.CommunitiesOf(network, new() { Seed = 7 }));
    }

    [Fact]
    public void Communities_NoEdges_AreNodes()
    {
        Assert.Equal(0, Leiden.CommunitiesOf(Sketch.Empty(0)).Count);
        Assert.Equal(1, Leiden.CommunitiesOf(Sketch.Empty(1)).Count);
        Assert.Equal(4, Leiden.CommunitiesOf(Sketch.Undirected(4, (0, 0), (1, 1))).Count);
    }

    [Fact]
    public void Communities_Cancelled_Ends() => Assert.Throws<OperationCanceledException>(
        () => Leiden.CommunitiesOf(Sketch.Cycle(3_000), run: new() { CancellationToken = new(canceled: true) }));

    [Fact]
    public void Options_OutOfBounds_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeidenOptions { Iterations = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeidenOptions { Resolution = double.NaN });
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => new LeidenOptions { Randomness = 0 });
        Assert.StartsWith("The randomness is positive and finite.", problem.Message, StringComparison.Ordinal);
    }

    /// <summary>All partitions: each node joins a community of those before it, or begins one.</summary>
    private static IEnumerable<Partition> Partitions(int nodes)
    {
        IEnumerable<int[]> partial = [[]];
        for (var node = 0; node < nodes; node++)
        {
            partial = partial.SelectMany(labels => Enumerable.Range(0, labels.DefaultIfEmpty(-1).Max() + 2).Select(label => (int[])[.. labels, label]));
        }

        return partial.Select(labels => Partition.By(labels));
    }
}
