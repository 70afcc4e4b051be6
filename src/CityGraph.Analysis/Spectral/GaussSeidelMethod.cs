namespace CityGraph.Analysis.Spectral;

/// <summary>Solves xᵥ = (bᵥ + f Σ wᵤᵥ xᵤ) sᵥ by going through the nodes and using what is new at once, in O(n + m) a sweep.</summary>
internal static class GaussSeidelMethod
{
    private const int MostSweeps = 100_000;

    /// <summary>x to about <paramref name="tolerance"/> of its sum; null if it does not settle or grows beyond what a double holds.</summary>
    /// <param name="matrix">The w, by entering edges.</param>
    /// <param name="factor">f.</param>
    /// <param name="constants">b, not negative.</param>
    /// <param name="scales">s, positive.</param>
    /// <param name="contraction">By how much a sweep makes an error smaller at least: the leading eigenvalue of f w s, below 1.</param>
    /// <param name="tolerance">Above about 1e-15.</param>
    /// <param name="run">Asked for cancellation at each sweep.</param>
    public static double[]? Solve(
        SparseMatrix matrix, double factor, double[] constants, double[] scales, double contraction, double tolerance, AnalysisRun run)
    {
        var x = new double[matrix.Size];
        for (var v = 0; v < x.Length; v++) x[v] = constants[v] * scales[v];
        // Below the rounding of a sum nothing more is to be had.
        var enough = Math.Max(tolerance * (1 - contraction) / Math.Max(contraction, 0.01), 2e-16);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            var (change, sum) = (0.0, 0.0);
            for (var v = 0; v < x.Length; v++)
            {
                var value = (constants[v] + (factor * matrix.Times(v, x))) * scales[v];
                // In what flows on, not in x itself: that is what the contraction holds for.
                change += Math.Abs(value - x[v]) / scales[v];
                sum += value / scales[v];
                x[v] = value;
            }

            if (!double.IsFinite(sum)) return null;
            if (change <= enough * sum) return x;
        }

        return null;
    }
}
