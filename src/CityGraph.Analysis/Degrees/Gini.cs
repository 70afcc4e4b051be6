namespace CityGraph.Analysis.Degrees;

/// <summary>
/// How unequal values are: the mean difference of all pairs divided by twice the mean, G = 2 Σ i xᵢ / (n Σ xᵢ) - (n + 1) / n with x in rising order.
/// 0 where all are equal, at most 1 - 1/n. Not defined where all are 0. O(n log n). C. Gini, Variabilità e mutabilità, 1912; of degrees as in
/// J. Kunegis and J. Preusse, Fairness on the web: alternatives to the power law, WebSci 2012 (KONECT).
/// </summary>
public static class Gini
{
    /// <summary>Of the degrees of all nodes, isolates too.</summary>
    public static Measured<double> OfDegrees(Network network, DegreeKind kind = DegreeKind.Total) =>
        network.EdgeCount == 0
            ? new NotDefined("The Gini coefficient of degrees needs at least one edge.")
            : Of(Array.ConvertAll(Degree.OfNodes(network, kind), degree => (double)degree));

    /// <param name="values">Numbers of 0 or more, in any order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative, infinite or no number.</exception>
    public static Measured<double> Of(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        // Scaled by a power of two, which rounds nothing, so that their sum is finite.
        var (sum, ranked, exponent) = (0.0, 0.0, sorted.Length > 0 && sorted[^1] > 0 ? Math.ILogB(sorted[^1]) : 0);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (!(sorted[i] >= 0 && double.IsFinite(sorted[i]))) throw new ArgumentOutOfRangeException(nameof(values), sorted[i], "Values are finite and not negative.");
            var scaled = Math.ScaleB(sorted[i], -exponent);
            sum += scaled;
            ranked += (i + 1) * scaled;
        }

        if (sum == 0) return new NotDefined("The Gini coefficient needs a value above 0.");
        double n = sorted.Length;
        return Math.Max(0, (2 * ranked / (n * sum)) - ((n + 1) / n));
    }
}
