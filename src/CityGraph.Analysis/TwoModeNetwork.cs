namespace CityGraph.Analysis;

/// <summary>
/// An immutable network of two modes, such as cities and what they have part in: each edge joins a row with a column, each pair at most once.
/// Rows are numbered from 0, and so are columns. Lists are sorted. Memory: 8 bytes an edge, 4 for each row and column.
/// </summary>
public sealed class TwoModeNetwork
{
    private readonly int[] _rowStart;
    private readonly int[] _columns;
    private readonly int[] _columnStart;
    private readonly int[] _rows;

    private TwoModeNetwork(int[] rowStart, int[] columns, int[] columnStart, int[] rows) =>
        (_rowStart, _columns, _columnStart, _rows) = (rowStart, columns, columnStart, rows);

    public int RowCount => _rowStart.Length - 1;

    public int ColumnCount => _columnStart.Length - 1;

    public int EdgeCount => _columns.Length;

    /// <summary>The columns that a row is joined with.</summary>
    public ReadOnlySpan<int> ColumnsOf(int row) => _columns.AsSpan(_rowStart[row], _rowStart[row + 1] - _rowStart[row]);

    /// <summary>The rows that a column is joined with.</summary>
    public ReadOnlySpan<int> RowsOf(int column) => _rows.AsSpan(_columnStart[column], _columnStart[column + 1] - _columnStart[column]);

    /// <summary>Makes one from its edges, in O(m log m). A pair that is given more than once is one edge.</summary>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="columnCount">The number of columns.</param>
    /// <param name="edges">Pairs in any order.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is no row or no column.</exception>
    public static TwoModeNetwork Create(int rowCount, int columnCount, IEnumerable<(int Row, int Column)> edges)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
        var sorted = edges.Distinct().ToArray();
        Array.Sort(sorted);
        var (rowStart, columnStart) = (new int[rowCount + 1], new int[columnCount + 1]);
        foreach (var (row, column) in sorted)
        {
            if ((uint)row >= (uint)rowCount) throw new ArgumentOutOfRangeException(nameof(edges), row, $"There are {rowCount} rows, numbered from 0.");
            if ((uint)column >= (uint)columnCount) throw new ArgumentOutOfRangeException(nameof(edges), column, $"There are {columnCount} columns, numbered from 0.");
            rowStart[row + 1]++;
            columnStart[column + 1]++;
        }

        for (var row = 0; row < rowCount; row++) rowStart[row + 1] += rowStart[row];
        for (var column = 0; column < columnCount; column++) columnStart[column + 1] += columnStart[column];
        var next = columnStart.AsSpan(0, columnCount).ToArray();
        var (columns, rows) = (new int[sorted.Length], new int[sorted.Length]);
        for (var edge = 0; edge < sorted.Length; edge++)
        {
            columns[edge] = sorted[edge].Column;
            rows[next[sorted[edge].Column]++] = sorted[edge].Row;
        }

        return new(rowStart, columns, columnStart, rows);
    }

    /// <summary>All edges, by row, then column.</summary>
    public IEnumerable<(int Row, int Column)> Edges()
    {
        for (var row = 0; row < RowCount; row++)
        {
            for (var at = _rowStart[row]; at < _rowStart[row + 1]; at++) yield return (row, _columns[at]);
        }
    }

    /// <summary>The same as an undirected network of one mode: rows first, then columns. Edges keep their order.</summary>
    public Network ToNetwork()
    {
        var network = new NetworkBuilder(RowCount + ColumnCount, isDirected: false);
        foreach (var (row, column) in Edges()) network.Add(row, RowCount + column);
        return network.Build();
    }
}
