namespace CityGraph.Analysis.Spectral;

/// <summary>The leading eigenvalue of an irreducible non-negative matrix and its positive eigenvector (theorem of Perron and Frobenius).</summary>
/// <param name="Value">The leading eigenvalue, found to about 1e-13 of its magnitude.</param>
/// <param name="Vector">By row, found to about 1e-12; the greatest is 1.</param>
/// <param name="IsUnique">False where the next eigenvalue is so near that rounding could turn the vector to the other's.</param>
internal sealed record PerronVector(double Value, double[] Vector, bool IsUnique)
{
    /// <summary>Eigenvalues that differ by less than this share of the greater count as equal.</summary>
    public const double Tolerance = 1e-9;

    private const int MostDenseRows = 300;
    private const int MostSteps = 50_000;

    /// <summary>Finds them; null if the iteration does not settle.</summary>
    public static PerronVector? Of(SparseMatrix matrix, bool isSymmetric, AnalysisRun run)
    {
        if (matrix.Size == 1) return new(matrix.Times(0, [1]), [1], true);
        if (!isSymmetric) return matrix.Size <= MostDenseRows ? ByNoda(matrix, run) : ByPowers(matrix, run);
        if (LanczosMethod.Solve(matrix, 1, run) is not { } pair) return null;
        return new(pair.Greatest, Scaled(pair.Vector), pair.Second is null || pair.Second < pair.Greatest * (1 - Tolerance));
    }

    /// <summary>
    /// Inverse iteration with the upper bound max (Bx)ᵢ / xᵢ as its shift, which keeps the vector positive and converges quadratically.
    /// T. Noda, Numerische Mathematik 17, 1971. O(n³) a step, some ten steps.
    /// </summary>
    private static PerronVector? ByNoda(SparseMatrix matrix, AnalysisRun run)
    {
        var (x, product) = (new double[matrix.Size], new double[matrix.Size]);
        Array.Fill(x, 1);
        var bound = double.PositiveInfinity;
        for (var step = 0; step < 200; step++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            var (low, high) = Bounds(matrix, x, product);
            if (high - low <= 1e-14 * high || high >= bound) return new((low + high) / 2, x, true);
            bound = high;
            if (GaussianElimination.Solve(Shifted(matrix, high), x) is not { } next || !next.All(value => value > 0)) return new((low + high) / 2, x, true);
            x = Scaled(next);
        }

        return null;
    }

    /// <summary>
    /// Powers of B + sI: the shift keeps the other eigenvalues of a periodic matrix, of the same magnitude, behind. O(n + m) a step; a long circle with few
    /// ways across takes more steps than are tried.
    /// </summary>
    private static PerronVector? ByPowers(SparseMatrix matrix, AnalysisRun run)
    {
        var (x, product) = (new double[matrix.Size], new double[matrix.Size]);
        Array.Fill(x, 1);
        var before = double.PositiveInfinity;
        for (var step = 0; step < MostSteps; step++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            var (low, high) = Bounds(matrix, x, product);
            var shift = 0.1 * (low + high);
            Dense.Add(shift, x, product);
            product = Scaled(product);
            var change = 0.0;
            for (var i = 0; i < x.Length; i++) change = Math.Max(change, Math.Abs(product[i] - x[i]));
            (x, product) = (product, x);
            // What is still to come is a geometric series; at first nothing is known of its ratio.
            var ratio = double.IsFinite(before) ? Math.Min(change / before, 1) : 1;
            if (change == 0 || (ratio < 1 && change <= 1e-13 * (1 - ratio))) return new((low + high) / 2, x, true);
            before = change;
        }

        return null;
    }

    /// <summary>The leading eigenvalue lies between them (L. Collatz, Mathematische Zeitschrift 48, 1942; H. Wielandt, ibid. 52, 1950).</summary>
    private static (double Low, double High) Bounds(SparseMatrix matrix, double[] x, double[] product)
    {
        matrix.Times(x, product);
        var (low, high) = (double.PositiveInfinity, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var ratio = product[i] / x[i];
            (low, high) = (Math.Min(low, ratio), Math.Max(high, ratio));
        }

        return (low, high);
    }

    private static double[][] Shifted(SparseMatrix matrix, double shift)
    {
        var rows = new double[matrix.Size][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = new double[rows.Length];
            rows[row][row] = shift;
            for (var i = matrix.Start[row]; i < matrix.Start[row + 1]; i++) rows[row][matrix.Column[i]] -= matrix.Value is null ? 1 : matrix.Value[i];
        }

        return rows;
    }

    /// <summary>Without the signs that rounding leaves, and with 1 as the greatest.</summary>
    private static double[] Scaled(double[] vector)
    {
        var greatest = 0.0;
        foreach (var value in vector) greatest = Math.Max(greatest, Math.Abs(value));
        return Array.ConvertAll(vector, value => Math.Abs(value) / greatest);
    }
}
