namespace CityGraph.Analysis.Backbone;

/// <summary>The number of successes among independent trials of unequal probabilities.</summary>
internal static class PoissonBinomial
{
    /// <summary>
    /// The probability of at least some number of successes, in O(trials · least). Only non-negative numbers are added up, so that small
    /// probabilities are as exact as large ones.
    /// </summary>
    /// <param name="probabilities">The probability of each trial.</param>
    /// <param name="least">The number of successes, 0 or more.</param>
    public static double AtLeast(ReadOnlySpan<double> probabilities, int least)
    {
        if (least == 0) return 1;
        var (exactly, reached) = (new double[least], 0.0);
        exactly[0] = 1;
        foreach (var p in probabilities)
        {
            reached += exactly[^1] * p;
            for (var successes = least - 1; successes > 0; successes--) exactly[successes] = (exactly[successes] * (1 - p)) + (exactly[successes - 1] * p);
            exactly[0] *= 1 - p;
        }

        return Math.Min(1, reached);
    }
}
