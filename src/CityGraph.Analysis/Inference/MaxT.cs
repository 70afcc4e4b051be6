namespace CityGraph.Analysis.Inference;

/// <summary>
/// p-values of several statistics of the same samples, adjusted so that the chance of even one false finding among them is at most α: the step-down maxT
/// procedure over the permutation distribution (P. H. Westfall and S. S. Young, Resampling-Based Multiple Testing, 1993, algorithm 4.1). It uses how
/// the statistics hang together, and so finds more than Bonferroni or Holm.
/// </summary>
/// <remarks>
/// Statistics are made comparable by the mean and standard deviation of the samples and what was observed together. From the least extreme to the most,
/// each sample keeps the largest value so far, and the p-value is (b + 1) / (N + 1) over those; a more extreme statistic has at most the p-value of a less extreme one.
/// </remarks>
public static class MaxT
{
    /// <summary>The share of samples in which a statistic may be undefined before it is left out of the family.</summary>
    public const double UndefinedShare = 0.05;

    /// <summary>The adjusted p-value of each statistic, in the order given, in O(kN + k log k).</summary>
    /// <param name="family">The statistics, of the same samples.</param>
    /// <param name="alternative">What counts as extreme.</param>
    /// <returns>
    /// Not defined, and without weight for the others, where what was observed has no such statistic, or more than <see cref="UndefinedShare"/> of the samples:
    /// samples without it count as extreme in all that are at least as extreme as it.
    /// </returns>
    /// <exception cref="ArgumentException">The statistics are not of the same samples.</exception>
    public static IReadOnlyList<Measured<double>> AdjustedPValues(IReadOnlyList<SampledStatistic> family, Alternative alternative = Alternative.TwoSided)
    {
        var samples = family.Count > 0 ? family[0].Samples.Count : 0;
        if (family.Any(statistic => statistic.Samples.Count != samples)) throw new ArgumentException("The statistics are of different numbers of samples.", nameof(family));
        var adjusted = new Measured<double>[family.Count];
        var tested = new List<(int Index, Extremeness Extremeness)>();
        for (var i = 0; i < family.Count; i++)
        {
            if (WhyLeftOut(family[i]) is { } reason) adjusted[i] = new NotDefined(reason);
            else tested.Add((i, new(family[i], alternative)));
        }

        tested.Sort((one, other) => (one.Extremeness.Observed, one.Index).CompareTo((other.Extremeness.Observed, other.Index)));
        var largest = new double[samples];
        Array.Fill(largest, double.NegativeInfinity);
        foreach (var (index, extremeness) in tested)
        {
            var extreme = 0;
            for (var sample = 0; sample < samples; sample++)
            {
                largest[sample] = Math.Max(largest[sample], extremeness.Of(family[index].Samples[sample]));
                if (largest[sample] >= extremeness.Least) extreme++;
            }

            adjusted[index] = (extreme + 1.0) / (samples + 1);
        }

        for (var i = tested.Count - 2; i >= 0; i--)
        {
            adjusted[tested[i].Index] = Math.Max(adjusted[tested[i].Index].Value, adjusted[tested[i + 1].Index].Value);
        }

        return adjusted;
    }

    private static string? WhyLeftOut(SampledStatistic statistic)
    {
        if (!statistic.Observed.IsDefined) return statistic.Observed.Reason;
        return statistic.UndefinedCount > UndefinedShare * statistic.Samples.Count
            ? $"Not defined in {statistic.UndefinedCount} of {statistic.Samples.Count} samples. {statistic.WhyUndefined}".TrimEnd()
            : null;
    }
}
