using CityGraph.Analysis.Inference;

namespace CityGraph.Analysis.Tests.Inference;

public sealed class PermutationTestTests
{
    // Nine samples; 7 was observed. The mean of all ten is 4.6, so 7 lies 2.4 from it.
    private static readonly SampledStatistic Seven = new(7, [1, 2, 3, 4, 5, 6, 7, 8, 3]);

    [Theory]
    [InlineData(Alternative.Greater, 2, 0.3)] // 7 and 8
    [InlineData(Alternative.Less, 8, 0.9)] // all but 8
    [InlineData(Alternative.TwoSided, 4, 0.5)] // 1, 2 (2.6 away), 7 and 8
    public void Of_NineSamples_CountsTheExtremeAndWhatWasObserved(Alternative alternative, int extreme, double p)
    {
        var result = PermutationTest.Of(Seven, alternative).Value!;
        Assert.Equal((extreme, p, 9, 0), (result.ExtremeSamples, result.PValue, result.Samples, result.UndefinedSamples));
        // The samples have mean 39/9 and sum of squares 213.
        Assert.Equal((7 - (39.0 / 9)) / Math.Sqrt((213 - (39.0 * 39 / 9)) / 8), result.Effect.Value, 1e-12);
    }

    [Fact]
    public void Of_UndefinedSamples_CountAsExtremeAndAreTold()
    {
        var statistic = new SampledStatistic(10, [1, null, 2, 3], "Transitivity needs a path of two ties.");
        var result = PermutationTest.Of(statistic, Alternative.Greater).Value!;
        Assert.Equal((1, 0.4, 4, 1), (result.ExtremeSamples, result.PValue, result.Samples, result.UndefinedSamples));
        Assert.Equal(2, statistic.Mean.Value);
    }

    [Fact]
    public void Of_UndefinedObserved_SaysWhy() =>
        Assert.Equal("Density needs at least two nodes.", PermutationTest.Of(new(new NotDefined("Density needs at least two nodes."), [1])).Reason);

    [Fact]
    public void Of_EqualButForRounding_CountsAsEqual()
    {
        var result = PermutationTest.Of(new(0.1 + 0.2, [0.3, 0.3, 0.1, 0.2]), Alternative.Greater).Value!;
        Assert.Equal(2, result.ExtremeSamples);
    }

    [Fact]
    public void Of_AllTheSame_IsNothingSpecial()
    {
        var result = PermutationTest.Of(new(0.1 + 0.2, [0.3, 0.3, 0.3])).Value!;
        Assert.Equal((1, "The statistic is the same in all samples."), (result.PValue, result.Effect.Reason));
    }
}
