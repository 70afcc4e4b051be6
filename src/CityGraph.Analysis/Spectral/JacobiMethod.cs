namespace CityGraph.Analysis.Spectral;

/// <summary>All eigenvalues and eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations (G. H. Golub and C. F. Van Loan, Matrix Computations, 8.5).</summary>
internal static class JacobiMethod
{
    private const int MostSweeps = 60;

    /// <summary>Eigenvalues in falling order and the eigenvector of each as a row, in O(size³) a sweep; some ten sweeps.</summary>
    /// <param name="matrix">By row and column; what lies beyond <paramref name="size"/> does not count. It is left as it is.</param>
    /// <param name="size">How many rows and columns count.</param>
    public static (double[] Values, double[][] Vectors) Solve(double[][] matrix, int size)
    {
        var a = new double[size][];
        var vectors = new double[size][];
        for (var row = 0; row < size; row++)
        {
            a[row] = matrix[row][..size];
            vectors[row] = new double[size];
            vectors[row][row] = 1;
        }

        for (var sweep = 0; sweep < MostSweeps && Sweep(a, vectors); sweep++)
        {
        }

        var values = new double[size];
        for (var i = 0; i < size; i++) values[i] = -a[i][i];
        Array.Sort(values, vectors);
        for (var i = 0; i < size; i++) values[i] = -values[i];
        return (values, vectors);
    }

    /// <summary>Turns each entry beside the diagonal to 0 once; false when all of them are.</summary>
    private static bool Sweep(double[][] a, double[][] vectors)
    {
        var hasTurned = false;
        for (var p = 0; p < a.Length; p++)
        {
            for (var q = p + 1; q < a.Length; q++)
            {
                if (Math.Abs(a[p][q]) <= 1e-17 * (Math.Abs(a[p][p]) + Math.Abs(a[q][q])) || Math.Abs(a[p][q]) < 1e-300) continue;
                hasTurned = true;
                var theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
                var tangent = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
                var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
                var sine = tangent * cosine;
                foreach (var row in a) (row[p], row[q]) = ((cosine * row[p]) - (sine * row[q]), (sine * row[p]) + (cosine * row[q]));
                Turn(a[p], a[q], cosine, sine);
                Turn(vectors[p], vectors[q], cosine, sine);
                a[p][q] = a[q][p] = 0;
            }
        }

        return hasTurned;
    }

    private static void Turn(double[] p, double[] q, double cosine, double sine)
    {
        for (var i = 0; i < p.Length; i++) (p[i], q[i]) = ((cosine * p[i]) - (sine * q[i]), (sine * p[i]) + (cosine * q[i]));
    }
}
