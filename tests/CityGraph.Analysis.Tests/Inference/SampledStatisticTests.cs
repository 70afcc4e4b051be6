using CityGraph.Analysis.Inference;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Inference;

public sealed class SampledStatisticTests
{
    private static readonly Func<Network, Measured<double>> Edges = network => network.EdgeCount;
    private static readonly Func<Network, Measured<double>> LargestDegree = network =>
        network.EdgeCount == 0 ? new NotDefined("No ties.") : Enumerable.Range(0, network.NodeCount).Max(network.Degree);

    [Fact]
    public void Draw_SeveralStatistics_SharesSamplesAndCountsTheUndefined()
    {
        // Stream i is a path of i + 1 nodes: the first has no edge.
        var drawn = SampledStatistic.Draw(Sketch.Star(5), [Edges, LargestDegree], stream => Sketch.Path((int)stream + 1), samples: 4);
        Assert.Equal([0, 1, 2, 3], drawn[0].Samples);
        Assert.Equal([null, 1, 2, 2], drawn[1].Samples);
        Assert.Equal((4.0, 4.0), (drawn[0].Observed.Value, drawn[1].Observed.Value));
        Assert.Equal((0, 1), (drawn[0].UndefinedCount, drawn[1].UndefinedCount));
        Assert.Equal((null, "No ties."), (drawn[0].WhyUndefined, drawn[1].WhyUndefined));
    }

    [Fact]
    public void Draw_TwoThreads_IsTheSameAsOne()
    {
        var one = Draw(new());
        Assert.Equal(one, Draw(new() { Threads = 2 }));
        Assert.Equal(50, one.Distinct().Count());

        static IReadOnlyList<double?> Draw(AnalysisRun run) => SampledStatistic.Draw(0L, [stream => (double)new SeededRandom(5, stream).Next(1 << 30)], stream => stream, 50, run)[0].Samples;
    }

    [Fact]
    public void Draw_NoSamples_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampledStatistic.Draw(Sketch.Empty(1), [Edges], _ => Sketch.Empty(1), samples: 0));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 1.75)] // 0.75 of the way from the first to the second of four
    [InlineData(0.5, 2.5)]
    [InlineData(1, 4)]
    public void Quantile_OneToFour_LiesBetweenTwo(double share, double expected) => Assert.Equal(expected, new SampledStatistic(0, [4, 2, null, 3, 1]).Quantile(share).Value);

    [Fact]
    public void Summaries_NoSampleDefined_SayWhy()
    {
        var none = new SampledStatistic(0, [null, null], "No ties.");
        Assert.Equal("The statistic is defined in none of the 2 samples. No ties.", none.Mean.Reason);
        Assert.Equal("The statistic is defined in none of the 2 samples. No ties.", none.Quantile(0.5).Reason);
        Assert.Equal("A standard deviation needs two samples in which the statistic is defined.", none.StandardDeviation.Reason);
    }
}
