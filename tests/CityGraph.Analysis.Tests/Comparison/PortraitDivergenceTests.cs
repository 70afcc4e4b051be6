using CityGraph.Analysis.Comparison;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Comparison;

public sealed class PortraitDivergenceTests
{
    [Fact]
    public void Portrait_PathOfThree_CountsNodesByShell()
    {
        // The ends have one node at distance 1 and one at 2, the middle two at 1.
        Assert.Equal([((1, 1), 2L), ((1, 2), 1L), ((2, 1), 2L)], Portrait.Of(Sketch.Path(3), new()).Select(entry => (entry.Key, entry.Value)));
    }

    [Fact]
    public void Of_PathAndTriangle_IsThatByHand()
    {
        // Of nine pairs each. Path: (0, 1) 3, (1, 1) 2, (1, 2) 2, (2, 1) 2. Triangle: (0, 1) 3, (1, 2) 6.
        // Shared are 3 against 3, which tells nothing, and 2 against 6, whose mean is 4. Path: 2/9 × (1 + 1 + log2(2/4)) = 2/9; triangle: 6/9 × log2(6/4).
        var expected = ((2 / 9.0) + (6 / 9.0 * Math.Log2(1.5))) / 2;
        Assert.Equal(expected, PortraitDivergence.Of(Sketch.Path(3), Sketch.Complete(3)).Value, 1e-12);
    }

    [Fact]
    public void Of_PathAndStar_IsThatByHand()
    {
        // Of sixteen pairs each. Path of four: (0, 1) 4, (1, 1) 2, (1, 2) 4, (2, 1) 4, (3, 1) 2. Star: (0, 1) 4, (1, 1) 3, (1, 3) 3, (2, 2) 6.
        // Shared are 4 against 4, and 2 against 3, whose mean is 2.5; the rest stands alone: log2(2) = 1.
        var expected = ((10 / 16.0) + (2 / 16.0 * Math.Log2(2 / 2.5)) + (9 / 16.0) + (3 / 16.0 * Math.Log2(3 / 2.5))) / 2;
        Assert.Equal(expected, PortraitDivergence.Of(Sketch.Path(4), Sketch.Star(4)).Value, 1e-12);
    }

    [Fact]
    public void Of_Directed_FollowsTies()
    {
        // Of five nodes' pairs: a cycle reaches all, each node one at each distance, as does each way along it turned.
        Assert.Equal(0, PortraitDivergence.Of(Sketch.Cycle(5, isDirected: true), Sketch.Directed(5, (1, 0), (2, 1), (3, 2), (4, 3), (0, 4))).Value);
        Assert.NotEqual(0, PortraitDivergence.Of(Sketch.Path(3, isDirected: true), Sketch.Path(3)).Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Of_Relabelled_IsZeroOnAnyThreads(int threads)
    {
        int[] order = [.. Enumerable.Range(0, 100)];
        new SeededRandom(1).Shuffle<int>(order);
        var network = Sketch.Random(seed: 2, nodes: 100, density: 0.02, hasLoops: true);
        Assert.Equal(0, PortraitDivergence.Of(network, network.Induced(order), new() { Threads = threads }).Value);
    }

    [Fact]
    public void Of_Random_IsSymmetricAndAtMostOne()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (one, other) = (Sketch.Random(seed, 10 + seed, 0.1), Sketch.Random(seed + 100, 20, 0.3));
            var divergence = PortraitDivergence.Of(one, other).Value;
            Assert.InRange(divergence, 0, 1);
            Assert.Equal(divergence, PortraitDivergence.Of(other, one).Value, 1e-12);
        }
    }

    [Fact]
    public void Of_Edgeless_IsNoFartherThanAnyOtherSize()
    {
        Assert.Equal(0, PortraitDivergence.Of(Sketch.Empty(1), Sketch.Empty(7)).Value);
        Assert.Equal("Portraits need networks with nodes.", PortraitDivergence.Of(Sketch.Empty(0), Sketch.Path(2)).Reason);
    }
}
