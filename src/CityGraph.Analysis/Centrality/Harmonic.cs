using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.Centrality;

/// <summary>
/// Harmonic centrality: Σ 1 / d(v, t) over the others that paths lead to, defined on disconnected networks too.
/// M. Marchiori and V. Latora, Physica A 285, 2000; Y. Rochat, Applications of Social Network Analysis, 2009.
/// With a direction, distances run along edges, as in igraph's mode "out"; NetworkX's run against them.
/// Self-loops and parallel edges change nothing; with lengths, the shortest of parallel edges counts. Networks of two modes are measured as if of one.
/// Complexity: O(k (n + m)) at worst for k nodes, with lengths O(k (n + m) log m).
/// </summary>
public static class Harmonic
{
    /// <summary>The sum itself, as in NetworkX: in edges from 0 to n - 1.</summary>
    public static Measured<double[]> Raw(Network network, DistanceOptions? options = null, AnalysisRun? run = null) =>
        DistanceTotals.Of(network, options ?? DistanceOptions.Default, run).InverseSum;

    /// <summary>The mean over all n - 1 others, as igraph normalises it: in edges from 0 to 1.</summary>
    public static Measured<double[]> Normalised(Network network, DistanceOptions? options = null, AnalysisRun? run = null)
    {
        if (network.NodeCount < 2) return new NotDefined("Normalised harmonic centrality needs at least two nodes.");
        var raw = Raw(network, options, run);
        return raw.IsDefined ? Array.ConvertAll(raw.Value, sum => sum / (network.NodeCount - 1)) : raw;
    }
}
