namespace CityGraph.Analysis.TwoMode;

/// <summary>
/// How much the neighbourhoods of rows overlap; of columns, for the network <see cref="TwoModeNetwork.Transposed"/>.
/// M. Latapy, C. Magnien and N. Del Vecchio, Social Networks 30(1), 2008, 31–48. O(Σ d²) over the degrees of columns.
/// </summary>
public static class LatapyClustering
{
    private const int RowsOfBlock = 64;

    /// <summary>
    /// For each row the mean overlap with those that it shares a column with: above 0, up to 1. Null for a row that shares none with any (NetworkX: 0).
    /// </summary>
    public static double?[] OfRows(TwoModeNetwork network, Overlap overlap = Overlap.Jaccard, AnalysisRun? run = null)
    {
        if (!Enum.IsDefined(overlap)) throw new ArgumentOutOfRangeException(nameof(overlap), overlap, "Unknown overlap.");
        run ??= AnalysisRun.Default;
        var clustering = new double?[network.RowCount];
        Blocks.Run(
            (network.RowCount + RowsOfBlock - 1) / RowsOfBlock,
            run,
            () => new SharedColumns(network),
            (block, shared) =>
            {
                var end = Math.Min((block + 1) * RowsOfBlock, network.RowCount);
                for (var row = block * RowsOfBlock; row < end; row++)
                {
                    run.CancellationToken.ThrowIfCancellationRequested();
                    clustering[row] = OfRow(network, row, overlap, shared);
                }

                return end;
            },
            (_, _) => { });
        return clustering;
    }

    /// <summary>The mean of <see cref="OfRows"/> over the rows that have one (NetworkX's average_clustering counts the others as 0).</summary>
    public static Measured<double> Average(TwoModeNetwork network, Overlap overlap = Overlap.Jaccard, AnalysisRun? run = null) =>
        OfRows(network, overlap, run).Average() is { } mean ? mean : new NotDefined("Two-mode clustering needs two nodes that share a neighbour.");

    private static double? OfRow(TwoModeNetwork network, int row, Overlap overlap, SharedColumns shared)
    {
        var (others, degree, sum) = (shared.Count(row), network.ColumnsOf(row).Length, 0.0);
        if (others.Count == 0) return null;
        foreach (var other in others)
        {
            var degreeOfOther = network.ColumnsOf(other).Length;
            sum += (double)shared[other] / overlap switch
            {
                Overlap.Jaccard => degree + degreeOfOther - shared[other],
                Overlap.Min => Math.Min(degree, degreeOfOther),
                _ => Math.Max(degree, degreeOfOther),
            };
        }

        return sum / others.Count;
    }
}
