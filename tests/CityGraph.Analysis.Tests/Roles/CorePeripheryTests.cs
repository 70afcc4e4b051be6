using CityGraph.Analysis.Roles;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Roles;

public sealed class CorePeripheryTests
{
    [Fact]
    public void Discrete_Star_IsPerfect()
    {
        var found = DiscreteCore.Find(Sketch.Star(6), CorePattern.CoreReachesAll).Value!;
        Assert.Equal([true, false, false, false, false, false], found.IsCore);
        Assert.Equal(1, found.Fit, 1e-12);
    }

    /// <summary>Three nodes tied with each other; each of three more is tied with one of them.</summary>
    [Fact]
    public void Discrete_CliqueWithLeaves_IsPerfectWhereTiesBetweenDoNotCount()
    {
        var found = DiscreteCore.Find(Sketch.Undirected(6, (0, 1), (0, 2), (1, 2), (0, 3), (1, 4), (2, 5)), CorePattern.CoreAgainstPeriphery).Value!;
        Assert.Equal([true, true, true, false, false, false], found.IsCore);
        Assert.Equal(1, found.Fit, 1e-12);
    }

    /// <summary>Every division of small networks is tried.</summary>
    [Theory]
    [InlineData(CorePattern.CoreReachesAll, false)]
    [InlineData(CorePattern.CoreReachesAll, true)]
    [InlineData(CorePattern.CoreAgainstPeriphery, false)]
    [InlineData(CorePattern.CoreAgainstPeriphery, true)]
    public void Discrete_Random_IsTheBestOfAllDivisions(CorePattern pattern, bool isWeighted)
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var network = Sketch.Random(seed, 8, 0.45, isWeighted: isWeighted);
            var found = DiscreteCore.Find(network, pattern).Value!;
            var best = Enumerable.Range(0, 1 << 8).Select(core => Fit(network, pattern, [.. Enumerable.Range(0, 8).Select(node => (core >> node & 1) == 1)])).Max();
            Assert.Equal(best, found.Fit, 1e-9);
            Assert.Equal(best, Fit(network, pattern, [.. found.IsCore]), 1e-9);
        }
    }

    [Fact]
    public void Discrete_SameSeed_IsTheSame()
    {
        var network = Sketch.Random(1, 60, 0.1);
        Assert.Equal(DiscreteCore.Find(network, CorePattern.CoreReachesAll, 5, 9).Value!.IsCore, DiscreteCore.Find(network, CorePattern.CoreReachesAll, 5, 9).Value!.IsCore);
    }

    [Fact]
    public void Core_NothingToTellApart_IsNotDefined()
    {
        Assert.Equal("Core and periphery need at least three nodes.", DiscreteCore.Find(Sketch.Path(2), CorePattern.CoreReachesAll).Reason);
        Assert.Equal("Core and periphery are not defined where all pairs are tied alike.", DiscreteCore.Find(Sketch.Complete(4), CorePattern.CoreReachesAll).Reason);
        Assert.Equal("Core and periphery are not defined where all pairs are tied alike.", ContinuousCore.Find(Sketch.Empty(4)).Reason);
        Assert.Equal("No division into core and periphery has pairs that are tied differently.", DiscreteCore.Find(Sketch.Path(3), CorePattern.CoreAgainstPeriphery).Reason);
    }

    /// <summary>Ties that are the products of 4, 3, 2 and 1: the numbers are found again, over √(16 + 9 + 4 + 1).</summary>
    [Fact]
    public void Continuous_Products_FindsTheNumbers()
    {
        var found = ContinuousCore.Find(Sketch.Weighted(4, false, (0, 1, 12), (0, 2, 8), (0, 3, 4), (1, 2, 6), (1, 3, 3), (2, 3, 2))).Value!;
        Assert.All(found.Coreness.Zip([4, 3, 2, 1]), pair => Assert.Equal(pair.Second / Math.Sqrt(30), pair.First, 1e-6));
        Assert.Equal(1, found.Fit, 1e-9);
    }

    /// <summary>No small change of a number brings the products nearer to the ties.</summary>
    [Fact]
    public void Continuous_Random_IsAMinimum()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var network = Sketch.Random(seed, 10, 0.5);
            double[] core = [.. ContinuousCore.Find(network).Value!.Coreness];
            // The best scale for these directions.
            var scale = Math.Sqrt(Pairs(10).Sum(pair => Tie(network, pair) * core[pair.One] * core[pair.Other]) / Pairs(10).Sum(pair => Math.Pow(core[pair.One] * core[pair.Other], 2)));
            core = [.. core.Select(one => one * scale)];
            var least = Residual(network, core);
            for (var node = 0; node < 10; node++)
            {
                foreach (var change in new[] { -1e-3, 1e-3 })
                {
                    double[] other = [.. core];
                    other[node] += change;
                    Assert.True(Residual(network, other) > least);
                }
            }
        }
    }

    private static double Residual(Network network, double[] core) => Pairs(core.Length).Sum(pair => Math.Pow(Tie(network, pair) - (core[pair.One] * core[pair.Other]), 2));

    private static double Fit(Network network, CorePattern pattern, bool[] isCore)
    {
        var pairs = Pairs(isCore.Length)
            .Where(pair => pattern == CorePattern.CoreReachesAll || isCore[pair.One] == isCore[pair.Other])
            .Select(pair => (X: Tie(network, pair), Y: isCore[pair.One] || isCore[pair.Other] ? 1.0 : 0)).ToArray();
        if (pairs.Select(pair => pair.X).Distinct().Count() < 2 || pairs.Select(pair => pair.Y).Distinct().Count() < 2) return double.NegativeInfinity;
        var (meanX, meanY) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        return pairs.Sum(pair => (pair.X - meanX) * (pair.Y - meanY)) / Math.Sqrt(pairs.Sum(pair => Math.Pow(pair.X - meanX, 2)) * pairs.Sum(pair => Math.Pow(pair.Y - meanY, 2)));
    }

    private static double Tie(Network network, (int One, int Other) pair)
    {
        var at = network.Successors(pair.One).IndexOf(pair.Other);
        return at < 0 ? 0 : network.Weight(network.SuccessorEdges(pair.One)[at]);
    }

    private static IEnumerable<(int One, int Other)> Pairs(int nodes) => from one in Enumerable.Range(0, nodes) from other in Enumerable.Range(one + 1, nodes - one - 1) select (one, other);
}
