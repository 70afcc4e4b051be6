using CityGraph.Analysis.Roles;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Roles;

public sealed class BrokerageTests
{
    [Theory]
    [InlineData(0, 0, 0, 1, 0, 0, 0, 0)]
    [InlineData(0, 1, 0, 0, 1, 0, 0, 0)]
    [InlineData(0, 1, 1, 0, 0, 1, 0, 0)]
    [InlineData(0, 0, 1, 0, 0, 0, 1, 0)]
    [InlineData(0, 1, 2, 0, 0, 0, 0, 1)]
    public void Brokerage_OnePath_HasItsRole(int a, int b, int c, int coordinator, int itinerant, int gatekeeper, int representative, int liaison) => Assert.Equal(
        [default, new(coordinator, itinerant, gatekeeper, representative, liaison), default],
        Brokerage.OfNodes(Sketch.Path(3, isDirected: true), [a, b, c]));

    /// <summary>0 to 2 is tied itself, so 1 brokers nothing.</summary>
    [Fact]
    public void Brokerage_Closed_IsNone() => Assert.All(Brokerage.OfNodes(Sketch.Directed(3, (0, 1), (1, 2), (0, 2)), [0, 0, 0]), one => Assert.Equal(0, one.Total));

    [Fact]
    public void Brokerage_Undirected_CountsBothWays() => Assert.Equal(new(0, 0, 1, 1, 0), Brokerage.OfNodes(Sketch.Path(3), [0, 0, 1])[1]);

    [Fact]
    public void Brokerage_Random_CountsEachOpenPath()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (network, random) = (Sketch.Random(seed, 12, 0.25, isDirected: true, hasLoops: true), new SeededRandom(seed));
            int[] groups = [.. Enumerable.Range(0, 12).Select(_ => random.Next(3))];
            var found = Brokerage.OfNodes(network, groups);
            for (var b = 0; b < 12; b++)
            {
                var paths = (from a in Enumerable.Range(0, 12)
                             from c in Enumerable.Range(0, 12)
                             where a != b && b != c && a != c && IsTied(a, b) && IsTied(b, c) && !IsTied(a, c)
                             select (groups[a], groups[b], groups[c])).ToArray();
                Assert.Equal(paths.Length, found[b].Total);
                Assert.Equal(paths.Count(path => path.Item1 == path.Item2 && path.Item2 == path.Item3), found[b].Coordinator);
                Assert.Equal(paths.Count(path => path.Item1 != path.Item2 && path.Item2 == path.Item3), found[b].Gatekeeper);
                Assert.Equal(paths.Count(path => path.Item1 == path.Item3 && path.Item2 != path.Item3), found[b].Itinerant);
            }

            bool IsTied(int from, int to) => network.Successors(from).Contains(to);
        }
    }

    /// <summary>99,999 leaves make 99,999 · 99,998 ordered pairs: they are counted, not gone through.</summary>
    [Fact]
    public void Brokerage_LargeStar_IsAllOfTheHub()
    {
        var found = Brokerage.OfNodes(Sketch.Star(100_000), new int[100_000]);
        Assert.Equal(new(9_999_700_002, 0, 0, 0, 0), found[0]);
        Assert.Equal(default, found[1]);
    }
}
