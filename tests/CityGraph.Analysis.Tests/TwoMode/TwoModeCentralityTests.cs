using CityGraph.Analysis.Spectral;
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

    /// <summary>
    /// Of rows joined by what they share, [2 2 1; 2 2 1; 1 1 2], the greatest eigenvalue is 3 + √3 = σ², of (a, a, b) with b = (√3 - 1) a; columns have
    /// (2a, 2a + b, b) / σ.
    /// </summary>
    [Fact]
    public void Eigenvector_SquareWithTail_IsTheSingularVectors()
    {
        var eigenvector = TwoModeCentrality.Eigenvector(TwoModeGraphs.SquareWithTail).Value!;
        var (a, sigma) = (1 / Math.Sqrt(6 - (2 * Math.Sqrt(3))), Math.Sqrt(3 + Math.Sqrt(3)));
        var b = (Math.Sqrt(3) - 1) * a;
        AssertClose([a, a, b], eigenvector.Rows);
        AssertClose([2 * a / sigma, ((2 * a) + b) / sigma, b / sigma], eigenvector.Columns);
    }

    [Fact]
    public void Eigenvector_Davis_IsThatOfHubsAndAuthorities()
    {
        var davis = ClassicGraphs.SouthernWomen;
        var leading = new NetworkBuilder(davis.RowCount + davis.ColumnCount, isDirected: true);
        foreach (var (row, column) in davis.Edges()) leading.Add(row, davis.RowCount + column);
        var (hubs, authorities) = HubsAndAuthorities.OfNodes(leading.Build()).Value!;

        var eigenvector = TwoModeCentrality.Eigenvector(davis).Value!;
        AssertClose(hubs[..davis.RowCount], [.. eigenvector.Rows.Select(score => score / eigenvector.Rows.Max())]);
        AssertClose(authorities[davis.RowCount..], [.. eigenvector.Columns.Select(score => score / eigenvector.Columns.Max())]);
        Assert.Equal(1, eigenvector.Rows.Sum(score => score * score), 1e-12);
    }

    /// <summary>The star of row 0 is greater than the pair of row 1: σ² is 2 and 1.</summary>
    [Fact]
    public void Eigenvector_Disconnected_IsZeroElsewhere()
    {
        var eigenvector = TwoModeCentrality.Eigenvector(Sketch.TwoMode(3, [0, 1], [2])).Value!;
        AssertClose([1, 0], eigenvector.Rows);
        AssertClose([Math.Sqrt(0.5), Math.Sqrt(0.5), 0], eigenvector.Columns);
        Assert.Equal("The leading eigenvalue is not unique: several components have the same.", TwoModeCentrality.Eigenvector(Sketch.TwoMode(2, [0], [1])).Reason);
        Assert.Equal("Eigenvector centrality needs at least one edge.", TwoModeCentrality.Eigenvector(TwoModeNetwork.Create(1, 1, [])).Reason);
    }

    [Fact]
    public void Centralities_EmptyMode_AreNotDefined()
    {
        Assert.Equal("Two-mode centrality needs nodes in both modes.", TwoModeCentrality.Degree(Sketch.TwoMode(2)).Reason);
        Assert.Equal("Two-mode centrality needs nodes in both modes.", TwoModeCentrality.Closeness(Sketch.TwoMode(0, [])).Reason);
        Assert.Equal("Two-mode centrality needs nodes in both modes.", TwoModeCentrality.Eigenvector(Sketch.TwoMode(2)).Reason);
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
