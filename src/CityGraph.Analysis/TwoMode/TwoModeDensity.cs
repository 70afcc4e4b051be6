namespace CityGraph.Analysis.TwoMode;

/// <summary>The share of the pairs of a row and a column that are joined.</summary>
public static class TwoModeDensity
{
    /// <summary>
    /// m / (rows · columns), from 0 to 1, in O(1). S. P. Borgatti and M. G. Everett, Social Networks 19(3), 1997, 243–269.
    /// Not defined where a mode is empty (NetworkX: 0).
    /// </summary>
    public static Measured<double> Of(TwoModeNetwork network) => network.RowCount == 0 || network.ColumnCount == 0
        ? new NotDefined("Two-mode density needs nodes in both modes.")
        : network.EdgeCount / ((double)network.RowCount * network.ColumnCount);
}
