namespace CityGraph.Analysis.Communities;

/// <summary>
/// What one partition says about another: NMI = I / N with I = Σ p(i, j) ln(p(i, j) / p(i)p(j)) and N a mean of both entropies, or another
/// <see cref="MutualInformationNormalisation"/>. From 0 to 1, and 1 for equal partitions. Where only one of the two has more than one community, 0.
/// </summary>
/// <remarks>Not corrected for chance: of random partitions, those with more communities score higher. <see cref="AdjustedRandIndex"/> is corrected.</remarks>
public static class NormalisedMutualInformation
{
    /// <summary>Compares two partitions of the same nodes, in O(n); undefined where there are none.</summary>
    /// <exception cref="ArgumentException">They are of different numbers of nodes.</exception>
    public static Measured<double> Between(
        Partition one, Partition other, MutualInformationNormalisation normalisation = MutualInformationNormalisation.ArithmeticMean)
    {
        var table = Contingency.Between(one, other);
        return table.NodeCount == 0 ? new NotDefined("Mutual information needs at least one node.") : Of(table, normalisation);
    }

    internal static double Of(Contingency table, MutualInformationNormalisation normalisation)
    {
        var (n, information, joint) = ((double)table.NodeCount, 0.0, 0.0);
        foreach (var (row, column, count) in table.Cells)
        {
            information += count / n * Math.Log(n / table.RowSums[row] * (count / (double)table.ColumnSums[column]));
            joint -= count / n * Math.Log(count / n);
        }

        // With as many cells as rows and as columns, each community is one of the other's.
        if (table.Cells.Count == table.RowSums.Length && table.Cells.Count == table.ColumnSums.Length) return 1;
        var (one, other) = (Entropy(table.RowSums, n), Entropy(table.ColumnSums, n));
        if (one == 0 || other == 0) return 0;
        var most = normalisation switch
        {
            MutualInformationNormalisation.ArithmeticMean => (one + other) / 2,
            MutualInformationNormalisation.GeometricMean => Math.Sqrt(one * other),
            MutualInformationNormalisation.Minimum => Math.Min(one, other),
            MutualInformationNormalisation.Maximum => Math.Max(one, other),
            MutualInformationNormalisation.Joint => joint,
            _ => throw new ArgumentOutOfRangeException(nameof(normalisation), normalisation, "There is no such normalisation."),
        };
        return Math.Clamp(information / most, 0, 1);
    }

    private static double Entropy(int[] sizes, double n)
    {
        var entropy = 0.0;
        foreach (var size in sizes) entropy -= size / n * Math.Log(size / n);
        return entropy;
    }
}
