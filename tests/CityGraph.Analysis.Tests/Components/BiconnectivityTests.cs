using CityGraph.Analysis.Components;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Components;

public sealed class BiconnectivityTests
{
    /// <summary>Two triangles, 0 1 2 and 3 4 5, with the edge 2 - 3 between them.</summary>
    [Fact]
    public void TwoTriangles_WithAnEdgeBetween_HangOnItAndItsEnds()
    {
        var network = Sketch.Undirected(6, (0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (3, 5), (4, 5));
        Assert.Equal([2, 3], Biconnectivity.ArticulationPoints(network));
        Assert.Equal([3], Biconnectivity.Bridges(network));
    }

    [Fact]
    public void Path_Any_HasAllItsEdgesAsBridges()
    {
        Assert.Equal([1, 2], Biconnectivity.ArticulationPoints(Sketch.Path(4)));
        Assert.Equal([0, 1, 2], Biconnectivity.Bridges(Sketch.Path(4)));
    }

    [Fact]
    public void Cycle_Any_HasNeither()
    {
        Assert.Empty(Biconnectivity.ArticulationPoints(Sketch.Cycle(5)));
        Assert.Empty(Biconnectivity.Bridges(Sketch.Cycle(5)));
    }

    [Fact]
    public void Bridges_ParallelAndLoop_AreNone()
    {
        // 0 = 1 - 2 with a loop at 2: edges 0 and 1 are parallel, 2 is the bridge, 3 the loop. Node 1 is a cut all the same.
        var network = Sketch.Undirected(3, (0, 1), (0, 1), (1, 2), (2, 2));
        Assert.Equal([2], Biconnectivity.Bridges(network));
        Assert.Equal([1], Biconnectivity.ArticulationPoints(network));
    }

    [Fact]
    public void Bridges_Directed_AreOfEdgesWithoutDirection()
    {
        // 0 ↔ 1 → 2: edges 0 and 1 stand for each other.
        Assert.Equal([2], Biconnectivity.Bridges(Sketch.Directed(3, (0, 1), (1, 0), (1, 2))));
        Assert.Equal([1], Biconnectivity.ArticulationPoints(Sketch.Directed(3, (1, 0), (1, 2))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Empty_AnySize_HasNeither(int nodes)
    {
        Assert.Empty(Biconnectivity.ArticulationPoints(Sketch.Empty(nodes)));
        Assert.Empty(Biconnectivity.Bridges(Sketch.Empty(nodes)));
    }

    /// <summary>
    /// The member of the club who knows only the instructor hangs on him, and nobody else on anyone. In the kite, 7 and 8 hold the string.
    /// </summary>
    [Fact]
    public void Classics_All_HaveTheirCuts()
    {
        Assert.Equal([0], Biconnectivity.ArticulationPoints(ClassicGraphs.KarateClub));
        Assert.Equal([(0, 11)], Biconnectivity.Bridges(ClassicGraphs.KarateClub).Select(ClassicGraphs.KarateClub.Ends));
        Assert.Equal([7, 8], Biconnectivity.ArticulationPoints(ClassicGraphs.Kite));
        Assert.Equal([(7, 8), (8, 9)], Biconnectivity.Bridges(ClassicGraphs.Kite).Select(ClassicGraphs.Kite.Ends));
        // The Albizzi, Guadagni, Medici and Salviati.
        Assert.Equal([1, 6, 8, 12], Biconnectivity.ArticulationPoints(ClassicGraphs.FlorentineMarriages));
    }

    [Fact]
    public void LongPath_TwoHundredThousandNodes_NeedsNoDeepStack() => Assert.Equal(199_999, Biconnectivity.Bridges(Sketch.Path(200_000)).Length);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Random_Small_AgreesWithTakingEachAway(bool isDirected)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var network = Sketch.Random(seed, nodes: 11, density: 0.04 * (1 + (seed % 6)), isDirected, hasLoops: true);
            var whole = WeakComponents.Of(network).Count;
            Assert.Equal(
                Enumerable.Range(0, network.NodeCount).Where(node => WeakComponents.Of(WithoutNode(network, node)).Count > whole),
                Biconnectivity.ArticulationPoints(network));
            Assert.Equal(
                Enumerable.Range(0, network.EdgeCount).Where(edge => WeakComponents.Of(WithoutEdge(network, edge)).Count > whole),
                Biconnectivity.Bridges(network));
        }
    }

    private static Network WithoutNode(Network network, int node) => network.Induced([.. Enumerable.Range(0, network.NodeCount).Where(other => other != node)]);

    private static Network WithoutEdge(Network network, int edge)
    {
        var without = new NetworkBuilder(network.NodeCount, network.IsDirected);
        foreach (var other in Enumerable.Range(0, network.EdgeCount).Where(other => other != edge))
        {
            var (source, target) = network.Ends(other);
            without.Add(source, target);
        }

        return without.Build();
    }
}
