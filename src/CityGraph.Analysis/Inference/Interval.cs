namespace CityGraph.Analysis.Inference;

/// <summary>A measure with an interval: estimate ± z × standard error, z from the normal distribution.</summary>
/// <param name="Estimate">The measure of what was observed.</param>
/// <param name="Lower">The lower end; can lie outside of the range of the measure where that is near.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Level">How often such intervals are to hold the true value, such as 0.95.</param>
/// <param name="Bias">The mean of the samples less the estimate: where it is not small against the standard error, the interval is not to be trusted.</param>
/// <param name="Samples">How many samples were drawn.</param>
/// <param name="UndefinedSamples">In how many of them the measure is not defined: they are left out.</param>
public sealed record Interval(
    double Estimate, double Lower, double Upper, double StandardError, double Level, double Bias, int Samples, int UndefinedSamples)
{
    /// <summary>The share of samples without the measure up to which there is an interval.</summary>
    public const double UndefinedShare = 0.05;

    /// <summary>
    /// The interval of the difference of two measures that are independent of each other: the standard error is √(a² + b²). Of networks that share nodes or
    /// ties it is too wide or too narrow.
    /// </summary>
    /// <param name="one">The one.</param>
    /// <param name="other">What is taken from it; of the same level.</param>
    public static Interval OfDifference(Interval one, Interval other)
    {
        if (one.Level != other.Level) throw new ArgumentException($"The intervals are of levels {one.Level} and {other.Level}.", nameof(other));
        var error = double.Hypot(one.StandardError, other.StandardError);
        var (difference, half) = (one.Estimate - other.Estimate, error * NormalDistribution.Quantile((1 + one.Level) / 2));
        return new(
            difference,
            difference - half,
            difference + half,
            error,
            one.Level,
            one.Bias - other.Bias,
            one.Samples + other.Samples,
            one.UndefinedSamples + other.UndefinedSamples);
    }

    /// <param name="statistic">The measure and its samples, drawn again or with something left out.</param>
    /// <param name="level">Above 0 and below 1.</param>
    /// <param name="standardError">The standard error from the standard deviation of the samples.</param>
    internal static Measured<Interval> Of(SampledStatistic statistic, double level, Func<double, double> standardError)
    {
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "The level of an interval lies above 0 and below 1.");
        if (!statistic.Observed.IsDefined) return new NotDefined(statistic.Observed.Reason);
        if (!statistic.StandardDeviation.IsDefined) return new NotDefined(statistic.StandardDeviation.Reason);
        if (statistic.UndefinedCount > UndefinedShare * statistic.Samples.Count)
        {
            return new NotDefined($"Not defined in {statistic.UndefinedCount} of {statistic.Samples.Count} samples. {statistic.WhyUndefined}".TrimEnd());
        }

        var (estimate, error) = (statistic.Observed.Value, standardError(statistic.StandardDeviation.Value));
        var half = error * NormalDistribution.Quantile((1 + level) / 2);
        return new Interval(
            estimate, estimate - half, estimate + half, error, level, statistic.Mean.Value - estimate, statistic.Samples.Count, statistic.UndefinedCount);
    }
}
