namespace CityGraph.Analysis.Spectral;

/// <summary>
/// Katz centrality: x(v) = 1 + α Σ w(u,v) x(u) over the edges (u,v) that enter v: the walks that end at v, each weighed by α to its length, the one of
/// length 0 included. From 1 on; not scaled. Weighted networks use weights; parallel edges add up; a self-loop counts once in a directed network, twice in
/// an undirected one. Disconnected networks need no care. L. Katz, Psychometrika 18(1), 1953.
/// </summary>
/// <remarks>
/// Defined for α below 1/λ₁, λ₁ the leading eigenvalue of the adjacency matrix; beyond, the sum of walks has no end. To about 1e-12, in O(n + m) for each of
/// some tens of sweeps; more the nearer α is to 1/λ₁. python-igraph has none; NetworkX's is this one divided by its Euclidean length
/// (unless normalized=False), with α = 0.1 by default, and counts an undirected self-loop once.
/// </remarks>
public static class Katz
{
    /// <summary>The share of 1/λ₁ that α is by default.</summary>
    public const double DefaultShare = 0.85;

    /// <param name="network">Any network.</param>
    /// <param name="alpha">α, 0 or more; 0.85/λ₁ if null.</param>
    /// <param name="run">How it is run.</param>
    public static Measured<double[]> OfNodes(Network network, double? alpha = null, AnalysisRun? run = null)
    {
        if (alpha is { } given && !(given >= 0 && double.IsFinite(given))) throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "Katz's α is finite and not negative.");
        run ??= AnalysisRun.Default;
        if (network.NodeCount == 0) return new NotDefined("Katz centrality needs at least one node.");
        if (LeadingEigenvalue.Of(network, CommunicatingClasses.Of(network), run) is not { } leading) return LeadingEigenvalue.NotSettled;
        if (alpha is null && leading.Value == 0) return new NotDefined("Katz's α is by default 0.85 divided by the leading eigenvalue, which is 0 here: give an α.");
        var factor = alpha ?? DefaultShare / leading.Value;
        if (factor * leading.Value >= 1)
        {
            return new NotDefined(FormattableString.Invariant($"Katz centrality has no end with α = {factor:0.######}: it must be below {1 / leading.Value:0.######}, 1 divided by the leading eigenvalue."));
        }

        var ones = new double[network.NodeCount];
        Array.Fill(ones, 1);
        return GaussSeidelMethod.Solve(SparseMatrix.Of(network), factor, ones, ones, factor * leading.Value, 1e-13, run) is { } scores
            ? scores
            : new NotDefined("Katz centrality did not settle: α is too near 1 divided by the leading eigenvalue, or walks weigh more than can be counted (10^308).");
    }
}
