namespace CityGraph.Analysis.Inference;

/// <summary>Maximum likelihood by iteratively reweighted least squares. P. McCullagh and J. A. Nelder, Generalized Linear Models, 1989, section 4.4.</summary>
/// <param name="Coefficients">Of the intercept, of each covariate, and last of the permuted one, if there is one.</param>
/// <param name="StandardErrors">Of the same.</param>
/// <param name="Deviance">-2 log-likelihood.</param>
internal sealed record LogisticFit(double[] Coefficients, double[] StandardErrors, double Deviance)
{
    private const int MostSteps = 50;

    // Where the likelihood has no maximum, each step adds about 1 to some log-odds; else the last one is below 0.0001.
    private const double LargestLastChange = 1e-3;

    /// <param name="dyads">The pairs.</param>
    /// <param name="ties">0 or 1, and both.</param>
    /// <param name="covariates">Of mean 0 and variance 1, and not following from one another.</param>
    /// <param name="permuted">One more of them, of which the nodes are put into another order.</param>
    /// <param name="order">Which node stands in the place of each.</param>
    public static Measured<LogisticFit> Of(Dyads dyads, double[] ties, double[][] covariates, double[]? permuted = null, ReadOnlySpan<int> order = default)
    {
        var step = new LogisticStep(dyads, ties, covariates, permuted);
        var coefficients = new double[step.Size];
        var mean = dyads.Mean(ties);
        coefficients[0] = Math.Log(mean / (1 - mean));
        var deviance = step.Compute(coefficients, order);
        for (var i = 0; i < MostSteps; i++)
        {
            if (!Cholesky.TryFactor(step.Information)) return Separated;
            var change = Cholesky.Solve(step.Information, (double[])step.Score.Clone());
            var (next, nextDeviance) = Improve(step, coefficients, change, deviance, order);
            // The last step of Newton's method is far more exact than the change of the deviance says.
            var isLast = Math.Abs(deviance - nextDeviance) <= 1e-10 * (Math.Abs(nextDeviance) + 0.1);
            (coefficients, deviance) = (next, nextDeviance);
            if (!isLast) continue;
            if (change.Max(Math.Abs) > LargestLastChange || !Cholesky.TryFactor(step.Information)) return Separated;
            return new LogisticFit(coefficients, [.. Enumerable.Range(0, step.Size).Select(at => StandardError(step.Information, at))], deviance);
        }

        return Separated;
    }

    /// <summary>-2 log-likelihood of the mean alone.</summary>
    public static double NullDeviance(Dyads dyads, double[] ties)
    {
        var mean = dyads.Mean(ties);
        return -2 * dyads.Count * ((mean * Math.Log(mean)) + ((1 - mean) * Math.Log(1 - mean)));
    }

    private static NotDefined Separated => new("The covariates tell some ties from non-ties without fail: the likelihood has no maximum.");

    /// <summary>The step, halved until it does not make things worse.</summary>
    private static (double[] Coefficients, double Deviance) Improve(LogisticStep step, double[] coefficients, double[] change, double deviance, ReadOnlySpan<int> order)
    {
        for (var length = 1.0; ; length /= 2)
        {
            double[] next = [.. coefficients.Zip(change, (coefficient, by) => coefficient + (length * by))];
            var nextDeviance = step.Compute(next, order);
            if (nextDeviance <= deviance * (1 + 1e-12) || length < 1e-6) return (next, nextDeviance);
        }
    }

    private static double StandardError(double[,] triangle, int at)
    {
        var unit = new double[triangle.GetLength(0)];
        unit[at] = 1;
        return Math.Sqrt(Cholesky.Solve(triangle, unit)[at]);
    }
}
