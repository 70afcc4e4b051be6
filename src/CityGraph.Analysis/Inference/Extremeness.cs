namespace CityGraph.Analysis.Inference;

/// <summary>
/// How far a value of a statistic speaks for the alternative, in standard deviations. Mean and deviation are those of the samples and of what was
/// observed together: under the null hypothesis all of them can be exchanged, and so can what comes out.
/// </summary>
internal readonly struct Extremeness
{
    private readonly Alternative _alternative;
    private readonly double _mean;
    private readonly double _deviation;

    /// <param name="statistic">One that is defined for what was observed.</param>
    /// <param name="alternative">What counts as extreme.</param>
    public Extremeness(SampledStatistic statistic, Alternative alternative)
    {
        double[] all = [.. statistic.Samples.OfType<double>(), statistic.Observed.Value];
        var largest = all.Max(Math.Abs);
        (_mean, _deviation) = Moments.Of(all);
        _alternative = alternative;
        // Numbers that differ by their rounding only are equal.
        if (_deviation <= 1e-12 * largest) _deviation = 0;
        Observed = Of(statistic.Observed.Value);
        Least = Observed - (_deviation > 0 ? 1e-12 * largest / _deviation : 0);
    }

    public double Observed { get; }

    /// <summary>What counts as extreme as what was observed: a little less, for equal numbers that were computed in another order.</summary>
    public double Least { get; }

    /// <summary>Of the value of a sample: infinite where it is not defined, so that p is never too small.</summary>
    public double Of(double? value)
    {
        if (value is null) return double.PositiveInfinity;
        if (_deviation == 0) return 0;
        var from = (value.Value - _mean) / _deviation;
        return _alternative switch
        {
            Alternative.Greater => from,
            Alternative.Less => -from,
            _ => Math.Abs(from),
        };
    }
}
