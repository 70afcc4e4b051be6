namespace CityGraph.Analysis.Backbone;

/// <summary>Corrects p values for there being many of them, as R's p.adjust does.</summary>
internal static class PValues
{
    /// <param name="p">The p values, in any order.</param>
    /// <param name="tests">How many tests there were, at least as many; those that are not given had a p of 1.</param>
    /// <param name="correction">How.</param>
    /// <returns>The corrected ones in the same order, each at least what it was and at most 1.</returns>
    public static double[] Adjust(double[] p, long tests, Correction correction)
    {
        int[] order = [.. Enumerable.Range(0, p.Length).OrderBy(i => p[i])];
        var adjusted = new double[p.Length];
        switch (correction)
        {
            case Correction.None:
                return [.. p];
            case Correction.Holm:
                var largest = 0.0;
                for (var rank = 0; rank < order.Length; rank++)
                {
                    largest = Math.Max(largest, Math.Min(1, p[order[rank]] * (tests - rank)));
                    adjusted[order[rank]] = largest;
                }

                return adjusted;
            case Correction.BenjaminiHochberg:
                var smallest = 1.0;
                for (var rank = order.Length - 1; rank >= 0; rank--)
                {
                    smallest = Math.Min(smallest, p[order[rank]] * tests / (rank + 1));
                    adjusted[order[rank]] = smallest;
                }

                return adjusted;
            default:
                throw new ArgumentOutOfRangeException(nameof(correction), correction, null);
        }
    }
}
