using CityGraph.Analysis.Spectral;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Spectral;

public sealed class EigenvectorTests
{
    /// <summary>λ = √2, though -√2 is an eigenvalue too: √2 · 1 = 2 / √2.</summary>
    [Fact]
    public void Eigenvector_PathOfThree_IsHighestInTheMiddle() => Same([Math.Sqrt(0.5), 1, Math.Sqrt(0.5)], Eigenvector.OfNodes(Sketch.Path(3)));

    [Fact]
    public void Eigenvector_Regular_IsOne()
    {
        Same([1, 1, 1, 1, 1], Eigenvector.OfNodes(Sketch.Cycle(5)));
        Same([1, 1, 1, 1], Eigenvector.OfNodes(Sketch.Complete(4)));
        Same([1, 1, 1], Eigenvector.OfNodes(Sketch.Cycle(3, isDirected: true)));
    }

    /// <summary>A = [[2, 1], [1, 0]]: λ² - 2λ - 1 = 0, so that λ = 1 + √2 and the other node has 1/λ.</summary>
    [Fact]
    public void Eigenvector_UndirectedLoop_CountsTwice() => Same([1, Math.Sqrt(2) - 1], Eigenvector.OfNodes(Sketch.Undirected(2, (0, 0), (0, 1))));

    /// <summary>Twice between 0 and 1: λ x₁ = 2x₀ + x₂, λ x₂ = x₁, λ x₀ = 2x₁, so that λ = √5. Weight 2 is the same.</summary>
    [Fact]
    public void Eigenvector_ParallelsAndWeights_AddUp()
    {
        double[] scores = [2 / Math.Sqrt(5), 1, 1 / Math.Sqrt(5)];
        Same(scores, Eigenvector.OfNodes(Sketch.Undirected(3, (0, 1), (0, 1), (1, 2))));
        Same(scores, Eigenvector.OfNodes(Sketch.Weighted(3, false, (0, 1, 2), (1, 2, 1))));
    }

    /// <summary>The circle 0, 1 has λ = 1 and leads to 2 and from there to 3; nothing leads from 4, which leads in, to where it has a score.</summary>
    [Fact]
    public void Eigenvector_DirectedCycleThatLeadsOn_GivesScoresToWhatFollows() =>
        Same([1, 1, 1, 1, 0], Eigenvector.OfNodes(Sketch.Directed(5, (0, 1), (1, 0), (1, 2), (2, 3), (4, 0))));

    /// <summary>Nodes 2 and 3 form a circle below the leading one (λ² = 4): x₂ = (x₁ + x₃) / 2, x₃ = x₂ / 2, so that x₂ = 2/3, x₃ = 1/3.</summary>
    [Fact]
    public void Eigenvector_LesserCycleBelow_IsSolvedFor() =>
        Same([1, 1, 2 / 3.0, 1 / 3.0], Eigenvector.OfNodes(Sketch.Directed(4, (0, 1), (0, 1), (1, 0), (1, 0), (1, 2), (2, 3), (3, 2))));

    [Fact]
    public void Eigenvector_SmallerComponent_IsZero() =>
        Same([0, 0, 1, 1, 1, 0], Eigenvector.OfNodes(Sketch.Undirected(6, (0, 1), (2, 3), (3, 4), (4, 2))));

    [Fact]
    public void Eigenvector_NotUnique_IsNotDefined()
    {
        Assert.Equal("The leading eigenvalue is not unique: several components have the same.", Eigenvector.OfNodes(Sketch.Undirected(4, (0, 1), (2, 3))).Reason);
        // One circle leads to another as strong.
        Assert.Equal(
            "The leading eigenvalue is not unique: several strongly connected components have the same.",
            Eigenvector.OfNodes(Sketch.Directed(4, (0, 1), (1, 0), (1, 2), (2, 3), (3, 2))).Reason);
    }

