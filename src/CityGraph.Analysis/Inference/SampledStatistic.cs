namespace CityGraph.Analysis.Inference;

/// <summary>
/// A statistic of what was observed and of each of many samples: of a null model (<see cref="PermutationTest"/>, <see cref="MaxT"/>), or of what was
/// observed drawn again (<see cref="BootstrapInterval"/>).
/// </summary>
/// <param name="observed">The statistic of what was observed.</param>
/// <param name="samples">The statistic of each sample; null where it is not defined.</param>
/// <param name="whyUndefined">Why it is not defined in the first sample in which it is not; null if it is in all.</param>
public sealed class SampledStatistic(Measured<double> observed, IReadOnlyList<double?> samples, string? whyUndefined = null)
{
    private readonly Lazy<double[]> _sorted = new(() => [.. samples.OfType<double>().Order()]);

    /// <summary>The statistic of what was observed.</summary>
    public Measured<double> Observed { get; } = observed;

    /// <summary>The statistic of each sample, in the order of their streams; null where it is not defined.</summary>
    public IReadOnlyList<double?> Samples { get; } = samples;

    /// <summary>Why it is not defined in the first sample in which it is not; null if it is in all.</summary>
    public string? WhyUndefined { get; } = whyUndefined;

    /// <summary>In how many samples the statistic is not defined.</summary>
    public int UndefinedCount => Samples.Count - _sorted.Value.Length;

    /// <summary>The mean of the samples in which it is defined.</summary>
    public Measured<double> Mean => _sorted.Value.Length > 0 ? Moments.Of(_sorted.Value).Mean : NoSample;

    /// <summary>The standard deviation (divisor one less than their number) of the samples in which it is defined, of which there must be two.</summary>
    public Measured<double> StandardDeviation => _sorted.Value.Length > 1
        ? Moments.Of(_sorted.Value).StandardDeviation
        : new NotDefined("A standard deviation needs two samples in which the statistic is defined.");

    private Measured<double> NoSample => new NotDefined($"The statistic is defined in none of the {Samples.Count} samples. {WhyUndefined}".TrimEnd());

    /// <summary>
    /// Draws samples and computes all statistics of each: what is compared in one study is best computed from the same samples.
    /// The same for any number of threads, if <paramref name="sample"/> depends on the stream alone.
    /// </summary>
    /// <typeparam name="T">What is observed and drawn: a network, or a pair of networks to compare.</typeparam>
    /// <param name="observed">What was observed.</param>
    /// <param name="statistics">What is computed of it and of each sample; called from several threads at once.</param>
    /// <param name="sample">Draws the sample of a stream, 0 to <paramref name="samples"/> - 1; called from several threads at once.</param>
    /// <param name="samples">How many are drawn, 1 or more.</param>
    /// <param name="run">How it is run.</param>
    /// <returns>One for each statistic, in their order.</returns>
    public static IReadOnlyList<SampledStatistic> Draw<T>(
        T observed, IReadOnlyList<Func<T, Measured<double>>> statistics, Func<long, T> sample, int samples, AnalysisRun? run = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samples);
        var (values, reasons) = (new double?[statistics.Count][], new string?[statistics.Count]);
        for (var i = 0; i < values.Length; i++) values[i] = new double?[samples];
        Blocks.Run(samples, run ?? AnalysisRun.Default, () => 0, (stream, _) => Measure(sample(stream)), (stream, measured) =>
        {
            for (var i = 0; i < measured.Length; i++)
            {
                values[i][stream] = measured[i].IsDefined ? measured[i].Value : null;
                reasons[i] ??= measured[i].Reason;
            }
        });
        return [.. Measure(observed).Select((of, i) => new SampledStatistic(of, values[i], reasons[i]))];

        Measured<double>[] Measure(T of) => [.. statistics.Select(statistic => statistic(of))];
    }

    /// <summary>The value below which a share of the defined samples lies, linear between two of them (type 7 of Hyndman and Fan, 1996).</summary>
    /// <param name="share">From 0 (the smallest) to 1 (the largest).</param>
    public Measured<double> Quantile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var sorted = _sorted.Value;
        if (sorted.Length == 0) return NoSample;
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
