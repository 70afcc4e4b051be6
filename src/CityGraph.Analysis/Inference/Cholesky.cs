namespace CityGraph.Analysis.Inference;

/// <summary>Small positive definite matrices, as the lower triangle L of LLᵀ.</summary>
internal static class Cholesky
{
    /// <summary>Writes the triangle over the lower half of a matrix; false if it is not positive definite.</summary>
    public static bool TryFactor(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        for (var column = 0; column < size; column++)
        {
            var diagonal = matrix[column, column];
            var least = 1e-14 * diagonal;
            for (var k = 0; k < column; k++) diagonal -= matrix[column, k] * matrix[column, k];
            if (!(diagonal > least)) return false;
            matrix[column, column] = Math.Sqrt(diagonal);
            for (var row = column + 1; row < size; row++)
            {
                var value = matrix[row, column];
                for (var k = 0; k < column; k++) value -= matrix[row, k] * matrix[column, k];
                matrix[row, column] = value / matrix[column, column];
            }
        }

        return true;
    }

    /// <summary>Solves for a right side, which is written over.</summary>
    public static double[] Solve(double[,] triangle, double[] right)
    {
        for (var row = 0; row < right.Length; row++)
        {
            for (var k = 0; k < row; k++) right[row] -= triangle[row, k] * right[k];
            right[row] /= triangle[row, row];
        }

        for (var row = right.Length - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < right.Length; k++) right[row] -= triangle[k, row] * right[k];
            right[row] /= triangle[row, row];
        }

        return right;
    }
}
