using CityGraph.Analysis.Communities;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Communities;

public sealed class ModularityTests
{
    private static readonly Network TwoTriangles = Sketch.Undirected(6, (0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (2, 3));

    /// <summary>m = 7; each triangle has 3 edges within and strengths 2 + 2 + 3 = 7 of 14: Q = 2 (3/7 - γ/4).</summary>
    [Theory]
    [InlineData(1, 5 / 14.0)]
    [InlineData(2, -1 / 7.0)]
    [InlineData(0.5, 17 / 28.0)]
    public void Of_TwoTriangles_IsAsWorkedOut(double resolution, double expected) =>
        Assert.Equal(expected, Modularity.Of(TwoTriangles, Partition.By([0, 0, 0, 1, 1, 1]), resolution).Value, 12);

    [Fact]
    public void Of_AllTogether_IsZero() => Assert.Equal(0, Modularity.Of(ClassicGraphs.KarateClub, Partition.By(new int[34])).Value, 12);

    /// <summary>Each node alone: no edge is within, Q = -Σ (k/2m)² = -(4 · 2² + 2 · 3²)/14².</summary>
    [Fact]
    public void Of_EachAlone_IsMinusTheSquares() => Assert.Equal(-34 / 196.0, Modularity.Of(TwoTriangles, Partition.By([0, 1, 2, 3, 4, 5])).Value, 12);

    /// <summary>m = 5. {0, 1} has 2 within, 3 leave its nodes and 2 enter; {2, 3} the other way round: Q = 4/5 - (3 · 2 + 2 · 3)/25.</summary>
    [Fact]
    public void Of_Directed_TakesWhatLeavesAndWhatEnters() =>
        Assert.Equal(0.32, Modularity.Of(Sketch.Directed(4, (0, 1), (1, 0), (2, 3), (3, 2), (1, 2)), Partition.By([0, 0, 1, 1])).Value, 12);

    /// <summary>m = 5. {0, 1} has 3 within and strength 7, {2, 3} has 1 and 3: Q = 4/5 - (7² + 3²)/10².</summary>
    [Fact]
    public void Of_Weighted_CountsWeights() =>
        Assert.Equal(0.22, Modularity.Of(Sketch.Weighted(4, false, (0, 1, 3), (1, 2, 1), (2, 3, 1)), Partition.By([0, 0, 1, 1])).Value, 12);

    [Fact]
    public void Of_ParallelEdges_AreAWeight() =>
        Assert.Equal(0.22, Modularity.Of(Sketch.Undirected(4, (0, 1), (1, 0), (0, 1), (1, 2), (2, 3)), Partition.By([0, 0, 1, 1])).Value, 12);

    /// <summary>m = 2. {0} has the loop within and strength 3, {1} none and 1: Q = 1/2 - (3² + 1²)/4².</summary>
    [Fact]
    public void Of_SelfLoop_IsWithinAndCountsTwiceInTheStrength() =>
        Assert.Equal(-0.125, Modularity.Of(Sketch.Undirected(2, (0, 0), (0, 1)), Partition.By([0, 1])).Value, 12);

    /// <summary>The best partition, proven by U. Brandes and others, IEEE Transactions on Knowledge and Data Engineering 20(2), 2008: 0.419790.</summary>
    [Fact]
    public void Of_KarateClubAtItsBest_IsPublished()
    {
        var best = Partition.By<char>("AAAABBBACCBAAACCBACACACDDDCDDCCDCC");
        Assert.Equal(0.419790, Modularity.Of(ClassicGraphs.KarateClub, best).Value, 6);
    }

    /// <summary>Q = Σ over pairs of nodes that are together of A(i, j)/m - γ k⁺(i) k⁻(j)/m², without direction the same with 2m.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Of_Random_IsTheSumOverPairs(bool isDirected, bool isWeighted)
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var network = Sketch.Random(seed, nodes: 15, density: 0.2, isDirected, isWeighted, hasLoops: true);
            var random = new SeededRandom(seed, 1);
            var partition = Partition.By(Enumerable.Range(0, 15).Select(_ => random.Next(4)).ToArray());
            Assert.Equal(SumOverPairs(network, partition, 1.3), Modularity.Of(network, partition, 1.3).Value, 12);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Of_NoEdges_IsNotDefined(int nodes) =>
        Assert.Equal("Modularity needs at least one edge.", Modularity.Of(Sketch.Empty(nodes), Partition.By(new int[nodes])).Reason);

    [Fact]
    public void Of_PartitionOfOthers_Throws()
    {
        var problem = Assert.Throws<ArgumentException>(() => Modularity.Of(TwoTriangles, Partition.By([0, 0])));
        Assert.Equal("The partition is of 2 nodes, the network has 6. (Parameter 'partition')", problem.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Of_BadResolution_Throws(double resolution)
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => Modularity.Of(TwoTriangles, Partition.By(new int[6]), resolution));
        Assert.StartsWith("A resolution is positive and finite; 1 is that of modularity itself.", problem.Message, StringComparison.Ordinal);
    }

    private static double SumOverPairs(Network network, Partition partition, double resolution)
    {
        var n = network.NodeCount;
        var a = new double[n, n];
        for (var edge = 0; edge < network.EdgeCount; edge++)
        {
            var (source, target) = network.Ends(edge);
            a[source, target] += network.Weight(edge);
            if (!network.IsDirected) a[target, source] += network.Weight(edge);
        }

        var nodes = Enumerable.Range(0, n).ToArray();
        double Leaving(int node) => nodes.Sum(other => a[node, other]);
        double Entering(int node) => nodes.Sum(other => a[other, node]);
        var total = nodes.Sum(Leaving);
        return nodes.Sum(i => nodes.Where(j => partition[i] == partition[j]).Sum(j => (a[i, j] / total) - (resolution * Leaving(i) * Entering(j) / (total * total))));
    }
}
