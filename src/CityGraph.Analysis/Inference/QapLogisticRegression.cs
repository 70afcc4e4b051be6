namespace CityGraph.Analysis.Inference;

/// <summary>
/// Logistic regression of ties (1 or 0) on dyadic variables, by maximum likelihood over all pairs of different nodes, with p-values by double semi-partialling:
/// of each covariate what the others do not explain (by least squares) is permuted, and the z-value of its coefficient compared.
/// D. Dekker, D. Krackhardt and T. A. B. Snijders, Psychometrika 72(4), 2007.
/// </summary>
/// <remarks>The same as sna's netlogit with nullhyp = "qapspp", whose p-values are b / N and whose intercept is tested too, which says nothing.</remarks>
public static class QapLogisticRegression
{
    /// <summary>
    /// O(k² n²) for each covariate, permutation and step, of which there are about six. Not defined for fewer than three nodes, where the dependent variable is not
    /// 0 or 1, where a variable is the same for all pairs, where a covariate follows from others, or where covariates tell ties from non-ties without fail.
    /// </summary>
    /// <param name="dependent">1 where there is a tie and 0 where not.</param>
    /// <param name="covariates">What explains it, one or more; with direction, if any variable has it, both directions of a pair count.</param>
    /// <param name="options">How many permutations, and their seed; each serves all covariates.</param>
    /// <param name="run">How it is run.</param>
    /// <exception cref="ArgumentException">The variables are of different numbers of nodes, or there is no covariate.</exception>
    public static Measured<QapLogisticResult> Of(
        DyadicVariable dependent, IReadOnlyList<DyadicVariable> covariates, QapOptions? options = null, AnalysisRun? run = null)
    {
        run ??= AnalysisRun.Default;
        if (dependent.Values.Any(value => value is not (0 or 1))) return new NotDefined($"'{dependent.Name}' must be 0 or 1 for each pair of nodes.");
        var prepared = DyadicDesign.Of(dependent, covariates, run.CancellationToken);
        if (!prepared.IsDefined) return new NotDefined(prepared.Reason);
        var (design, dyads) = (prepared.Value, prepared.Value.Dyads);
        double[] deviations = [.. design.Covariates.Select(covariate => Deviation(dyads, covariate))];
        var fitted = LogisticFit.Of(dyads, dependent.Values, [.. design.Covariates.Select((covariate, i) => Scaled(covariate, 1 / deviations[i]))]);
        if (!fitted.IsDefined) return new NotDefined(fitted.Reason);
        var fit = fitted.Value;
        double[] coefficients = [.. deviations.Select((deviation, i) => fit.Coefficients[i + 1] / deviation)];
        var intercept = fit.Coefficients[0] - coefficients.Zip(design.Means, (coefficient, mean) => coefficient * mean).Sum();
        var tests = new QapTest[covariates.Count];
        for (var i = 0; i < tests.Length; i++)
        {
            var part = run.Part((double)i / tests.Length, (i + 1.0) / tests.Length);
            var permutations = SemiPartialled(dependent, design, i, options ?? QapOptions.Default, part);
            if (!permutations.Observed.IsDefined) return new NotDefined(permutations.Observed.Reason);
            tests[i] = QapTest.Of(coefficients[i], permutations);
        }

        double[] errors = [.. deviations.Select((deviation, i) => fit.StandardErrors[i + 1] / deviation)];
        return new QapLogisticResult(intercept, tests, errors, fit.Deviance, LogisticFit.NullDeviance(dyads, dependent.Values), dyads.Count);
    }

    /// <summary>The z-values of a covariate whose residual is permuted. A basis of the others stands for them: it changes no z-value but theirs.</summary>
    private static SampledStatistic SemiPartialled(DyadicVariable dependent, DyadicDesign design, int covariate, QapOptions options, AnalysisRun run)
    {
        var (dyads, others) = (design.Dyads, design.BasisWithout(covariate));
        var residual = others.Residual(design.Covariates[covariate]);
        double[][] fixedOnes = [.. others.Vectors.Select(vector => Scaled(vector, Math.Sqrt(dyads.Count)))];
        var permuted = Scaled(residual, 1 / Deviation(dyads, residual));
        return QapPermutations.Draw(dyads.NodeCount, ZValue, options, run);

        Measured<double> ZValue(ReadOnlySpan<int> order, double[] buffer)
        {
            var fit = LogisticFit.Of(dyads, dependent.Values, fixedOnes, permuted, order);
            if (!fit.IsDefined) return new NotDefined(fit.Reason);
            return fit.Value.Coefficients[^1] / fit.Value.StandardErrors[^1];
        }
    }

    /// <summary>The standard deviation of a vector of mean 0.</summary>
    private static double Deviation(Dyads dyads, double[] vector) => dyads.Norm(vector) / Math.Sqrt(dyads.Count);

    private static double[] Scaled(double[] vector, double factor) => [.. vector.Select(value => value * factor)];
}
