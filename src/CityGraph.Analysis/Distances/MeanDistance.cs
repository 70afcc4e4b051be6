namespace CityGraph.Analysis.Distances;

/// <summary>The mean distance over all pairs of different nodes between which there is a path, also called characteristic path length.</summary>
public static class MeanDistance
{
    /// <summary>
    /// Σ d(s, t) / number of ordered pairs s ≠ t with a path from s to t, as igraph counts; NetworkX refuses disconnected networks. From 1 to n - 1 in edges.
    /// Self-loops and parallel edges change nothing; with lengths, the shortest of parallel edges counts. O(n (n + m)) at worst, with lengths O(n (n + m) log m).
    /// D. J. Watts and S. H. Strogatz, Nature 393, 1998.
    /// </summary>
    public static Measured<double> Of(Network network, EdgeLength length = EdgeLength.Unit, AnalysisRun? run = null)
    {
        var totals = DistanceTotals.Of(network, new() { Length = length }, run);
        var pairs = totals.Reached.Sum(reached => (double)reached);
        return pairs > 0 ? totals.Sum.Sum() / pairs : new NotDefined("A mean distance needs two nodes between which there is a path.");
    }
}
