using CityGraph.Analysis.Degrees;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Degrees;

public sealed class GiniTests
{
    [Fact]
    public void Gini_Equal_IsZero() => Assert.Equal(0, Gini.OfDegrees(Sketch.Cycle(7)).Value, 15);

    /// <summary>One of four has all: 1 - 1/n.</summary>
    [Fact]
    public void Gini_OneHasAll_IsAsHighAsItGets() => Assert.Equal(0.75, Gini.Of([0, 8, 0, 0]).Value, 15);

    /// <summary>Degrees 1, 1, 1, 3: differences of pairs 2 + 2 + 2, each twice, over 2 n² 1.5 = 48.</summary>
    [Fact]
    public void Gini_Star_IsAQuarter() => Assert.Equal(0.25, Gini.OfDegrees(Sketch.Star(4)).Value, 15);

    [Fact]
    public void Gini_AnyValues_IsTheMeanDifferenceByTwiceTheMean()
    {
        var random = new SeededRandom(1);
        double[] values = [.. Enumerable.Range(0, 50).Select(_ => random.NextDouble())];
        var differences = values.Sum(one => values.Sum(other => Math.Abs(one - other)));
        Assert.Equal(differences / (2 * 50 * values.Sum()), Gini.Of(values).Value, 14);
    }

    [Fact]
    public void Gini_Nothing_IsNotDefined()
    {
        Assert.Equal("The Gini coefficient of degrees needs at least one edge.", Gini.OfDegrees(Sketch.Empty(3)).Reason);
        Assert.Equal("The Gini coefficient needs a value above 0.", Gini.Of([0, 0]).Reason);
    }

    [Fact]
    public void Gini_Negative_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Gini.Of([1, -1]));

    /// <summary>Only the proportions matter, even where the sum would be more than a double holds.</summary>
    [Fact]
    public void Gini_LargeValues_IsThatOfTheirProportions() => Assert.Equal(Gini.Of([1, 1, 1, 0]), Gini.Of([1.5e308, 1.5e308, 1.5e308, 0]));
}
