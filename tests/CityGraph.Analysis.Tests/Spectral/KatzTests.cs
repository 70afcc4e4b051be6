using CityGraph.Analysis.Spectral;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Spectral;

public sealed class KatzTests
{
    /// <summary>x₁ = 1 + 2 · 0.1 x₀ and x₀ = 1 + 0.1 x₁, so that x₁ = 1.2 / 0.98.</summary>
    [Fact]
    public void Katz_PathOfThree_CountsWalks() => Same([1 + (0.12 / 0.98), 1.2 / 0.98, 1 + (0.12 / 0.98)], Katz.OfNodes(Sketch.Path(3), 0.1));

    /// <summary>Walks end where edges lead to: 1; 1 + 0.5; 1 + 0.5 + 0.25. There is no cycle, so that any α will do.</summary>
    [Fact]
    public void Katz_DirectedPath_CountsWhatLeadsTo()
    {
        Same([1, 1.5, 1.75], Katz.OfNodes(Sketch.Path(3, isDirected: true), 0.5));
        Same([1, 11, 111], Katz.OfNodes(Sketch.Path(3, isDirected: true), 10));
    }

    /// <summary>In a regular network of degree k, x = 1 / (1 - αk); λ₁ = k, so that α = 0.85/λ₁ gives 1 / 0.15.</summary>
    [Fact]
    public void Katz_RegularByDefault_IsOneByFifteenHundredths() => Same([1 / 0.15, 1 / 0.15, 1 / 0.15, 1 / 0.15], Katz.OfNodes(Sketch.Complete(4)));

    [Fact]
    public void Katz_WeightsParallelsAndLoops_AddUp()
    {
        // x = 1 + 0.1 · 2 x: an undirected loop is followed from both of its ends.
        Same([1.25], Katz.OfNodes(Sketch.Undirected(1, (0, 0)), 0.1));
        Same([1 / 0.9], Katz.OfNodes(Sketch.Directed(1, (0, 0)), 0.1));
        Same([1, 1.6], Katz.OfNodes(Sketch.Weighted(2, true, (0, 1, 4), (0, 1, 2)), 0.1));
    }

    [Fact]
    public void Katz_WithoutEdges_IsOneButHasNoDefault()
    {
        Same([1, 1], Katz.OfNodes(Sketch.Empty(2), 3));
        Assert.Equal("Katz's α is by default 0.85 divided by the leading eigenvalue, which is 0 here: give an α.", Katz.OfNodes(Sketch.Empty(2)).Reason);
        Assert.Equal("Katz centrality needs at least one node.", Katz.OfNodes(Sketch.Empty(0)).Reason);
    }

    [Fact]
    public void Katz_TooMuch_HasNoEnd() =>
        Assert.Equal(
            "Katz centrality has no end with α = 0.4: it must be below 0.333333, 1 divided by the leading eigenvalue.", Katz.OfNodes(Sketch.Complete(4), 0.4).Reason);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Katz_BadAlpha_Throws(double alpha)
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => Katz.OfNodes(Sketch.Path(3), alpha));
        Assert.StartsWith("Katz's α is finite and not negative.", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Katz_Random_SolvesItsEquation(bool isDirected)
    {
        var network = Sketch.Random(seed: 1, 80, 0.06, isDirected, isWeighted: true, hasLoops: true);
        var (scores, product) = (Katz.OfNodes(network, 0.05).Value!, new double[80]);
        SparseMatrix.Of(network).Times(scores, product);
        for (var node = 0; node < 80; node++) Assert.Equal(1 + (0.05 * product[node]), scores[node], 1e-12);
    }

    [Fact]
    public void Katz_Relabelled_StaysWithTheNodes()
    {
        for (var seed = 0; seed < 20; seed++) Relabelled.GivesTheSame(seed, Sketch.Random(seed, 12, 0.2, seed % 2 == 0), network => Katz.OfNodes(network));
    }

    private static void Same(double[] expected, Measured<double[]> scores)
    {
        Assert.Null(scores.Reason);
        Assert.Equal(expected.Length, scores.Value!.Length);
        for (var node = 0; node < expected.Length; node++) Assert.Equal(expected[node], scores.Value[node], 1e-11);
    }

    /// <summary>The circle of the first two settles α; beyond it each edge weighs 10^50, and nine of them one after the other 10^450.</summary>
    [Fact]
    public void Katz_WalksThatWeighTooMuch_IsNotDefined()
    {
        var network = Sketch.Weighted(11, true, [(0, 1, 1), (1, 0, 1), .. Enumerable.Range(1, 9).Select(node => (node, node + 1, 1e50))]);
        Assert.Equal(
            "Katz centrality did not settle: α is too near 1 divided by the leading eigenvalue, or walks weigh more than can be counted (10^308).",
            Katz.OfNodes(network).Reason);
    }
}
