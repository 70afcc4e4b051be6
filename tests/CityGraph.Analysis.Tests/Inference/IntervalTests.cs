using CityGraph.Analysis.Inference;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Inference;

public sealed class IntervalTests
{
    private static readonly Func<Network, Measured<double>> Density = network =>
        network.NodeCount < 2 ? new NotDefined("Density needs at least two nodes.") : 2.0 * network.EdgeCount / (network.NodeCount * (network.NodeCount - 1.0));

    private static readonly Func<Network, Measured<double>> MeanWeight = network =>
        network.EdgeCount == 0 ? new NotDefined("No ties.") : network.Weights.ToArray().Average();

    // scipy.stats.norm.ppf 1.10
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.9995, 3.2905267314919255)]
    [InlineData(1e-13, -7.348796102800885)]
    public void NormalQuantile_Known_IsThatOfScipy(double share, double expected) => Assert.Equal(expected, NormalDistribution.Quantile(share), 2e-6);

    [Fact]
    public void Bootstrap_FourSamples_UsesTheirDeviation()
    {
        // Mean 3, sum of squares 10, variance 10/3.
        var interval = BootstrapInterval.Of(new(2.5, [1, 2, 4, 5])).Value!;
        Assert.Equal(Math.Sqrt(10 / 3.0), interval.StandardError, 1e-12);
        Assert.Equal(2.5 - (1.959964 * interval.StandardError), interval.Lower, 1e-5);
        Assert.Equal(2.5 + (1.959964 * interval.StandardError), interval.Upper, 1e-5);
        Assert.Equal((0.5, 4, 0), (interval.Bias, interval.Samples, interval.UndefinedSamples));
    }

    [Fact]
    public void BootstrapOfDifference_Two_AddsVariances()
    {
        var interval = BootstrapInterval.OfDifference(new(2.5, [1, 2, 4, 5]), new(1, [1, 2, 4, 5])).Value!;
        Assert.Equal((1.5, -1.5, 8), (interval.Estimate, interval.Bias, interval.Samples));
        Assert.Equal(Math.Sqrt(20 / 3.0), interval.StandardError, 1e-12);
        Assert.Equal("No ties.", BootstrapInterval.OfDifference(new(1, [1, 2]), new(new NotDefined("No ties."), [])).Reason);
    }

    [Fact]
    public void Bootstrap_OftenUndefined_SaysSo() =>
        Assert.Equal("Not defined in 1 of 4 samples. No ties.", BootstrapInterval.Of(new(1, [1, 2, 3, null], "No ties.")).Reason);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Bootstrap_BadLevel_Throws(double level)
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => BootstrapInterval.Of(new(1, [1, 2]), level));
        Assert.StartsWith("The level of an interval lies above 0 and below 1.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void JackknifeOverNodes_PathOfFour_IsThatByHand()
    {
        // Density ½. Without an end 2/3, without an inner node 1/3: mean ½, squares 4 × 1/36; factor (4 - 2) / 8.
        var interval = Jackknife.OverNodes(Sketch.Path(4), [Density])[0].Value!;
        Assert.Equal(0.5, interval.Estimate);
        Assert.Equal(1 / 6.0, interval.StandardError, 1e-12);
        Assert.Equal(0, interval.Bias, 1e-12);
    }

    [Fact]
    public void JackknifeOverTies_MeanWeight_IsTheErrorOfAMean()
    {
        // Of a mean the jackknife is exactly s/√m: 1, 2, 6 have variance 7.
        var interval = Jackknife.OverTies(Sketch.Weighted(4, false, (0, 1, 1), (1, 2, 2), (2, 3, 6)), [MeanWeight])[0].Value!;
        Assert.Equal(Math.Sqrt(7 / 3.0), interval.StandardError, 1e-12);
    }

    [Fact]
    public void JackknifeOverRows_MeanPartners_IsTheErrorOfAMean()
    {
        // Rows have 3, 1 and 2 columns: variance 1.
        var interval = Jackknife.OverRows(Sketch.TwoMode(3, [0, 1, 2], [0], [1, 2]), [network => (double)network.EdgeCount / network.RowCount])[0].Value!;
        Assert.Equal(2, interval.Estimate);
        Assert.Equal(Math.Sqrt(1 / 3.0), interval.StandardError, 1e-12);
    }

    [Fact]
    public void Jackknife_TooSmall_SaysWhy()
    {
        Assert.Equal("A jackknife needs two to leave out one of.", Jackknife.OverNodes(Sketch.Empty(1), [Density])[0].Reason);
        Assert.Equal("A jackknife needs two to leave out one of.", Jackknife.OverTies(Sketch.Path(2), [MeanWeight])[0].Reason);
        Assert.Equal("A standard deviation needs two samples in which the statistic is defined.", Jackknife.OverNodes(Sketch.Path(2), [Density])[0].Reason);
    }

    [Fact]
    public void JackknifeOfSamples_MeasuredElsewhere_IsThatOfTheNetwork()
    {
        var network = Sketch.Undirected(5, (0, 1), (1, 2), (2, 3), (0, 4), (0, 2));
        Func<Network, Measured<double>> edges = one => one.EdgeCount;
        // Without each node in turn: nodes 0 and 2 have three ties, 1 two, 3 and 4 one.
        SampledStatistic withoutEach = new(5, [2, 3, 2, 4, 4]);

        Assert.Equal(Jackknife.OverNodes(network, [edges])[0], Jackknife.OverNodes(withoutEach));
        Assert.Equal("A jackknife needs two to leave out one of.", Jackknife.OverRows(new(1, [1])).Reason);
    }

    [Fact]
    public void OfDifference_IntervalsOfTwoLevels_Throws()
    {
        var one = BootstrapInterval.Of(new(2.5, [1, 2, 4, 5])).Value!;
        Assert.Throws<ArgumentException>(() => Interval.OfDifference(one, one with { Level = 0.9 }));
    }
}
