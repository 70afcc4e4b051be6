namespace CityGraph.Analysis.Communities;

/// <summary>
/// On how many pairs of nodes two partitions agree, beyond what is expected by chance of communities with the same sizes:
/// ARI = (S - AB/T) / ((A + B)/2 - AB/T), where S pairs are together in both, A and B in each, of T pairs. At most 1, for equal partitions; about 0 for
/// random ones; at least -1/2 (L. Hubert and P. Arabie, Journal of Classification 2, 1985). Equal partitions score 1 also where the formula gives 0/0.
/// </summary>
public static class AdjustedRandIndex
{
    /// <summary>Compares two partitions of the same nodes, in O(n); undefined for fewer than two nodes.</summary>
    /// <exception cref="ArgumentException">They are of different numbers of nodes.</exception>
    public static Measured<double> Between(Partition one, Partition other)
    {
        var table = Contingency.Between(one, other);
        return table.NodeCount < 2 ? new NotDefined("The adjusted Rand index needs at least two nodes.") : Of(table);
    }

    internal static double Of(Contingency table)
    {
        if (table.Cells.Count == table.RowSums.Length && table.Cells.Count == table.ColumnSums.Length) return 1;
        var together = table.Cells.Sum(cell => Pairs(cell.Count));
        var (inOne, inOther) = (table.RowSums.Sum(Pairs), table.ColumnSums.Sum(Pairs));
        var expected = inOne / Pairs(table.NodeCount) * inOther;
        return (together - expected) / (((inOne + inOther) / 2) - expected);
    }

    private static double Pairs(int count) => count * (count - 1.0) / 2;
}
