namespace CityGraph.Analysis.Backbone;

/// <summary>
/// The least presuming model of two-mode networks whose degrees are on average those observed: each pair is joined by itself, with probability
/// x y / (1 + x y), where x goes with the degree of the row and y with that of the column. Nodes of the same degree have the same probabilities.
/// F. Saracco, R. Di Clemente, A. Gabrielli and T. Squartini, Scientific Reports 5, 2015, 10595.
/// </summary>
internal sealed class BipartiteConfigurationModel
{
    private const double Tolerance = 1e-11;
    private const double WorstResidual = 1e-6;
    private const int MostRounds = 100_000;

    private readonly double[,] _probabilities;
    private readonly DegreeClasses _rows;
    private readonly DegreeClasses _columns;

    private BipartiteConfigurationModel(DegreeClasses rows, DegreeClasses columns, double[,] probabilities) =>
        (_rows, _columns, _probabilities) = (rows, columns, probabilities);

    public int RowClassOf(int row) => _rows.ClassOf[row];

    /// <summary>The probability of an edge from a row of a class to a column.</summary>
    public double Probability(int rowClass, int column) => _probabilities[rowClass, _columns.ClassOf[column]];

    /// <summary>
    /// Finds the probabilities by the fixed-point iteration of N. Vallarano et al., Scientific Reports 11, 2021, 15227; for a and b different degrees each
    /// round takes O(a b). First it settles the nodes that are joined with none or all of those that are left, for which no finite x or y would do.
    /// </summary>
    /// <returns>Null where the iteration does not come to degrees within 1e-6 of those observed.</returns>
    public static BipartiteConfigurationModel? Fit(TwoModeNetwork network, CancellationToken cancellationToken)
    {
        var rows = new DegreeClasses([.. Enumerable.Range(0, network.RowCount).Select(row => network.ColumnsOf(row).Length)]);
        var columns = new DegreeClasses([.. Enumerable.Range(0, network.ColumnCount).Select(column => network.RowsOf(column).Length)]);
        var probabilities = new double[rows.Count, columns.Count];
        while (Settle(rows, columns, (row, column, p) => probabilities[row, column] = p) || Settle(columns, rows, (column, row, p) => probabilities[row, column] = p))
        {
        }

        var (x, y) = (Start(rows, network.EdgeCount), Start(columns, network.EdgeCount));
        var residual = double.PositiveInfinity;
        for (var round = 0; round < MostRounds && residual > Tolerance; round++)
        {
            if (round % 64 == 0) cancellationToken.ThrowIfCancellationRequested();
            residual = Math.Max(Improve(x, rows, y, columns), Improve(y, columns, x, rows));
        }

        if (residual > WorstResidual) return null;
        foreach (var row in rows.Left())
        {
            foreach (var column in columns.Left()) probabilities[row, column] = x[row] * y[column] / (1 + (x[row] * y[column]));
        }

        return new(rows, columns, probabilities);
    }

    /// <summary>Settles the classes of one mode that have none or all of what is left of the other. Whether there were any.</summary>
    private static bool Settle(DegreeClasses mine, DegreeClasses theirs, Action<int, int, double> set)
    {
        var settled = false;
        foreach (var one in mine.Left())
        {
            var all = theirs.Left().Sum(other => theirs.Size[other]);
            if (mine.Degree[one] != 0 && mine.Degree[one] != all) continue;
            var isJoined = mine.Degree[one] != 0;
            foreach (var other in theirs.Left())
            {
                set(one, other, isJoined ? 1 : 0);
                if (isJoined) theirs.Degree[other] -= mine.Size[one];
            }

            mine.IsSettled[one] = true;
            settled = true;
        }

        return settled;
    }

    private static double[] Start(DegreeClasses classes, int edgeCount) => [.. classes.Degree.Select(degree => degree / Math.Sqrt(edgeCount))];

    /// <summary>One step for each unknown of a mode. How far the worst of its degrees was from what it should be.</summary>
    private static double Improve(double[] mine, DegreeClasses classes, double[] theirs, DegreeClasses others)
    {
        var worst = 0.0;
        foreach (var one in classes.Left())
        {
            var sum = 0.0;
            foreach (var other in others.Left()) sum += others.Size[other] * theirs[other] / (1 + (mine[one] * theirs[other]));
            worst = Math.Max(worst, Math.Abs((mine[one] * sum) - classes.Degree[one]));
            mine[one] = classes.Degree[one] / sum;
        }

        return worst;
    }
}
