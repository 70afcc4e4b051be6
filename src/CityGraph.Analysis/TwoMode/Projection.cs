namespace CityGraph.Analysis.TwoMode;

/// <summary>
/// The rows of a two-mode network as a network of one mode: undirected, with weights, an edge between two rows that share a column. Columns are projected
/// by projecting <see cref="TwoModeNetwork.Transposed"/>. A column of degree d makes d (d - 1) / 2 edges: O(Σ d²).
/// </summary>
public static class Projection
{
    /// <summary>Each edge weighs how many columns its ends share.</summary>
    public static Network ByCount(TwoModeNetwork network, AnalysisRun? run = null)
    {
        var (projection, shared) = (new NetworkBuilder(network.RowCount, isDirected: false), new SharedColumns(network));
        for (var row = 0; row < network.RowCount; row++)
        {
            run?.CancellationToken.ThrowIfCancellationRequested();
            foreach (var other in shared.Count(row, first: row + 1)) projection.Add(row, other, shared[other]);
        }

        return projection.Build();
    }

    /// <summary>
    /// Each edge weighs the sum of 1 / (d - 1) over the columns that its ends share, d being the degree of the column: what many have part in joins them less,
    /// and the strength of a row is the number of its columns that others have part in. M. E. J. Newman, Physical Review E 64, 2001, 016132.
    /// </summary>
    public static Network Newman(TwoModeNetwork network, AnalysisRun? run = null)
    {
        var (projection, shared) = (new NetworkBuilder(network.RowCount, isDirected: false), new SharedColumns(network));
        var weights = new double[network.RowCount];
        for (var row = 0; row < network.RowCount; row++)
        {
            run?.CancellationToken.ThrowIfCancellationRequested();
            foreach (var column in network.ColumnsOf(row))
            {
                var rows = network.RowsOf(column);
                foreach (var other in rows[(rows.BinarySearch(row) + 1)..]) weights[other] += 1.0 / (rows.Length - 1);
            }

            foreach (var other in shared.Count(row, first: row + 1))
            {
                projection.Add(row, other, weights[other]);
                weights[other] = 0;
            }
        }

        return projection.Build();
    }
}
