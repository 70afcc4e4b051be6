namespace CityGraph.Analysis.Inference;

/// <summary>
/// Intervals from samples that are drawn again from what was observed: by <see cref="VertexBootstrap"/>, <see cref="RowBootstrap"/> or <see cref="TieResampling"/>.
/// The standard error is the standard deviation of the samples, as Snijders and Borgatti use it.
/// </summary>
public static class BootstrapInterval
{
    /// <summary>Not defined where what was observed has no such measure, or more than <see cref="Interval.UndefinedShare"/> of the samples.</summary>
    /// <param name="statistic">The measure, and what it is in the samples.</param>
    /// <param name="level">How often such intervals are to hold the true value, above 0 and below 1.</param>
    public static Measured<Interval> Of(SampledStatistic statistic, double level = 0.95) => Interval.Of(statistic, level, deviation => deviation);

    /// <summary>
    /// The interval of the difference of a measure of two networks, each drawn again on its own: the standard error is √(a² + b²).
    /// Two networks that share nodes or ties are not independent: it is then too wide or too narrow.
    /// </summary>
    public static Measured<Interval> OfDifference(SampledStatistic one, SampledStatistic other, double level = 0.95)
    {
        var (a, b) = (Of(one, level), Of(other, level));
        if (!a.IsDefined) return a;
        return b.IsDefined ? Interval.OfDifference(a.Value, b.Value) : b;
    }
}