    /// <summary>Two complete networks of ten, far apart: what goes from one to the other loses a factor of 9 at each of the 30 steps.</summary>
    [Fact]
    public void Eigenvector_UniqueByLessThanRounding_IsNotDefined()
    {
        var network = new NetworkBuilder(49, isDirected: false);
        foreach (var offset in (int[])[0, 39])
        {
            for (var one = 0; one < 10; one++)
            {
                for (var other = one + 1; other < 10; other++) network.Add(offset + one, offset + other);
            }
        }

        for (var node = 9; node < 39; node++) network.Add(node, node + 1);
        Assert.Equal("The leading eigenvalue is not unique: the next one of its component differs by less than a billionth.", Eigenvector.OfNodes(network.Build()).Reason);
    }

    [Fact]
    public void Eigenvector_NoEdgeOrCycle_IsNotDefined()
    {
        Assert.Equal("Eigenvector centrality needs at least one edge.", Eigenvector.OfNodes(Sketch.Empty(0)).Reason);
        Assert.Equal("Eigenvector centrality needs at least one edge.", Eigenvector.OfNodes(Sketch.Empty(1)).Reason);
        Assert.Equal(
            "Eigenvector centrality needs a cycle in a directed network: without, the leading eigenvalue is 0.", Eigenvector.OfNodes(Sketch.Path(3, isDirected: true)).Reason);
    }

    /// <summary>NetworkX 2.8's eigenvector_centrality_numpy, divided by its greatest.</summary>
    [Fact]
    public void Eigenvector_Kite_HasDianeFirst()
    {
        var scores = Eigenvector.OfNodes(ClassicGraphs.Kite).Value!;
        Assert.Equal([3, 5, 6, 0, 1, 2, 4, 7, 8, 9], Enumerable.Range(0, 10).OrderByDescending(node => Math.Round(scores[node], 9)).ThenBy(node => node));
        // In the mirror, which swaps 0 and 1, 2 and 4, 5 and 6, the kite is the same.
        Assert.Equal(scores[0], scores[1], 1e-12);
        Assert.Equal(scores[2], scores[4], 1e-12);
        Assert.Equal(scores[5], scores[6], 1e-12);
    }

    /// <summary>Long ways make for eigenvalues that lie close together: of a path, 2 cos(π k / (n + 1)), with sin(π i / (n + 1)) for k = 1.</summary>
    [Fact]
    public void Eigenvector_LongPath_IsASine()
    {
        var scores = Eigenvector.OfNodes(Sketch.Path(199)).Value!;
        for (var node = 0; node < 199; node++) Assert.Equal(Math.Sin(Math.PI * (node + 1) / 200), scores[node], 1e-9);
    }

    [Theory]
    [InlineData(false, 60)]
    [InlineData(true, 60)]
    [InlineData(true, 500)]
    public void Eigenvector_Random_SolvesItsEquation(bool isDirected, int nodes)
    {
        var network = Sketch.Random(seed: 4, nodes, 4.0 / nodes, isDirected, isWeighted: true, hasLoops: true);
        var scores = Eigenvector.OfNodes(network).Value!;
        var product = new double[nodes];
        SparseMatrix.Of(network).Times(scores, product);
        var value = product.Max() / scores[Array.IndexOf(product, product.Max())];
        for (var node = 0; node < nodes; node++) Assert.Equal(value * scores[node], product[node], 1e-10);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Eigenvector_Relabelled_StaysWithTheNodes(bool isDirected)
    {
        for (var seed = 0; seed < 40; seed++) Relabelled.GivesTheSame(seed, Sketch.Random(seed, 12, 0.15, isDirected), network => Eigenvector.OfNodes(network));
    }

    [Fact]
    public void Eigenvector_Cancelled_Ends()
    {
        using var end = new CancellationTokenSource();
        end.Cancel();
        Assert.Throws<OperationCanceledException>(() => Eigenvector.OfNodes(ClassicGraphs.KarateClub, new() { CancellationToken = end.Token }));
    }

    private static void Same(double[] expected, Measured<double[]> scores)
    {
        Assert.Null(scores.Reason);
        Assert.Equal(expected.Length, scores.Value!.Length);
        for (var node = 0; node < expected.Length; node++) Assert.Equal(expected[node], scores.Value[node], 1e-12);
    }
}
