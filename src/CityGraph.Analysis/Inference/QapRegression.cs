namespace CityGraph.Analysis.Inference;

/// <summary>
/// Multiple regression of a dyadic variable on others (MRQAP), by least squares over all pairs of different nodes, with p-values by double semi-partialling: of
/// each covariate what the others do not explain is permuted, and the t-value of its coefficient compared. Unlike permuting the dependent variable it holds its
/// level where covariates are correlated. D. Dekker, D. Krackhardt and T. A. B. Snijders, Psychometrika 72(4), 2007.
/// </summary>
/// <remarks>The same as sna's netlm with nullhyp = "qapspp", whose p-values are b / N and whose intercept is tested too, which says nothing.</remarks>
public static class QapRegression
{
    /// <summary>
    /// O(k n²) for each covariate and permutation. Not defined for fewer than three nodes, where a variable is the same for all pairs, where a covariate follows
    /// from others, or where the covariates leave nothing unexplained.
    /// </summary>
    /// <param name="dependent">What is explained.</param>
    /// <param name="covariates">What by, one or more; with direction, if any variable has it, both directions of a pair count.</param>
    /// <param name="options">How many permutations, and their seed; each serves all covariates.</param>
    /// <param name="run">How it is run.</param>
    /// <exception cref="ArgumentException">The variables are of different numbers of nodes, or there is no covariate.</exception>
    public static Measured<QapRegressionResult> Of(
        DyadicVariable dependent, IReadOnlyList<DyadicVariable> covariates, QapOptions? options = null, AnalysisRun? run = null)
    {
        run ??= AnalysisRun.Default;
        var prepared = DyadicDesign.Of(dependent, covariates, run.CancellationToken);
        if (!prepared.IsDefined) return new NotDefined(prepared.Reason);
        var design = prepared.Value;
        var (dyads, total) = (design.Dyads, design.Dyads.Product(design.Dependent, design.Dependent));
        var residual = design.Basis.Residual(design.Dependent);
        var unexplained = dyads.Product(residual, residual);
        if (unexplained <= 1e-12 * total) return new NotDefined($"The covariates explain '{dependent.Name}' without rest: there is nothing to test against.");

        var coefficients = design.Basis.Coefficients(design.Dependent);
        var intercept = dyads.Mean(dependent.Values) - coefficients.Zip(design.Means, (coefficient, mean) => coefficient * mean).Sum();
        double[] errors = [.. design.Basis.Variances().Select(variance => Math.Sqrt(variance * unexplained / design.Freedom))];
        var tests = new QapTest[coefficients.Length];
        for (var i = 0; i < tests.Length; i++)
        {
            var part = run.Part((double)i / tests.Length, (i + 1.0) / tests.Length);
            var permutations = SemiPartialled(design, i, options ?? QapOptions.Default, part);
            if (!permutations.Observed.IsDefined) return new NotDefined(permutations.Observed.Reason);
            tests[i] = QapTest.Of(coefficients[i], permutations);
        }

        return new QapRegressionResult(intercept, tests, errors, 1 - (unexplained / total), dyads.Count);
    }

    /// <summary>The t-values of a covariate whose residual is permuted.</summary>
    /// <remarks>
    /// Least squares with the permuted residual e beside the others Z needs no new fit: with y and e less what Z explains (y', e'), the coefficient is e'y' / e'e'
    /// (R. Frisch and F. V. Waugh, Econometrica 1(4), 1933), and e'y' = ey', e'e' = ee - Σ(eq)² over a basis q of Z. Permuting leaves ee as it is.
    /// </remarks>
    private static SampledStatistic SemiPartialled(DyadicDesign design, int covariate, QapOptions options, AnalysisRun run)
    {
        var (dyads, others) = (design.Dyads, design.BasisWithout(covariate));
        var residual = others.Residual(design.Covariates[covariate]);
        var dependent = others.Residual(design.Dependent);
        var (squares, total) = (dyads.Product(residual, residual), dyads.Product(dependent, dependent));
        double[][] against = [dependent, .. others.Vectors];
        return QapPermutations.Draw(dyads.NodeCount, TValue, options, run);

        Measured<double> TValue(ReadOnlySpan<int> order, double[] buffer)
        {
            var products = new double[against.Length];
            dyads.ProductsOfPermuted(residual, order, against, buffer, products);
            var left = squares;
            foreach (var product in products.AsSpan(1)) left -= product * product;
            if (left <= 1e-14 * squares) return new NotDefined("What is permuted follows from the other covariates.");
            var unexplained = total - (products[0] * products[0] / left);
            if (unexplained <= 1e-14 * total) return new NotDefined("What is permuted explains the dependent variable without rest.");
            return products[0] / Math.Sqrt(left * unexplained / design.Freedom);
        }
    }
}
