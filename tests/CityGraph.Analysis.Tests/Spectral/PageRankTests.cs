using CityGraph.Analysis.Spectral;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Spectral;

public sealed class PageRankTests
{
    /// <summary>
    /// The example of six pages with d = 0.9, one of them without links: A. N. Langville and C. D. Meyer, A survey of eigenvector methods for web
    /// information retrieval, SIAM Review 47(1), 2005.
    /// </summary>
    [Fact]
    public void PageRank_LangvilleAndMeyer_IsAsPublished()
    {
        var network = Sketch.Directed(6, (0, 1), (0, 2), (2, 0), (2, 1), (2, 4), (3, 4), (3, 5), (4, 3), (4, 5), (5, 3));
        double[] published = [0.03721, 0.05396, 0.04151, 0.37508, 0.20600, 0.28624];
        var scores = PageRank.OfNodes(network, new() { Damping = 0.9 }).Value!;
        for (var page = 0; page < 6; page++) Assert.Equal(published[page], scores[page], 1e-5);
    }

    /// <summary>x₀ = 0.15/2 + 0.85 x₁/2 and x₁ = 0.15/2 + 0.85 (x₀ + x₁/2): from node 1, which leads nowhere, it jumps anywhere.</summary>
    [Fact]
    public void PageRank_NodeWithoutSuccessors_JumpsFromThere() => Same([0.5 / 1.425, 0.925 / 1.425], PageRank.OfNodes(Sketch.Path(2, isDirected: true)));

    /// <summary>Without edges, and in a circle, each node is as any other; a component's share is that of its nodes.</summary>
    [Fact]
    public void PageRank_AllAlike_IsOneByN()
    {
        Same([0.25, 0.25, 0.25, 0.25], PageRank.OfNodes(Sketch.Empty(4)));
        Same([0.25, 0.25, 0.25, 0.25], PageRank.OfNodes(Sketch.Cycle(4, isDirected: true)));
        Same([0.2, 0.2, 0.2, 0.2, 0.2], PageRank.OfNodes(Sketch.Undirected(5, (0, 1), (2, 3), (3, 4), (4, 2))));
        Same([1], PageRank.OfNodes(Sketch.Empty(1)));
    }

    /// <summary>From node 0 with chance 2/3 back to itself: x₁ = 0.075 + 0.85 x₀ / 3. Directed, with chance 1/2, and from node 1 it jumps.</summary>
    [Fact]
    public void PageRank_Loop_LeadsBack()
    {
        var x0 = 0.925 / (1 + (0.85 / 3));
        Same([x0, 1 - x0], PageRank.OfNodes(Sketch.Undirected(2, (0, 0), (0, 1))));
        Same([0.5, 0.5], PageRank.OfNodes(Sketch.Directed(2, (0, 0), (0, 1))));
    }

    /// <summary>From node 0 three times as often to 1 as to 2: by weight, or by parallel edges.</summary>
    [Fact]
    public void PageRank_WeightsAndParallels_LeadAsOften()
    {
        var weighted = PageRank.OfNodes(Sketch.Weighted(3, true, (0, 1, 6), (0, 2, 2), (1, 0, 1), (2, 0, 5))).Value!;
        var parallel = PageRank.OfNodes(Sketch.Directed(3, (0, 1), (0, 1), (0, 1), (0, 2), (1, 0), (2, 0)));
        Assert.Equal(0.05 + (0.85 * 0.75 * weighted[0]), weighted[1], 1e-12);
        Same(weighted, parallel);
    }

    /// <summary>All jumps lead to node 0, from node 2 too: x₁ = 0.5 x₀, x₂ = 0.5 x₁, sum 1.</summary>
    [Fact]
    public void PageRank_Personalised_JumpsThereOnly() =>
        Same([4 / 7.0, 2 / 7.0, 1 / 7.0], PageRank.OfNodes(Sketch.Path(3, isDirected: true), new() { Damping = 0.5, Personalisation = [8, 0, 0] }));

    [Fact]
    public void PageRank_WithoutDamping_IsWhereJumpsLead() =>
        Same([0.25, 0.75, 0], PageRank.OfNodes(Sketch.Path(3), new() { Damping = 0, Personalisation = [1, 3, 0] }));

    [Fact]
    public void PageRank_Empty_IsNotDefined() => Assert.Equal("PageRank needs at least one node.", PageRank.OfNodes(Sketch.Empty(0)).Reason);

    [Fact]
    public void PageRank_BadOptions_Throws()
    {
        Assert.Equal("PageRank's damping is from 0 on and below 1, not 1.", Problem(new() { Damping = 1 }));
        Assert.Equal("PageRank's personalisation has 1 numbers for 3 nodes.", Problem(new() { Personalisation = [1] }));
        Assert.Equal("PageRank's personalisation of node 1 is -1: it is finite and not negative.", Problem(new() { Personalisation = [1, -1, 1] }));
        Assert.Equal("PageRank's personalisation needs a node to jump to.", Problem(new() { Personalisation = [0, 0, 0] }));

        static string Problem(PageRankOptions options) => Assert.Throws<ArgumentException>(() => PageRank.OfNodes(Sketch.Path(3), options)).Message;
    }

    /// <summary>Against the equations of the walk themselves, solved by elimination.</summary>
    [Fact]
    public void PageRank_Random_IsWhereTheWalkStays()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var network = Sketch.Random(seed, 15, 0.12, seed % 2 == 0, seed % 3 == 0, hasLoops: true);
            var (rows, right) = (new double[15][], new double[15]);
            for (var row = 0; row < 15; row++) (rows[row], right[row]) = (new double[15], 0.15 / 15);
            for (var from = 0; from < 15; from++)
            {
                rows[from][from]++;
                var (leaving, successors, edges) = (0.0, network.Successors(from).ToArray(), network.SuccessorEdges(from).ToArray());
                foreach (var edge in edges) leaving += network.Weight(edge);
                for (var i = 0; i < edges.Length; i++) rows[successors[i]][from] -= 0.85 * network.Weight(edges[i]) / leaving;
                for (var to = 0; to < 15 && edges.Length == 0; to++) rows[to][from] -= 0.85 / 15;
            }

            Same(GaussianElimination.Solve(rows, right)!, PageRank.OfNodes(network));
        }
    }

    [Fact]
    public void PageRank_Relabelled_StaysWithTheNodes()
    {
        for (var seed = 0; seed < 20; seed++) Relabelled.GivesTheSame(seed, Sketch.Random(seed, 12, 0.2, seed % 2 == 0), network => PageRank.OfNodes(network));
    }

    [Fact]
    public void PageRank_SisterCities_SumsToOne() => Assert.Equal(1, PageRank.OfNodes(Konect.SisterCities).Value!.Sum(), 1e-12);

    private static void Same(double[] expected, Measured<double[]> scores)
    {
        Assert.Null(scores.Reason);
        Assert.Equal(expected.Length, scores.Value!.Length);
        for (var node = 0; node < expected.Length; node++) Assert.Equal(expected[node], scores.Value[node], 1e-12);
    }
}
