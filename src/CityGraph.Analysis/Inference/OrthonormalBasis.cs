namespace CityGraph.Analysis.Inference;

/// <summary>
/// An orthonormal basis of some vectors, by Gram and Schmidt's method done twice, which is as exact as Householder's (L. Giraud and others, Numerische
/// Mathematik 101, 2005). Each vector is the basis times a column of a triangular matrix.
/// </summary>
internal sealed class OrthonormalBasis(Dyads dyads)
{
    // As the tolerance of R's lm.
    private const double LeastShare = 1e-7;

    private readonly List<double[]> _vectors = [];
    private readonly List<double[]> _columns = [];

    public IReadOnlyList<double[]> Vectors => _vectors;

    /// <summary>Adds the direction of a vector; false, and nothing is added, if it follows from those before.</summary>
    public bool TryAdd(double[] vector)
    {
        var rest = (double[])vector.Clone();
        var column = Project(rest);
        var norm = dyads.Norm(rest);
        if (!(norm > LeastShare * dyads.Norm(vector))) return false;
        for (var i = 0; i < rest.Length; i++) rest[i] /= norm;
        _vectors.Add(rest);
        _columns.Add([.. column, norm]);
        return true;
    }

    /// <summary>What the basis leaves of a vector.</summary>
    public double[] Residual(double[] vector)
    {
        var rest = (double[])vector.Clone();
        Project(rest);
        return rest;
    }

    /// <summary>The coefficients of the vectors given that come nearest to a vector: of least squares.</summary>
    public double[] Coefficients(double[] vector) => SolveTriangular([.. _vectors.Select(one => dyads.Product(one, vector))]);

    /// <summary>The diagonal of the inverse of the vectors' matrix of products: variances of coefficients, for errors of variance 1.</summary>
    public double[] Variances()
    {
        var variances = new double[_vectors.Count];
        for (var i = 0; i < variances.Length; i++)
        {
            var unit = new double[variances.Length];
            unit[i] = 1;
            var column = SolveTriangular(unit);
            for (var j = 0; j < column.Length; j++) variances[j] += column[j] * column[j];
        }

        return variances;
    }

    /// <summary>Takes what lies in the basis off a vector, and gives how much of each of its vectors.</summary>
    private double[] Project(double[] rest)
    {
        var shares = new double[_vectors.Count];
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < shares.Length; i++)
            {
                var share = dyads.Product(_vectors[i], rest);
                dyads.Add(rest, -share, _vectors[i]);
                shares[i] += share;
            }
        }

        return shares;
    }

    private double[] SolveTriangular(double[] right)
    {
        for (var row = right.Length - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < right.Length; column++) right[row] -= _columns[column][row] * right[column];
            right[row] /= _columns[row][row];
        }

        return right;
    }
}
