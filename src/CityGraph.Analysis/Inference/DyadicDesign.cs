namespace CityGraph.Analysis.Inference;

/// <summary>A dependent variable and its covariates over all pairs of nodes, each less its mean: so there is an intercept without a vector for it.</summary>
internal sealed class DyadicDesign
{
    private DyadicDesign(Dyads dyads, double[] dependent, double[][] covariates, double[] means, OrthonormalBasis basis) =>
        (Dyads, Dependent, Covariates, Means, Basis) = (dyads, dependent, covariates, means, basis);

    public Dyads Dyads { get; }

    /// <summary>The dependent variable less its mean.</summary>
    public double[] Dependent { get; }

    /// <summary>The covariates less their means.</summary>
    public double[][] Covariates { get; }

    /// <summary>The mean of each covariate.</summary>
    public double[] Means { get; }

    /// <summary>Of the covariates.</summary>
    public OrthonormalBasis Basis { get; }

    /// <summary>The degrees of freedom that the covariates and the intercept leave.</summary>
    public int Freedom => Dyads.Count - Covariates.Length - 1;

    public static Measured<DyadicDesign> Of(DyadicVariable dependent, IReadOnlyList<DyadicVariable> covariates, CancellationToken cancellation)
    {
        var n = dependent.NodeCount;
        if (covariates.Count == 0) throw new ArgumentException("A regression needs a covariate.", nameof(covariates));
        if (covariates.FirstOrDefault(covariate => covariate.NodeCount != n) is { } odd)
        {
            throw new ArgumentException($"'{dependent.Name}' has {n} nodes, '{odd.Name}' has {odd.NodeCount}.", nameof(covariates));
        }

        if (n < 3) return new NotDefined($"Permuting pairs needs at least three nodes; there are {n}.");
        var dyads = new Dyads(n, dependent.IsDirected || covariates.Any(covariate => covariate.IsDirected), cancellation);
        if (dyads.Count <= covariates.Count + 1)
        {
            return new NotDefined($"A regression on {covariates.Count} covariates needs more than {covariates.Count + 1} pairs of nodes; there are {dyads.Count}.");
        }

        var centredDependent = dyads.Centred(dependent.Values);
        if (dyads.IsConstant(dependent.Values, centredDependent)) return Constant(dependent);
        var (centred, basis) = (new double[covariates.Count][], new OrthonormalBasis(dyads));
        for (var i = 0; i < centred.Length; i++)
        {
            centred[i] = dyads.Centred(covariates[i].Values);
            if (dyads.IsConstant(covariates[i].Values, centred[i])) return Constant(covariates[i]);
            if (!basis.TryAdd(centred[i])) return new NotDefined($"'{covariates[i].Name}' follows from the covariates before it: leave one of them out.");
        }

        return new DyadicDesign(dyads, centredDependent, centred, [.. covariates.Select(covariate => dyads.Mean(covariate.Values))], basis);
    }

    /// <summary>A basis of the covariates but one.</summary>
    public OrthonormalBasis BasisWithout(int covariate)
    {
        var basis = new OrthonormalBasis(Dyads);
        for (var i = 0; i < Covariates.Length; i++)
        {
            if (i != covariate) basis.TryAdd(Covariates[i]);
        }

        return basis;
    }

    public static NotDefined Constant(DyadicVariable variable) => new($"'{variable.Name}' is the same for all pairs of nodes.");
}
