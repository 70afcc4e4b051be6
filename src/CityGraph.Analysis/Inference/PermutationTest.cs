namespace CityGraph.Analysis.Inference;

/// <summary>
/// Whether what was observed is more than chance, by samples of a null hypothesis: p = (b + 1) / (N + 1), where b of N samples are at least as extreme.
/// It is never 0, and at most α with probability at most α under the null hypothesis, whatever N is.
/// B. Phipson and G. K. Smyth, Statistical Applications in Genetics and Molecular Biology 9(1), 2010.
/// </summary>
/// <remarks>
/// A sample in which the statistic is not defined counts as extreme: p can be too large for it, never too small. How many there are is told.
/// Values that differ by rounding only are equal.
/// </remarks>
public static class PermutationTest
{
    /// <summary>The test of one statistic; not defined where the statistic of what was observed is not. O(N).</summary>
    public static Measured<PermutationTestResult> Of(SampledStatistic statistic, Alternative alternative = Alternative.TwoSided)
    {
        if (!statistic.Observed.IsDefined) return new NotDefined(statistic.Observed.Reason);
        var extremeness = new Extremeness(statistic, alternative);
        var extreme = statistic.Samples.Count(sample => extremeness.Of(sample) >= extremeness.Least);
        return new PermutationTestResult(
            statistic.Observed.Value,
            (extreme + 1.0) / (statistic.Samples.Count + 1),
            alternative,
            extreme,
            statistic.Samples.Count,
            statistic.UndefinedCount,
            EffectSize.Standardised(statistic));
    }
}
