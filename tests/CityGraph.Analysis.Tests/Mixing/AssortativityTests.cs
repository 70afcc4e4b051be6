using CityGraph.Analysis.Mixing;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Mixing;

public sealed class AssortativityTests
{
    [Fact]
    public void ByDegree_SisterCities_IsWhatKonectPublishes() => Assert.Equal(0.386786, Assortativity.ByDegree(Konect.SisterCities).Value, 5e-7);

    /// <summary>igraph 0.10.2; Newman 2003 has no karate club.</summary>
    [Fact]
    public void ByDegree_KarateClub_IsNegative() => Assert.Equal(-0.47561309768461435, Assortativity.ByDegree(ClassicGraphs.KarateClub).Value, 1e-12);

    /// <summary>Each tie joins the centre with a leaf: the two numbers determine each other.</summary>
    [Fact]
    public void ByDegree_Star_IsMinusOne() => Assert.Equal(-1, Assortativity.ByDegree(Sketch.Star(5)).Value, 1e-12);

    /// <summary>0 to 1, 0 to 2, 1 to 2: (out of source, in of target) are (2, 1), (2, 2), (1, 2); means 5/3 and 5/3; Σ xy = -1/3, Σ x² = Σ y² = 2/3.</summary>
    [Fact]
    public void ByDegree_Directed_TakesOutOfSourceAndInOfTarget() => Assert.Equal(-0.5, Assortativity.ByDegree(Sketch.Directed(3, (0, 1), (0, 2), (1, 2))).Value, 1e-12);

    [Fact]
    public void ByDegree_AllAlike_IsNotDefined()
    {
        Assert.Equal("Assortativity is not defined where all ends of edges have the same degree.", Assortativity.ByDegree(Sketch.Cycle(5)).Reason);
        Assert.Equal("Assortativity needs an edge.", Assortativity.ByDegree(Sketch.Empty(3)).Reason);
        Assert.Equal("Assortativity needs an edge.", Assortativity.ByDegree(Sketch.Empty(0)).Reason);
    }

    [Fact]
    public void ByValue_OfDegrees_IsByDegree()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var network = Sketch.Random(seed, 12, 0.3, hasLoops: true);
            double[] degrees = [.. Enumerable.Range(0, 12).Select(network.Degree)];
            Assert.Equal(Assortativity.ByDegree(network).Value, Assortativity.ByValue(network, degrees).Value, 1e-12);
        }
    }

    /// <summary>From the definition, over both ways of each edge.</summary>
    [Fact]
    public void ByValue_Random_IsTheCorrelationOverBothWays()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (network, random) = (Sketch.Random(seed, 10, 0.4), new SeededRandom(seed));
            double[] values = [.. Enumerable.Range(0, 10).Select(_ => random.NextNormal())];
            var pairs = Enumerable.Range(0, network.EdgeCount).Select(network.Ends)
                .SelectMany(ends => new (double X, double Y)[] { (values[ends.Source], values[ends.Target]), (values[ends.Target], values[ends.Source]) }).ToArray();
            var mean = pairs.Average(pair => pair.X);
            var expected = pairs.Sum(pair => (pair.X - mean) * (pair.Y - mean)) / pairs.Sum(pair => (pair.X - mean) * (pair.X - mean));
            Assert.Equal(expected, Assortativity.ByValue(network, values).Value, 1e-12);
        }
    }

    /// <summary>igraph 0.10.2.</summary>
    [Fact]
    public void ByCategory_KarateClubSides_IsHigh() => Assert.Equal(0.717530864197531, Assortativity.ByCategory(ClassicGraphs.KarateClub, Categories.Sides).Value, 1e-12);

    [Fact]
    public void ByCategory_OnlyWithTheLike_IsOne() => Assert.Equal(1, Assortativity.ByCategory(Sketch.Undirected(4, (0, 1), (2, 3)), [0, 0, 1, 1]).Value, 1e-12);

    [Fact]
    public void ByCategory_OneCategory_IsNotDefined() =>
        Assert.Equal("Assortativity is not defined where all ends of edges are of one category.", Assortativity.ByCategory(Sketch.Path(3), [2, 2, 2]).Reason);

    /// <summary>2,000 pairs, each of a category of its own: a mixing matrix would be too large.</summary>
    [Fact]
    public void ByCategory_ManyCategories_IsDefined()
    {
        var pairs = Sketch.Undirected(4_000, [.. Enumerable.Range(0, 2_000).Select(pair => (2 * pair, (2 * pair) + 1))]);
        Assert.Equal(1, Assortativity.ByCategory(pairs, [.. Enumerable.Range(0, 4_000).Select(node => node / 2)]).Value, 1e-12);
    }

    [Fact]
    public void ByCategory_TooFew_Throws() => Assert.StartsWith(
        "There are 3 nodes and 2 categories.", Assert.Throws<ArgumentException>(() => Assortativity.ByCategory(Sketch.Path(3), [0, 1])).Message, StringComparison.Ordinal);
}
