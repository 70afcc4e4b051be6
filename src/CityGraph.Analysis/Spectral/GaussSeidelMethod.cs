namespace CityGraph.Analysis.Spectral;

/// <summary>
/// Solves xᵥ = (bᵥ + f Σ wᵤᵥ xᵤ) sᵥ by going through the nodes and using what is new at once, in O(n + m) a sweep. It may go beyond what is new
/// (successive over-relaxation: D. M. Young, Transactions of the American Mathematical Society 76, 1954), which takes far fewer sweeps.
/// </summary>
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
    /// <param name="relaxation">
    /// By how much of the change to move, from 1 on and below 2; above 1 only where w is symmetric, for which it settles (A. M. Ostrowski, Rendiconti del
    /// Seminario Matematico e Fisico di Milano 23, 1954).
    /// </param>
    public static double[]? Solve(
        SparseMatrix matrix, double factor, double[] constants, double[] scales, double contraction, double tolerance, AnalysisRun run, double relaxation = 1)
    {
        var (x, flows) = (new double[matrix.Size], new double[matrix.Size]);
        for (var v = 0; v < x.Length; v++) (x[v], flows[v]) = (constants[v] * scales[v], 1 / scales[v]);
        // What is left undone after a sweep is at most this part of what the sweep changed. Below the rounding of a sum nothing more is to be had.
        var left = relaxation - 1 + (relaxation * contraction);
        var enough = Math.Max(tolerance * (1 - contraction) / Math.Max(left, 0.01), 2e-16);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            var (change, sum) = (0.0, 0.0);
            for (var v = 0; v < x.Length; v++)
            {
                var value = (constants[v] + (factor * matrix.Times(v, x))) * scales[v];
                // In what flows on, not in x itself: that is what the contraction holds for.
                change += Math.Abs(value - x[v]) * flows[v];
                sum += value * flows[v];
                x[v] += relaxation * (value - x[v]);
            }

            if (!double.IsFinite(sum)) return null;
            if (change <= enough * sum) return relaxation == 1 ? x : Settled(matrix, factor, constants, scales, x);
        }

        return null;
    }

    /// <summary>A last sweep without going beyond, after which nothing is below 0, as rounding may have left it.</summary>
    private static double[] Settled(SparseMatrix matrix, double factor, double[] constants, double[] scales, double[] x)
    {
        for (var v = 0; v < x.Length; v++) x[v] = Math.Max(x[v], 0);
        for (var v = 0; v < x.Length; v++) x[v] = (constants[v] + (factor * matrix.Times(v, x))) * scales[v];
        return x;
    }
}
