namespace CityGraph.Analysis.TwoMode;

/// <summary>Counts the columns that rows share, one row after another. Memory of one thread: 4 bytes a row.</summary>
internal sealed class SharedColumns(TwoModeNetwork network)
{
    private readonly int[] _counts = new int[network.RowCount];
    private readonly List<int> _others = [];

    /// <summary>How many columns the row counted last shares with another.</summary>
    public int this[int other] => _counts[other];

    /// <summary>Counts for a row, in time proportional to the degrees of its columns.</summary>
    /// <param name="row">The row; it is not among the others.</param>
    /// <param name="first">The first row that is counted.</param>
    /// <returns>The others that share columns with it, in the order of their numbers; good until the next call.</returns>
    public List<int> Count(int row, int first = 0)
    {
        foreach (var other in _others) _counts[other] = 0;
        _others.Clear();
        foreach (var column in network.ColumnsOf(row))
        {
            var rows = network.RowsOf(column);
            var from = rows.BinarySearch(first);
            foreach (var other in rows[(from < 0 ? ~from : from)..])
            {
                if (other != row && _counts[other]++ == 0) _others.Add(other);
            }
        }

        _others.Sort();
        return _others;
    }
}
