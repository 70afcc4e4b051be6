using CityGraph.Analysis.Components;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Components;

public sealed class CoreNumbersTests
{
    [Fact]
    public void OfNodes_TriangleWithATail_IsTwoThereAndOneOnTheTail() =>
        Assert.Equal([2, 2, 2, 1, 1, 0], CoreNumbers.OfNodes(Sketch.Undirected(6, (0, 1), (0, 2), (1, 2), (2, 3), (3, 4))));

    [Fact]
    public void OfNodes_LoopsAndParallels_CountsOnlyParallels() =>
        Assert.Equal([2, 2, 0], CoreNumbers.OfNodes(Sketch.Undirected(3, (0, 1), (1, 0), (2, 2))));

    [Fact]
    public void OfNodes_Directed_CountsByWhatIsAsked()
    {
        // 0 → 1 → 2 → 0 is a 1-core both ways and a 2-core by all edges; 3 leads to each of them, and 0 leads to 4.
        var network = Sketch.Directed(5, (0, 1), (1, 2), (2, 0), (3, 0), (3, 1), (3, 2), (0, 4));
        Assert.Equal([3, 3, 3, 3, 1], CoreNumbers.OfNodes(network));
        Assert.Equal([1, 1, 1, 0, 1], CoreNumbers.OfNodesByInDegree(network));
        Assert.Equal([1, 1, 1, 1, 0], CoreNumbers.OfNodesByOutDegree(network));
    }

    [Fact]
    public void OfNodes_Undirected_IsTheSameByEachDegree()
    {
        Assert.Equal(CoreNumbers.OfNodes(ClassicGraphs.Kite), CoreNumbers.OfNodesByInDegree(ClassicGraphs.Kite));
        Assert.Equal(CoreNumbers.OfNodes(ClassicGraphs.Kite), CoreNumbers.OfNodesByOutDegree(ClassicGraphs.Kite));
    }

    [Fact]
    public void OfNodes_Complete_IsTheDegree() => Assert.Equal(Enumerable.Repeat(6, 7), CoreNumbers.OfNodes(Sketch.Complete(7)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void OfNodes_WithoutEdges_IsZero(int nodes) => Assert.Equal(new int[nodes], CoreNumbers.OfNodes(Sketch.Empty(nodes)));

    /// <summary>The two leaders and those around them: the 4-core, as igraph and NetworkX find it.</summary>
    [Fact]
    public void OfNodes_KarateClub_HasAFourCoreOfTen()
    {
        var cores = CoreNumbers.OfNodes(ClassicGraphs.KarateClub);
        Assert.Equal([0, 1, 2, 3, 7, 8, 13, 30, 32, 33], Enumerable.Range(0, 34).Where(node => cores[node] == cores.Max()));
        Assert.Equal(4, cores.Max());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OfNodes_Random_AgreesWithTakingNodesAway(bool isDirected)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var network = Sketch.Random(seed, nodes: 14, density: 0.08 * (1 + (seed % 8)), isDirected);
            Assert.Equal(ByTakingAway(network, (part, node) => part.Degree(node)), CoreNumbers.OfNodes(network));
            Assert.Equal(ByTakingAway(network, (part, node) => part.InDegree(node)), CoreNumbers.OfNodesByInDegree(network));
            Assert.Equal(ByTakingAway(network, (part, node) => part.OutDegree(node)), CoreNumbers.OfNodesByOutDegree(network));
        }
    }

    /// <summary>For k = 1, 2, ... takes nodes with less than k away until none is left that has.</summary>
    private static int[] ByTakingAway(Network network, Func<Network, int, int> degree)
    {
        var cores = new int[network.NodeCount];
        int[] left = [.. Enumerable.Range(0, network.NodeCount)];
        for (var k = 1; left.Length > 0; k++)
        {
            while (true)
            {
                var part = network.Induced(left);
                int[] kept = [.. left.Where((_, i) => degree(part, i) >= k)];
                if (kept.Length == left.Length) break;
                left = kept;
            }

            foreach (var node in left) cores[node] = k;
        }

        return cores;
    }
}
