namespace CityGraph.Analysis.Inference;

/// <summary>
/// Pearson's correlation of two dyadic variables over all pairs of different nodes, with p-values from permuting the nodes of one of them (quadratic assignment
/// procedure): ties of a node hang together, and this keeps them together. L. J. Hubert, Assignment Methods in Combinatorial Data Analysis, 1987;
/// D. Krackhardt, Sociometry 50, 1987 and Social Networks 10, 1988. The coefficient is that of sna's gcor, from -1 to 1.
/// </summary>
public static class QapCorrelation
{
    /// <summary>O(n²) for each permutation. Not defined for fewer than three nodes and where one variable is the same for all pairs.</summary>
    /// <param name="one">A variable; with direction, if one of both has it, both directions of a pair count.</param>
    /// <param name="other">A variable of the same nodes.</param>
    /// <param name="options">How many permutations, and their seed.</param>
    /// <param name="run">How it is run.</param>
    /// <exception cref="ArgumentException">The variables are of different numbers of nodes.</exception>
    public static Measured<QapTest> Of(DyadicVariable one, DyadicVariable other, QapOptions? options = null, AnalysisRun? run = null)
    {
        if (one.NodeCount != other.NodeCount) throw new ArgumentException($"'{one.Name}' has {one.NodeCount} nodes, '{other.Name}' has {other.NodeCount}.", nameof(other));
        if (one.NodeCount < 3) return new NotDefined($"Permuting pairs needs at least three nodes; there are {one.NodeCount}.");
        run ??= AnalysisRun.Default;
        var dyads = new Dyads(one.NodeCount, one.IsDirected || other.IsDirected, run.CancellationToken);
        var (x, y) = (dyads.Centred(one.Values), dyads.Centred(other.Values));
        if (dyads.IsConstant(one.Values, x)) return DyadicDesign.Constant(one);
        if (dyads.IsConstant(other.Values, y)) return DyadicDesign.Constant(other);
        var norms = dyads.Norm(x) * dyads.Norm(y);
        var permutations = QapPermutations.Draw(one.NodeCount, Correlation, options ?? QapOptions.Default, run);
        return QapTest.Of(permutations.Observed.Value, permutations);

        Measured<double> Correlation(ReadOnlySpan<int> order, double[] buffer)
        {
            Span<double> product = stackalloc double[1];
            dyads.ProductsOfPermuted(x, order, [y], buffer, product);
            return Math.Clamp(product[0] / norms, -1, 1);
        }
    }
}
