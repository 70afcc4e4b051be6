using CityGraph.Analysis.Centrality;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Centrality;

public sealed class BetweennessTests
{
    private static readonly BetweennessOptions Normalised = new() { IsNormalised = true };

    /// <summary>The second node lies between the first and each of the three behind it; the third between two and two.</summary>
    [Fact]
    public void OfNodes_Path_CountsPairsOnBothSides() => Near.Equal([0, 3, 4, 3, 0], Betweenness.OfNodes(Sketch.Path(5)));

    [Fact]
    public void OfNodes_DirectedPath_CountsPairsOnce() => Near.Equal([0, 3, 4, 3, 0], Betweenness.OfNodes(Sketch.Path(5, isDirected: true)));

    /// <summary>The centre lies between all 4 · 3 / 2 pairs of the others.</summary>
    [Fact]
    public void OfNodes_Star_GivesTheCentreAll()
    {
        Near.Equal([6, 0, 0, 0, 0], Betweenness.OfNodes(Sketch.Star(5)));
        Near.Equal([1, 0, 0, 0, 0], Betweenness.OfNodes(Sketch.Star(5), Normalised));
    }

    /// <summary>Two that face each other are joined by two paths, over either neighbour.</summary>
    [Fact]
    public void OfNodes_CycleOfFour_SharesBetweenTwoPaths() => Near.Equal([0.5, 0.5, 0.5, 0.5], Betweenness.OfNodes(Sketch.Cycle(4)));

    /// <summary>0 and 1 are joined twice: of three paths from 0 to 2, two go over 1 and one over 3; likewise from 1 to 3 over 0 and 2.</summary>
    [Fact]
    public void Betweenness_ParallelEdges_MakePathsOfTheirOwn()
    {
        var network = Sketch.Undirected(4, (0, 1), (0, 1), (1, 2), (2, 3), (3, 0));
        Near.Equal([2 / 3.0, 2 / 3.0, 1 / 3.0, 1 / 3.0], Betweenness.OfNodes(network));
        // Edges 0 and 1 halve the pair of their ends, and take a third each of 0 to 2 and of 1 to 3.
        Near.Equal([7 / 6.0, 7 / 6.0], Betweenness.OfEdges(network).Value![..2]);
    }

    [Fact]
    public void Betweenness_SelfLoop_ChangesNothing()
    {
        var network = Sketch.Undirected(3, (0, 1), (1, 1), (1, 2));
        Near.Equal([0, 1, 0], Betweenness.OfNodes(network));
        Near.Equal([2, 0, 2], Betweenness.OfEdges(network));
    }

    /// <summary>An edge of a path is crossed by those before it times those behind it.</summary>
    [Fact]
    public void OfEdges_Path_CountsPairsOnBothSides()
    {
        Near.Equal([3, 4, 3], Betweenness.OfEdges(Sketch.Path(4)));
        Near.Equal([3 / 6.0, 4 / 6.0, 3 / 6.0], Betweenness.OfEdges(Sketch.Path(4), Normalised));
        Near.Equal([3 / 12.0, 4 / 12.0, 3 / 12.0], Betweenness.OfEdges(Sketch.Path(4, isDirected: true), Normalised));
    }

    /// <summary>Pairs of leaves: each folded into its neighbour, and two that have each other alone.</summary>
    [Fact]
    public void Betweenness_PartsAndLeaves_AreMeasuredEachByItself()
    {
        var network = Sketch.Undirected(6, (0, 1), (2, 3), (3, 4));
        Near.Equal([0, 0, 0, 1, 0, 0], Betweenness.OfNodes(network));
        Near.Equal([1, 2, 2], Betweenness.OfEdges(network));
    }

    /// <summary>D. Krackhardt, Administrative Science Quarterly 35(2), 1990: Heather (7) has the highest; values as NetworkX's tests have them.</summary>
    [Fact]
    public void OfNodes_Kite_IsAsPublished() =>
        Near.Equal([1.667 / 2, 1.667 / 2, 0, 7.333 / 2, 0, 16.667 / 2, 16.667 / 2, 14, 8, 0], Betweenness.OfNodes(ClassicGraphs.Kite), tolerance: 5e-4);

    /// <summary>The Medici lie on half of all paths: Padgett and Ansell 1993, p. 1279; all values as NetworkX's tests have them.</summary>
    [Fact]
    public void OfNodes_Florentines_AreAsPublished() => Near.Equal(
        [0, 0.212, 0.093, 0.104, 0.055, 0, 0.255, 0, 0.522, 0, 0.022, 0.114, 0.143, 0.103, 0.092],
        Betweenness.OfNodes(ClassicGraphs.FlorentineMarriages, Normalised),
        tolerance: 5e-4);

