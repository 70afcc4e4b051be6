namespace CityGraph.Analysis.Spectral;

/// <summary>Solves dense linear equations with partial pivoting, in O(n³).</summary>
internal static class GaussianElimination
{
    /// <summary>x with rows · x = right; null where the rows depend on each other.</summary>
    /// <param name="rows">Square; overwritten.</param>
    /// <param name="right">Left as it is.</param>
    public static double[]? Solve(double[][] rows, double[] right)
    {
        var (n, x) = (rows.Length, (double[])right.Clone());
        for (var pivot = 0; pivot < n; pivot++)
        {
            var best = pivot;
            for (var row = pivot + 1; row < n; row++) best = Math.Abs(rows[row][pivot]) > Math.Abs(rows[best][pivot]) ? row : best;
            if (rows[best][pivot] == 0) return null;
            (rows[pivot], rows[best]) = (rows[best], rows[pivot]);
            (x[pivot], x[best]) = (x[best], x[pivot]);
            for (var row = pivot + 1; row < n; row++)
            {
                var factor = rows[row][pivot] / rows[pivot][pivot];
                if (factor == 0) continue;
                var (from, to) = (rows[pivot], rows[row]);
                for (var column = pivot; column < n; column++) to[column] -= factor * from[column];
                x[row] -= factor * x[pivot];
            }
        }

        for (var row = n - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < n; column++) x[row] -= rows[row][column] * x[column];
            x[row] /= rows[row][row];
        }

        return x;
    }
}
