using CityGraph.Analysis.Inference;

namespace CityGraph.Analysis.Tests.Inference;

public sealed class MaxTTests
{
    [Fact]
    public void AdjustedPValues_TwoStatistics_TakesTheLargestOfEachSample()
    {
        // Both have the same ten numbers, and so the same mean and deviation: what is compared are the numbers themselves.
        // a: 10 observed is the largest: of the largest of both, only the 10 of the last sample is as large. b: 7 observed, its own samples alone: 8, 9 and 10.
        SampledStatistic a = new(10, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
        SampledStatistic b = new(7, [1, 2, 3, 4, 5, 6, 8, 9, 10]);
        Assert.Equal([0.2, 0.4], MaxT.AdjustedPValues([a, b], Alternative.Greater).Select(p => p.Value));
        Assert.Equal([0.4, 0.2], MaxT.AdjustedPValues([b, a], Alternative.Greater).Select(p => p.Value));
        // Less: nothing is above 10, so a has 1; of the smaller of both, 1 to 7 are at most 7, the last of them that of a.
        Assert.Equal([1, 0.8], MaxT.AdjustedPValues([a, b], Alternative.Less).Select(p => p.Value));
    }

    [Fact]
    public void AdjustedPValues_SameStatisticTwice_CostsNothing()
    {
        SampledStatistic a = new(10, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
        Assert.Equal([0.1, 0.1], MaxT.AdjustedPValues([a, a], Alternative.Greater).Select(p => p.Value));
    }

    [Fact]
    public void AdjustedPValues_One_IsThePermutationTest()
    {
        SampledStatistic a = new(7, [1, 2, 3, 4, 5, 6, 7, 8, 3]);
        Assert.Equal(PermutationTest.Of(a).Value!.PValue, MaxT.AdjustedPValues([a])[0].Value);
    }

    [Fact]
    public void AdjustedPValues_RareUndefined_CountsAsExtremeForAllThatAreMoreExtreme()
    {
        var twenty = Enumerable.Range(1, 20).Select(i => (double?)i).ToArray();
        double?[] onceUndefined = [.. twenty[..^1], null];
        SampledStatistic a = new(1_000, twenty);
        SampledStatistic b = new(0, onceUndefined, "No ties.");
        Assert.Equal([2 / 21.0, 1], MaxT.AdjustedPValues([a, b], Alternative.Greater).Select(p => p.Value));
    }

    [Fact]
    public void AdjustedPValues_OftenUndefined_IsLeftOutWithReason()
    {
        SampledStatistic a = new(10, [1, 2, 3, 4]);
        var adjusted = MaxT.AdjustedPValues([a, new(5, [1, null, 2, 3], "No ties."), new(new NotDefined("No ties at all."), [1, 2, 3, 4])]);
        Assert.Equal((0.2, "Not defined in 1 of 4 samples. No ties.", "No ties at all."), (adjusted[0].Value, adjusted[1].Reason, adjusted[2].Reason));
    }

    [Fact]
    public void AdjustedPValues_DifferentSamples_Throws()
    {
        var problem = Assert.Throws<ArgumentException>(() => MaxT.AdjustedPValues([new(1, [1]), new(1, [1, 2])]));
        Assert.StartsWith("The statistics are of different numbers of samples.", problem.Message, StringComparison.Ordinal);
    }
}
