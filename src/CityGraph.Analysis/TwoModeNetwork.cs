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
        var (rowStart, columns) = (new int[rowCount + 1], new int[sorted.Length]);
        for (var edge = 0; edge < sorted.Length; edge++)
        {
            var (row, column) = sorted[edge];
            if ((uint)row >= (uint)rowCount) throw new ArgumentOutOfRangeException(nameof(edges), row, $"There are {rowCount} rows, numbered from 0.");
            if ((uint)column >= (uint)columnCount) throw new ArgumentOutOfRangeException(nameof(edges), column, $"There are {columnCount} columns, numbered from 0.");
            rowStart[row + 1]++;
            columns[edge] = column;
        }

        for (var row = 0; row < rowCount; row++) rowStart[row + 1] += rowStart[row];
        return FromRows(rowStart, columns, columnCount);
    }

    /// <summary>The same with rows as columns and columns as rows, in O(1): it shares the lists.</summary>
    public TwoModeNetwork Transposed() => new(_columnStart, _rows, _rowStart, _columns);

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

    /// <summary>Makes one from the lists of its rows, in O(m + rows + columns).</summary>
    /// <param name="rowStart">Where the list of each row begins; one longer than there are rows. Kept, not copied.</param>
    /// <param name="columns">The lists, each sorted and without repetition. Kept, not copied.</param>
    /// <param name="columnCount">The number of columns.</param>
    internal static TwoModeNetwork FromRows(int[] rowStart, int[] columns, int columnCount)
    {
        var columnStart = new int[columnCount + 1];
        foreach (var column in columns) columnStart[column + 1]++;
        for (var column = 0; column < columnCount; column++) columnStart[column + 1] += columnStart[column];
        var (next, rows) = (columnStart.AsSpan(0, columnCount).ToArray(), new int[columns.Length]);
        for (var row = 0; row < rowStart.Length - 1; row++)
        {
            for (var at = rowStart[row]; at < rowStart[row + 1]; at++) rows[next[columns[at]]++] = row;
        }

        return new(rowStart, columns, columnStart, rows);
    }

    /// <summary>Copies of where the list of each row begins and of the lists, as <see cref="FromRows"/> takes them.</summary>
    internal (int[] RowStart, int[] Columns) CopyRows() => ([.. _rowStart], [.. _columns]);
}
