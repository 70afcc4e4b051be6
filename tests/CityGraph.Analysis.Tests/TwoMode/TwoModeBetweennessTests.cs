using CityGraph.Analysis.Tests.Graphs;
using CityGraph.Analysis.TwoMode;

namespace CityGraph.Analysis.Tests.TwoMode;

public sealed class TwoModeBetweennessTests
{
    /// <summary>The middle of a star lies between all others, which no node can exceed; its leaves lie between none.</summary>
    [Fact]
    public void Betweenness_Star_IsTheMostThatThereIs()
    {
        var star = TwoModeCentrality.Betweenness(Sketch.TwoMode(4, [0, 1, 2, 3])).Value!;
        Assert.Equal([1], star.Rows);
        Assert.Equal([0, 0, 0, 0], star.Columns);
    }

    /// <summary>
    /// Three rows and three columns: s = 0, t = 2, and the most is (9 + 3 (4 - 1) - 2 (0 - 2 + 3)) / 2 = 8. Column 1 lies between rows 0 and 1 and column 0
    /// on one side and row 2 and column 2 on the other (6 pairs), and on half of the paths between rows 0 and 1. Row 2 lies between column 2 and the other
    /// four. Rows 0 and 1 are each on half of the paths from column 0 to column 1, row 2 and column 2; column 0 on half of those between rows 0 and 1.
    /// </summary>
    [Fact]
    public void Betweenness_SquareWithTail_IsTheShareOfTheMost()
    {
        var betweenness = TwoModeCentrality.Betweenness(TwoModeGraphs.SquareWithTail).Value!;
        AssertClose([1.5 / 8, 1.5 / 8, 4.0 / 8], betweenness.Rows);
        AssertClose([0.5 / 8, 6.5 / 8, 0], betweenness.Columns);
    }

    /// <summary>To two decimals the values that NetworkX's own tests hold for these data; to four, what NetworkX 2.8.8 answers.</summary>
    [Fact]
    public void Betweenness_Davis_IsAsPublished()
    {
        var betweenness = TwoModeCentrality.Betweenness(ClassicGraphs.SouthernWomen).Value!;
        Assert.Equal(
            [0.0966, 0.0514, 0.0876, 0.0495, 0.0106, 0.0107, 0.0094, 0.0068, 0.0168, 0.0157, 0.0163, 0.0474, 0.0717, 0.1135, 0.0424, 0.002, 0.0051, 0.0051],
            betweenness.Rows.Select(score => Math.Round(score, 4)));
        Assert.Equal(
            [0.0022, 0.0021, 0.0182, 0.0077, 0.0377, 0.065, 0.1295, 0.2438, 0.2255, 0.0114, 0.0197, 0.0181, 0.0022, 0.0022],
            betweenness.Columns.Select(score => Math.Round(score, 4)));
    }

    [Fact]
    public void Betweenness_NoPairsToLieBetween_IsZero()
    {
        var betweenness = TwoModeCentrality.Betweenness(Sketch.TwoMode(1, [0])).Value!;
        Assert.Equal([0], betweenness.Rows);
        Assert.Equal([0], betweenness.Columns);
    }

    [Fact]
    public void Betweenness_EmptyMode_IsNotDefined() =>
        Assert.Equal("Two-mode centrality needs nodes in both modes.", TwoModeCentrality.Betweenness(Sketch.TwoMode(2)).Reason);

    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], 1e-12);
    }
}
