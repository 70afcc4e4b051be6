using CityGraph.Analysis;
using CityGraph.Analysis.Inference;

namespace CityGraph.Explorer.Comparisons;

/// <summary>What was measured of networks and of samples of them.</summary>
/// <param name="measures">How many measures there are.</param>
/// <param name="observed">All measures of the first network, then of the next.</param>
/// <param name="samples">The same of each sample.</param>
internal sealed class SampleTable(int measures, Measured<double>[] observed, Measured<double>[][] samples)
{
    /// <summary>A measure of a network.</summary>
    public SampledStatistic Of(int network, int measure) => Statistic(table => table[(network * measures) + measure]);

    /// <summary>A measure of one network less that of another, in the same samples.</summary>
    public SampledStatistic Difference(int one, int other, int measure) =>
        Statistic(table => Difference(table[(one * measures) + measure], table[(other * measures) + measure]));

    /// <summary>One less other; not defined where one of them is not.</summary>
    public static Measured<double> Difference(Measured<double> one, Measured<double> other)
    {
        if (!one.IsDefined) return one;
        return other.IsDefined ? one.Value - other.Value : other;
    }

    /// <summary>The standard deviation of samples: 0 where they differ by rounding alone, none of a single one.</summary>
    public static double? DeviationOf(SampledStatistic statistic)
    {
        if (statistic.StandardDeviation is not { IsDefined: true, Value: var deviation }) return null;
        return deviation <= 1e-12 * Math.Abs(statistic.Mean.Value) ? 0 : deviation;
    }

    private SampledStatistic Statistic(Func<Measured<double>[], Measured<double>> read)
    {
        var (values, why) = (new double?[samples.Length], (string?)null);
        for (var i = 0; i < values.Length; i++)
        {
            var value = read(samples[i]);
            values[i] = value.IsDefined ? value.Value : null;
            why ??= value.Reason;
        }

        return new(read(observed), values, why);
    }
}