    /// <summary>M. Girvan and M. E. J. Newman, PNAS 99(12), 2002, cut the edge with the highest betweenness first; in the club it joins nodes 0 and 31, as igraph finds.</summary>
    [Fact]
    public void OfEdges_KarateClub_FindsTheEdgeThatIsCutFirst()
    {
        var edges = Betweenness.OfEdges(ClassicGraphs.KarateClub).Value!;
        Assert.Equal((0, 31), ClassicGraphs.KarateClub.Ends(Array.IndexOf(edges, edges.Max())));
    }

    /// <summary>Each pair with distance d has d - 1 nodes and d edges on its way: together all pairs' distances.</summary>
    [Fact]
    public void Betweenness_Karate_SumsToTheDistances()
    {
        var (nodes, edges) = (Betweenness.OfNodes(ClassicGraphs.KarateClub).Value!, Betweenness.OfEdges(ClassicGraphs.KarateClub).Value!);
        Assert.Equal(34 * 33 / 2, edges.Sum() - nodes.Sum(), 1e-9);
    }

    [Fact]
    public void Betweenness_TooFewNodes_IsNotDefinedNormalised()
    {
        Assert.Equal("Normalised betweenness of nodes needs at least three nodes.", Betweenness.OfNodes(Sketch.Path(2), Normalised).Reason);
        Assert.Equal("Normalised betweenness of edges needs at least two nodes.", Betweenness.OfEdges(Sketch.Empty(1), Normalised).Reason);
        Near.Equal([0, 0], Betweenness.OfNodes(Sketch.Path(2)));
        Near.Equal([], Betweenness.OfNodes(Sketch.Empty(0)));
        Near.Equal([], Betweenness.OfEdges(Sketch.Empty(1)));
    }

    /// <summary>Twelve hundred diamonds in a row: 2^1200 shortest paths from end to end.</summary>
    [Fact]
    public void Betweenness_TooManyPaths_IsNotDefined()
    {
        var network = new NetworkBuilder(3_601, isDirected: false);
        for (var node = 0; node < 3_600; node += 3) network.Add(node, node + 1).Add(node, node + 2).Add(node + 1, node + 3).Add(node + 2, node + 3);
        var betweenness = Betweenness.OfNodes(network.Build(), new() { Sources = [0] });
        Assert.Equal("There are more shortest paths between two nodes than can be counted (10^308).", betweenness.Reason);
    }

    [Fact]
    public void Betweenness_UnknownSource_Throws()
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => Betweenness.OfNodes(Sketch.Path(5), new() { Sources = [5] }));
        Assert.StartsWith("The network has 5 nodes, numbered from 0.", problem.Message, StringComparison.Ordinal);
    }

    /// <summary>From one end of a path, each node between lies before all behind it.</summary>
    [Fact]
    public void OfNodes_ChosenSources_CountsPathsFromThem()
    {
        Near.Equal([0, 3, 2, 1, 0], Betweenness.OfNodes(Sketch.Path(5, isDirected: true), new() { Sources = [0] }));
        Near.Equal([0, 1.5, 1, 0.5, 0], Betweenness.OfNodes(Sketch.Path(5), new() { Sources = [0] }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Betweenness_OneThreadOrTwo_GivesTheSameBytes(bool isDirected)
    {
        var (network, two) = (Sketch.Random(seed: 5, nodes: 200, density: 0.02, isDirected), new AnalysisRun { Threads = 2 });
        Assert.Equal(Betweenness.OfNodes(network).Value, Betweenness.OfNodes(network, run: two).Value);
        Assert.Equal(Betweenness.OfEdges(network).Value, Betweenness.OfEdges(network, run: two).Value);
    }

    /// <summary>With leaves, of one another too, and parts: renumbering the nodes renumbers their scores.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OfNodes_Relabelled_IsTheSame(bool isDirected)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var network = Sketch.Random(seed, nodes: 40, density: 0.03, isDirected, hasLoops: true);
            int[] order = [.. Enumerable.Range(0, 40)];
            new SeededRandom(seed, stream: 1).Shuffle<int>(order);
            var scores = Betweenness.OfNodes(network).Value!;
            Near.Equal(order.Select(node => scores[node]), Betweenness.OfNodes(network.Induced(order)));
        }
    }

    [Fact]
    public void Betweenness_Cancelled_Ends() => Assert.ThrowsAny<OperationCanceledException>(
        () => Betweenness.OfNodes(Sketch.Path(5), run: new() { CancellationToken = new CancellationToken(canceled: true) }));
}
