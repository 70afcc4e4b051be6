namespace CityGraph.Analysis.Inference;

/// <summary>How large a difference is, whatever the number of observations: a p-value does not say that.</summary>
public static class EffectSize
{
    /// <summary>
    /// (observed - mean of the samples) / their standard deviation: how far from what the null model gives (J. Gurevitch and others, American Naturalist 140(4), 1992).
    /// Not defined without two samples that differ.
    /// </summary>
    public static Measured<double> Standardised(SampledStatistic statistic)
    {
        if (!statistic.Observed.IsDefined) return new NotDefined(statistic.Observed.Reason);
        if (!statistic.StandardDeviation.IsDefined) return statistic.StandardDeviation;
        var (mean, deviation) = (statistic.Mean.Value, statistic.StandardDeviation.Value);
        if (deviation <= 1e-12 * Math.Abs(mean)) return new NotDefined("The statistic is the same in all samples.");
        return (statistic.Observed.Value - mean) / deviation;
    }

    /// <summary>Hedges' g: the difference of two means in pooled standard deviations, corrected for few values by 1 - 3 / (4(a + b) - 9).</summary>
    /// <remarks>L. V. Hedges, Journal of Educational Statistics 6(2), 1981. For node values, which are not independent, it describes and tests nothing.</remarks>
    public static Measured<double> HedgesG(IReadOnlyCollection<double> one, IReadOnlyCollection<double> other)
    {
        if (one.Count < 2 || other.Count < 2) return new NotDefined("Hedges' g needs two values on each side.");
        var (a, b) = (Moments.Of(one), Moments.Of(other));
        var freedom = one.Count + other.Count - 2;
        var variance = (((one.Count - 1) * a.StandardDeviation * a.StandardDeviation) + ((other.Count - 1) * b.StandardDeviation * b.StandardDeviation)) / freedom;
        if (variance == 0) return new NotDefined("Hedges' g needs values that differ.");
        return (a.Mean - b.Mean) / Math.Sqrt(variance) * (1 - (3.0 / ((4 * freedom) - 1)));
    }

    /// <summary>
    /// Cliff's δ: how much oftener a value of one side is larger than one of the other than smaller, over all pairs, from -1 to 1.
    /// N. Cliff, Psychological Bulletin 114(3), 1993. O(k log k).
    /// </summary>
    public static Measured<double> CliffsDelta(IReadOnlyCollection<double> one, IReadOnlyCollection<double> other)
    {
        if (one.Count == 0 || other.Count == 0) return new NotDefined("Cliff's delta needs a value on each side.");
        double[] sorted = [.. other.Order()];
        var (difference, below, notAbove) = (0L, 0, 0);
        foreach (var value in one.Order())
        {
            while (below < sorted.Length && sorted[below] < value) below++;
            while (notAbove < sorted.Length && sorted[notAbove] <= value) notAbove++;
            difference += below - (sorted.Length - notAbove);
        }

        return difference / ((double)one.Count * other.Count);
    }
}
