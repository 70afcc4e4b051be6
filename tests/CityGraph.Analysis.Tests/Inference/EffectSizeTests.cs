using CityGraph.Analysis.Inference;

namespace CityGraph.Analysis.Tests.Inference;

public sealed class EffectSizeTests
{
    [Fact]
    public void HedgesG_TwoGroups_IsTheDifferenceInPooledDeviations()
    {
        // Means 4 and 2; sums of squares 8 and 2 with 4 degrees of freedom: variance 2.5; correction 1 - 3/15.
        Assert.Equal(2 / Math.Sqrt(2.5) * 0.8, EffectSize.HedgesG([2, 4, 6], [1, 2, 3]).Value, 1e-12);
        Assert.Equal("Hedges' g needs two values on each side.", EffectSize.HedgesG([1], [1, 2]).Reason);
        Assert.Equal("Hedges' g needs values that differ.", EffectSize.HedgesG([1, 1], [2, 2]).Reason);
    }

    [Fact]
    public void CliffsDelta_Ties_CountForNeitherSide()
    {
        // Pairs of {2, 2, 5} with {1, 2, 6}: 2 > 1 twice, 2 < 6 twice, 5 > 1, 5 > 2, 5 < 6: (4 - 3) / 9.
        Assert.Equal(1 / 9.0, EffectSize.CliffsDelta([5, 2, 2], [6, 1, 2]).Value);
        Assert.Equal((1, -1), (EffectSize.CliffsDelta([3, 4], [1, 2]).Value, EffectSize.CliffsDelta([1, 2], [3, 4]).Value));
        Assert.Equal("Cliff's delta needs a value on each side.", EffectSize.CliffsDelta([], [1]).Reason);
    }
}
