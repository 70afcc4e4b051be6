using CityGraph.Analysis.Tests.Graphs;
using CityGraph.Analysis.TwoMode;

namespace CityGraph.Analysis.Tests.TwoMode;

public sealed class TwoModeCentralityTests
{
    [Fact]
    public void Degree_SquareWithTail_IsTheShareOfTheOtherMode()
    {
        var degree = TwoModeCentrality.Degree(TwoModeGraphs.SquareWithTail).Value!;
        Assert.Equal([2 / 3.0, 2 / 3.0, 2 / 3.0], degree.Rows);
        Assert.Equal([2 / 3.0, 1, 1 / 3.0], degree.Columns);
    }

    /// <summary>
    /// The least is 3 + 2 · 2 = 7 in both modes. Row 0 has two columns at 1, two rows at 2 and a column at 3, so has row 1; row 2 the same: 9.
    /// Column 0: 1 + 1 + 2 + 3 + 4; column 1: 1 + 1 + 1 + 2 + 2; column 2: 1 + 2 + 3 + 3 + 4.
    /// </summary>
    [Fact]
    public void Closeness_SquareWithTail_IsTheLeastSumOverTheSum()
    {
        var closeness = TwoModeCentrality.Closeness(TwoModeGraphs.SquareWithTail).Value!;
        AssertClose([7 / 9.0, 7 / 9.0, 7 / 9.0], closeness.Rows);
        AssertClose([7 / 11.0, 1, 7 / 13.0], closeness.Columns);
    }

    /// <summary>Components of 1 + 1 and 1 + 2 nodes and a row alone, of 6 nodes: each is at the least within its component.</summary>
    [Fact]
    public void Closeness_Disconnected_IsScaledByTheShareReached()
    {
        var closeness = TwoModeCentrality.Closeness(Sketch.TwoMode(3, [0], [1, 2], [])).Value!;
        AssertClose([0.2, 0.4, 0], closeness.Rows);
        AssertClose([0.2, 0.4, 0.4], closeness.Columns);
    }

    /// <summary>To two decimals the values that NetworkX's own tests hold for these data.</summary>
    [Fact]
    public void Davis_DegreeAndCloseness_AreAsPublished()
    {
        var (degree, closeness) = (TwoModeCentrality.Degree(ClassicGraphs.SouthernWomen).Value!, TwoModeCentrality.Closeness(ClassicGraphs.SouthernWomen).Value!);
        Assert.Equal([0.57, 0.5, 0.57, 0.5, 0.29, 0.29, 0.29, 0.21, 0.29, 0.29, 0.29, 0.43, 0.5, 0.57, 0.36, 0.14, 0.14, 0.14], Rounded(degree.Rows));
        Assert.Equal([0.17, 0.17, 0.33, 0.22, 0.44, 0.44, 0.56, 0.78, 0.67, 0.28, 0.22, 0.33, 0.17, 0.17], Rounded(degree.Columns));
        Assert.Equal([0.8, 0.73, 0.8, 0.73, 0.6, 0.67, 0.67, 0.67, 0.71, 0.71, 0.69, 0.73, 0.77, 0.8, 0.73, 0.65, 0.59, 0.59], Rounded(closeness.Rows));
        Assert.Equal([0.52, 0.52, 0.56, 0.54, 0.59, 0.69, 0.73, 0.85, 0.79, 0.55, 0.54, 0.56, 0.52, 0.52], Rounded(closeness.Columns));
    }

    [Fact]
    public void Centralities_EmptyMode_AreNotDefined()
    {
        Assert.Equal("Two-mode centrality needs nodes in both modes.", TwoModeCentrality.Degree(Sketch.TwoMode(2)).Reason);
        Assert.Equal("Two-mode centrality needs nodes in both modes.", TwoModeCentrality.Closeness(Sketch.TwoMode(0, [])).Reason);
    }

    [Fact]
    public void Closeness_OneThreadOrTwo_IsTheSame()
    {
        var network = TwoModeGraphs.Random(seed: 1, rows: 200, columns: 100, density: 0.02);
        var (once, twice) = (TwoModeCentrality.Closeness(network).Value!, TwoModeCentrality.Closeness(network, new() { Threads = 2 }).Value!);
        Assert.Equal(once.Rows, twice.Rows);
        Assert.Equal(once.Columns, twice.Columns);
    }

    private static IEnumerable<double> Rounded(double[] scores) => scores.Select(score => Math.Round(score, 2));

    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], 1e-12);
    }
}
