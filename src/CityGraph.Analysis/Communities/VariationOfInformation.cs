namespace CityGraph.Analysis.Communities;

/// <summary>
/// How far apart two partitions are: VI = H(one | other) + H(other | one) = -Σ p(i, j) (ln(p(i, j) / p(i)) + ln(p(i, j) / p(j))), in nats.
/// A metric: 0 for equal partitions only, at most ln n (M. Meilă, Journal of Multivariate Analysis 98, 2007).
/// </summary>
public static class VariationOfInformation
{
    /// <summary>Compares two partitions of the same nodes, in O(n); undefined where there are none.</summary>
    /// <exception cref="ArgumentException">They are of different numbers of nodes.</exception>
    public static Measured<double> Between(Partition one, Partition other)
    {
        var table = Contingency.Between(one, other);
        if (table.NodeCount == 0) return new NotDefined("Variation of information needs at least one node.");
        var sum = 0.0;
        foreach (var (row, column, count) in table.Cells)
        {
            sum += count * (Math.Log(table.RowSums[row] / (double)count) + Math.Log(table.ColumnSums[column] / (double)count));
        }

        return sum / table.NodeCount;
    }
}
