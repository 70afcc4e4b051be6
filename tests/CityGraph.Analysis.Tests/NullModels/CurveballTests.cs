using CityGraph.Analysis.NullModels;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.NullModels;

public sealed class CurveballTests
{
    public static TheoryData<int[][], int, int> SmallMargins => new()
    {
        // Rows, columns, and how many networks have these degrees. Each degree 1: the 3! permutations.
        { [[0], [1], [2]], 3, 6 },
        // Each degree 2 of 4: 90, the (2,2) entry of OEIS A001499.
        { [[0, 1], [1, 2], [2, 3], [3, 0]], 4, 90 },
        // Rows of degrees 2, 2, 1, 1, columns of 3, 2, 1; more rows than columns, so columns trade. If a row of degree 2 has the last column, the other
        // such row has the first two, and 3 ways remain: 2 · 3. If a row of degree 1 has it, all else is given: 2 · 1.
        { [[0, 1], [0, 1], [0], [2]], 3, 8 },
        // Two rows that share one column and deal out four: 4 over 2.
        { [[0, 1, 2], [0, 3, 4]], 5, 6 },
    };

    [Theory]
    [MemberData(nameof(SmallMargins))]
    public void Sample_SmallMargins_VisitsEachNetworkAsOften(int[][] rows, int columns, int count)
    {
        var observed = Sketch.TwoMode(columns, rows);
        var states = Uniformity.AllWithDegreesOf(observed);
        Assert.Equal(count, states.Length);
        var samples = Enumerable.Range(0, 50 * count).Select(stream => Uniformity.Text(Curveball.SampleAfter(observed, 40, seed: 1, stream)));
        Uniformity.AssertUniform(states, [.. samples]);
    }

    [Fact]
    public void Sample_Davis_KeepsDegreesAndIsAnother()
    {
        var observed = ClassicGraphs.SouthernWomen;
        var sample = Curveball.Sample(observed, seed: 1, stream: 0);
        for (var row = 0; row < 18; row++) Assert.Equal(observed.ColumnsOf(row).Length, sample.ColumnsOf(row).Length);
        for (var column = 0; column < 14; column++) Assert.Equal(observed.RowsOf(column).Length, sample.RowsOf(column).Length);
        Assert.Equal(89, sample.Edges().Distinct().Count());
        Assert.NotEqual(observed.Edges(), sample.Edges());
        Assert.Equal(sample.Edges(), Curveball.Sample(observed, seed: 1, stream: 0).Edges());
        Assert.NotEqual(sample.Edges(), Curveball.Sample(observed, seed: 1, stream: 1).Edges());
    }

    [Fact]
    public void Sample_NothingToTrade_IsTheSame()
    {
        foreach (var observed in new[] { Sketch.TwoMode(0), Sketch.TwoMode(3), Sketch.TwoMode(3, [0, 2]), Sketch.TwoMode(3, [0, 1, 2], [1]), Sketch.TwoMode(2, [], []) })
            Assert.Equal(observed.Edges(), Curveball.Sample(observed, seed: 1, stream: 0).Edges());
    }

    [Fact]
    public void SampleAfter_NoTrades_IsTheSame() =>
        Assert.Equal(ClassicGraphs.SouthernWomen.Edges(), Curveball.SampleAfter(ClassicGraphs.SouthernWomen, 0, seed: 1, stream: 0).Edges());

    [Fact]
    public void Sample_Cancelled_Ends() => Assert.Throws<OperationCanceledException>(() =>
        Curveball.Sample(ClassicGraphs.SouthernWomen, 1, 0, new() { CancellationToken = new(canceled: true) }));
}
