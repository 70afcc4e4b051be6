namespace CityGraph.Analysis.Spectral;

/// <summary>
/// The greatest eigenvalues of a symmetric matrix by Lanczos' method, with full orthogonalisation and thick restarts
/// (K. Wu and H. Simon, SIAM Journal on Matrix Analysis and Applications 22(2), 2000). Each eigenvalue is found once, however often it occurs.
/// </summary>
internal static class LanczosMethod
{
    private const int MostRestarts = 2_000;

    /// <summary>The greatest eigenvalue, the next, and an eigenvector of the greatest whose length is 1.</summary>
    /// <param name="Greatest">Found to about 1e-14 of its magnitude.</param>
    /// <param name="Second">Found to about 1e-10 of the greatest; null where there is no other eigenvalue.</param>
    /// <param name="Vector">Found to about 1e-12.</param>
    public sealed record Eigenpair(double Greatest, double? Second, double[] Vector);

    /// <summary>Finds them; null if the iteration does not settle, which no matrix is known to bring about.</summary>
    /// <param name="matrix">Symmetric.</param>
    /// <param name="sign">1; or -1 for the negated matrix, whose greatest eigenvalue is the least of this one, negated.</param>
    /// <param name="run">Asked for cancellation at each multiplication.</param>
    public static Eigenpair? Solve(SparseMatrix matrix, int sign, AnalysisRun run)
    {
        var n = matrix.Size;
        var most = Math.Min(n, n > 50_000 ? 32 : 64);
        var basis = new double[most][];
        var projected = new double[most][];
        for (var i = 0; i < most; i++) projected[i] = new double[most];
        var next = Start(n);
        var kept = 0;
        for (var restart = 0; restart < MostRestarts; restart++)
        {
            var (size, rest) = (kept, 0.0);
            while (size < most)
            {
                run.CancellationToken.ThrowIfCancellationRequested();
                basis[size] = next;
                next = new double[n];
                matrix.Times(basis[size], next);
                if (sign < 0) Dense.Scale(-1, next);
                var before = Dense.Length(next);
                rest = Orthogonalise(next, basis, projected, ++size);
                // What remains is rounding: the space is closed.
                if (rest <= 1e-13 * before || size == n) rest = 0;
                if (rest == 0) break;
                Dense.Scale(1 / rest, next);
            }

            var (values, vectors) = JacobiMethod.Solve(projected, size);
            var gap = size > 1 ? values[0] - values[1] : Math.Abs(values[0]);
            var (first, second) = (rest * Math.Abs(vectors[0][size - 1]), size > 1 ? rest * Math.Abs(vectors[1][size - 1]) : 0);
            var scale = Math.Max(Math.Abs(values[0]), Math.Abs(values[^1]));
            if (first <= 1e-13 * Math.Max(gap, 1e-9 * scale) && second <= 1e-9 * scale)
            {
                return new(values[0], size > 1 ? values[1] : null, Combine(basis, vectors[0], size));
            }

            kept = Math.Min(most / 2, size - 1);
            var combined = new double[kept][];
            for (var i = 0; i < kept; i++) combined[i] = Combine(basis, vectors[i], size);
            for (var i = 0; i < kept; i++)
            {
                basis[i] = combined[i];
                Array.Clear(projected[i]);
                projected[i][i] = values[i];
            }
        }

        return null;
    }

    /// <summary>Takes from a vector what lies in the basis, twice for the sake of rounding, and keeps the parts in the last row and column.</summary>
    /// <returns>The length of what remains.</returns>
    private static double Orthogonalise(double[] vector, double[][] basis, double[][] projected, int size)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < size; i++)
            {
                var part = Dense.Dot(basis[i], vector);
                Dense.Add(-part, basis[i], vector);
                projected[i][size - 1] = projected[size - 1][i] = pass == 0 ? part : projected[i][size - 1] + part;
            }
        }

        return Dense.Length(vector);
    }

    /// <summary>Positive, so that it is not at right angles to a Perron vector, and by chance, so that it is not to any other.</summary>
    private static double[] Start(int n)
    {
        var (random, start) = (new SeededRandom(1), new double[n]);
        for (var i = 0; i < n; i++) start[i] = 0.5 + random.NextDouble();
        Dense.Scale(1 / Dense.Length(start), start);
        return start;
    }

    private static double[] Combine(double[][] basis, double[] parts, int size)
    {
        var vector = new double[basis[0].Length];
        for (var i = 0; i < size; i++) Dense.Add(parts[i], basis[i], vector);
        return vector;
    }
}
