using CityGraph.Analysis.Components;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Components;

public sealed class StrongComponentsTests
{
    [Fact]
    public void Of_TwoCyclesAndAWayBetween_AreTwo()
    {
        // 0 → 1 → 2 → 0 leads to 3 ↔ 4, not back; 5 leads there, nothing leads to it but itself.
        var components = StrongComponents.Of(Sketch.Directed(6, (0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 3), (5, 4), (5, 5)));
        Assert.Equal([0, 0, 0, 1, 1, 2], components.OfNodes);
        Assert.Equal([3, 2, 1], components.Sizes);
    }

    [Fact]
    public void Of_Undirected_IsTheWeakOnes() => Assert.Equal([0, 0, 1], StrongComponents.Of(Sketch.Undirected(3, (0, 1))).OfNodes);

    [Fact]
    public void Of_Empty_HasNone() => Assert.Equal(0, StrongComponents.Of(Sketch.Empty(0, isDirected: true)).Count);

    [Fact]
    public void Of_LongPathAndCycle_NeedsNoDeepStack()
    {
        Assert.Equal(200_000, StrongComponents.Of(Sketch.Path(200_000, isDirected: true)).Count);
        Assert.Equal(1, StrongComponents.Of(Sketch.Cycle(200_000, isDirected: true)).Count);
    }

    [Fact]
    public void Of_Random_JoinsThoseThatReachEachOther()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var network = Sketch.Random(seed, nodes: 12, density: 0.02 * (1 + (seed % 10)), isDirected: true, hasLoops: true);
            var reaches = Reaches(network);
            var components = StrongComponents.Of(network).OfNodes.ToArray();
            for (var one = 0; one < 12; one++)
            {
                for (var other = 0; other < 12; other++)
                {
                    Assert.Equal(reaches[one, other] && reaches[other, one], components[one] == components[other]);
                }
            }
        }
    }

    /// <summary>Warshall's algorithm.</summary>
    private static bool[,] Reaches(Network network)
    {
        var reaches = new bool[network.NodeCount, network.NodeCount];
        for (var node = 0; node < network.NodeCount; node++)
        {
            reaches[node, node] = true;
            foreach (var successor in network.Successors(node)) reaches[node, successor] = true;
        }

        for (var by = 0; by < network.NodeCount; by++)
        {
            for (var from = 0; from < network.NodeCount; from++)
            {
                for (var to = 0; to < network.NodeCount; to++) reaches[from, to] |= reaches[from, by] && reaches[by, to];
            }
        }

        return reaches;
    }
}
