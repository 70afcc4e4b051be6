using CityGraph.Analysis.Degrees;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Degrees;

public sealed class DegreeDistributionTests
{
    [Fact]
    public void Distribution_Kite_CountsNodesByDegree() => Assert.Equal([0, 1, 1, 3, 2, 2, 1], DegreeDistribution.Of(ClassicGraphs.Kite).Counts);

    [Fact]
    public void Distribution_Directed_CountsTheKindAskedFor()
    {
        var network = Sketch.Directed(3, (0, 1), (2, 1));
        Assert.Equal([2, 0, 1], DegreeDistribution.Of(network, DegreeKind.In).Counts);
        Assert.Equal([1, 2], DegreeDistribution.Of(network, DegreeKind.Out).Counts);
    }

    [Fact]
    public void Distribution_Empty_IsEmpty() => Assert.Empty(DegreeDistribution.Of(Sketch.Empty(0)).Counts);

    [Fact]
    public void SharesWithAtLeast_Star_FallsFromOne() => Assert.Equal([1, 1, 0.25, 0.25], DegreeDistribution.Of(Sketch.Star(4)).SharesWithAtLeast());

    [Fact]
    public void In_LogarithmicBins_CountsAndDividesByWidth()
    {
        // Of 10 nodes of the kite: degrees 1, 2, 3 · 3, 2 · 4, 2 · 5, 6.
        var histogram = DegreeDistribution.Of(ClassicGraphs.Kite).In(DegreeBins.Logarithmic(6, most: 20));
        Assert.Equal([new(0, 0, 0, 0, 1), new(1, 1, 1, 0.1, 1), new(2, 3, 4, 0.2, 0.9), new(4, 7, 5, 0.125, 0.5)], histogram);
    }

    [Fact]
    public void In_BinsBeyondTheGreatest_AreEmpty()
    {
        var histogram = DegreeDistribution.Of(Sketch.Star(4)).In(DegreeBins.Linear(9, most: 2));
        Assert.Equal([new(0, 4, 4, 0.2, 1), new(5, 9, 0, 0, 0)], histogram);
        Assert.Empty(DegreeDistribution.Of(Sketch.Empty(0)).In(DegreeBins.Linear(9, most: 2)));
    }

    [Theory]
    [InlineData(-1, 2, "")]
    [InlineData(0, 2, "0-0")]
    [InlineData(5, 2, "0-2 3-5")]
    [InlineData(6, 3, "0-2 3-5 6-8")]
    [InlineData(3, 100, "0-0 1-1 2-2 3-3")]
    public void Linear_Bins_AreAsWideAndAtMostSoMany(int greatest, int most, string expected) => Assert.Equal(expected, Text(DegreeBins.Linear(greatest, most)));

    [Theory]
    [InlineData(-1, 2, "")]
    [InlineData(0, 2, "0-0")]
    [InlineData(1, 2, "0-0 1-1")]
    [InlineData(8, 20, "0-0 1-1 2-3 4-7 8-15")]
    [InlineData(8, 3, "0-0 1-3 4-15")]
    [InlineData(8, 2, "0-0 1-15")]
    public void Logarithmic_Bins_WidenByAFactor(int greatest, int most, string expected) => Assert.Equal(expected, Text(DegreeBins.Logarithmic(greatest, most)));

    [Fact]
    public void Bins_OfTheGreatestInteger_EndThere()
    {
        Assert.Equal((1 << 30, int.MaxValue), DegreeBins.Logarithmic(int.MaxValue, most: 100)[^1]);
        Assert.Equal((1 << 30, int.MaxValue), DegreeBins.Linear(int.MaxValue, most: 2)[^1]);
    }

    private static string Text(IEnumerable<(int From, int To)> bins) => string.Join(' ', bins.Select(bin => $"{bin.From}-{bin.To}"));
}
