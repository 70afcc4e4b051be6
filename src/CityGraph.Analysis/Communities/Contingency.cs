namespace CityGraph.Analysis.Communities;

/// <summary>How many nodes each community of one partition shares with each of another: the cells that are not empty, and both sums.</summary>
/// <param name="NodeCount">The sum of all cells.</param>
/// <param name="RowSums">The sizes of the communities of the one.</param>
/// <param name="ColumnSums">The sizes of the communities of the other.</param>
/// <param name="Cells">By row; at most as many as there are nodes.</param>
internal sealed record Contingency(int NodeCount, int[] RowSums, int[] ColumnSums, IReadOnlyList<(int Row, int Column, int Count)> Cells)
{
    /// <summary>Compares two partitions, in O(n).</summary>
    /// <exception cref="ArgumentException">They are of different numbers of nodes.</exception>
    public static Contingency Between(Partition one, Partition other)
    {
        if (one.NodeCount != other.NodeCount)
        {
            throw new ArgumentException($"Partitions of {one.NodeCount} and of {other.NodeCount} nodes cannot be compared: both must be of the same nodes.", nameof(other));
        }

        var cells = new List<(int, int, int)>();
        var (counts, columns) = (new int[other.Count], new List<int>());
        var members = one.Members();
        for (var row = 0; row < members.Length; row++)
        {
            foreach (var node in members[row])
            {
                if (counts[other[node]]++ == 0) columns.Add(other[node]);
            }

            foreach (var column in columns)
            {
                cells.Add((row, column, counts[column]));
                counts[column] = 0;
            }

            columns.Clear();
        }

        return new(one.NodeCount, one.Sizes(), other.Sizes(), cells);
    }
}
