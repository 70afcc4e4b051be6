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

    private readonly DegreeClasses _rows;
    private readonly DegreeClasses _columns;
    private readonly double[,] _probabilities;

    private BipartiteConfigurationModel(TwoModeNetwork network)
    {
        _rows = new([.. Enumerable.Range(0, network.RowCount).Select(row => network.ColumnsOf(row).Length)]);
        _columns = new([.. Enumerable.Range(0, network.ColumnCount).Select(column => network.RowsOf(column).Length)]);
        _probabilities = new double[_rows.Count, _columns.Count];
    }

    public int RowClassOf(int row) => _rows.ClassOf[row];

    /// <summary>The probability of an edge from a row of a class to a column.</summary>
    public double Probability(int rowClass, int column) => _probabilities[rowClass, _columns.ClassOf[column]];

    /// <summary>Finds the probabilities. For a and b different degrees each round of the iteration takes O(a b).</summary>
    /// <returns>Null where the iteration does not come to degrees within 1e-6 of those observed.</returns>
    public static BipartiteConfigurationModel? Fit(TwoModeNetwork network, CancellationToken cancellationToken)
    {
        var model = new BipartiteConfigurationModel(network);
        return model.Solve(new(0, model._rows.Count, 0), new(0, model._columns.Count, 0), cancellationToken) ? model : null;
    }

    /// <summary>
    /// Some degrees settle who is joined with whom (D. Gale, Pacific Journal of Mathematics 7(2), 1957; H. J. Ryser, Canadian Journal of Mathematics 9, 1957):
    /// if the edges of the rows of highest degree are just enough to join them with all of the columns of highest degree and to make all edges of the other
    /// columns, then so it is in every such network. No finite x and y give these probabilities, 1 and 0; what remains on either side is solved by itself.
    /// </summary>
    private bool Solve(Part rows, Part columns, CancellationToken cancellationToken)
    {
        if (rows.From == rows.To || columns.From == columns.To) return true;
        var edges = 0L;
        for (var one = columns.From; one < columns.To; one++) edges += (long)columns.Degree(_columns, one) * _columns.Size[one];

        var (height, edgesOfTop) = (0, 0L);
        for (var top = rows.From; top <= rows.To; top++)
        {
            var (width, edgesOfOthers) = (0, edges);
            for (var left = columns.From; left <= columns.To; left++)
            {
                var isAll = (top == rows.To && left == columns.From) || (top == rows.From && left == columns.To);
                if (!isAll && edgesOfTop - edgesOfOthers == (long)height * width)
                {
                    Join(rows with { To = top }, columns with { To = left });
                    return Solve(new(rows.From, top, rows.Less + width), columns with { From = left }, cancellationToken)
                        && Solve(rows with { From = top }, new(columns.From, left, columns.Less + height), cancellationToken);
                }

                if (left == columns.To) continue;
                edgesOfOthers -= (long)columns.Degree(_columns, left) * _columns.Size[left];
                width += _columns.Size[left];
            }

            if (top == rows.To) continue;
            edgesOfTop += (long)rows.Degree(_rows, top) * _rows.Size[top];
            height += _rows.Size[top];
        }

        return Iterate(rows, columns, Math.Sqrt(edges), cancellationToken);
    }

    private void Join(Part rows, Part columns)
    {
        for (var row = rows.From; row < rows.To; row++)
        {
            for (var column = columns.From; column < columns.To; column++) _probabilities[row, column] = 1;
        }
    }

    /// <summary>The fixed-point iteration of N. Vallarano et al., Scientific Reports 11, 2021, 15227. Whether it converged.</summary>
    private bool Iterate(Part rows, Part columns, double scale, CancellationToken cancellationToken)
    {
        var (x, y) = (Start(rows, _rows, scale), Start(columns, _columns, scale));
        var residual = double.PositiveInfinity;
        for (var round = 0; round < MostRounds && residual > Tolerance; round++)
        {
            if (round % 64 == 0) cancellationToken.ThrowIfCancellationRequested();
            residual = Math.Max(Improve(x, rows, _rows, y, columns, _columns), Improve(y, columns, _columns, x, rows, _rows));
        }

        for (var row = rows.From; row < rows.To; row++)
        {
            for (var column = columns.From; column < columns.To; column++) _probabilities[row, column] = x[row] * y[column] / (1 + (x[row] * y[column]));
        }

        return residual <= WorstResidual;
    }

    private static double[] Start(Part part, DegreeClasses classes, double scale)
    {
        var unknowns = new double[part.To];
        for (var one = part.From; one < part.To; one++) unknowns[one] = part.Degree(classes, one) / scale;
        return unknowns;
    }

    /// <summary>One step for each unknown of a mode. How far the worst of its degrees was from what it should be.</summary>
    private static double Improve(double[] mine, Part part, DegreeClasses classes, double[] theirs, Part otherPart, DegreeClasses others)
    {
        var worst = 0.0;
        for (var one = part.From; one < part.To; one++)
        {
            var sum = 0.0;
            for (var other = otherPart.From; other < otherPart.To; other++) sum += others.Size[other] * theirs[other] / (1 + (mine[one] * theirs[other]));
            worst = Math.Max(worst, Math.Abs((mine[one] * sum) - part.Degree(classes, one)));
            mine[one] = part.Degree(classes, one) / sum;
        }

        return worst;
    }

    /// <summary>Some of the classes of a mode, one after another, whose nodes have fewer edges left than their degree.</summary>
    /// <param name="From">The first class.</param>
    /// <param name="To">The one after the last.</param>
    /// <param name="Less">How many edges of each node are settled.</param>
    private readonly record struct Part(int From, int To, int Less)
    {
        public int Degree(DegreeClasses classes, int one) => classes.Degree[one] - Less;
    }
}
