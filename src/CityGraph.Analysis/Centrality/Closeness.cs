using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.Centrality;

/// <summary>
/// How near a node is to the others (A. Bavelas, Journal of the Acoustical Society of America 22, 1950; L. C. Freeman, Social Networks 1, 1978), in the two
/// conventions for disconnected networks. With r the number of others that paths lead to and S the sum of their distances, the two are the same where r = n - 1.
/// With a direction, distances run along edges, as in igraph's mode "out"; NetworkX's run against them, and sna gives 0 wherever some node is not reached.
/// Self-loops and parallel edges change nothing; with lengths, the shortest of parallel edges counts. Networks of two modes are measured as if of one.
/// Range: 0 to 1 in edges, and up to the inverse of the shortest length. Complexity: O(k (n + m)) at worst for k nodes, with lengths O(k (n + m) log m).
/// </summary>
public static class Closeness
{
    /// <summary>r / S: the inverse of the mean distance to those that are reached, as igraph 0.10 normalises it. Null where none is reached (igraph's NaN).</summary>
    public static Measured<double?[]> PerComponent(Network network, DistanceOptions? options = null, AnalysisRun? run = null)
    {
        var totals = DistanceTotals.Of(network, options ?? DistanceOptions.Default, run);
        var (reached, sum) = (totals.Reached, totals.Sum);
        return Array.ConvertAll(reached.Zip(sum).ToArray(), node => node.First == 0 ? (double?)null : node.First / node.Second);
    }

    /// <summary>
    /// (r / S) (r / (n - 1)): scaled by the share of the others that is reached, as in NetworkX; 0 where none is.
    /// S. Wasserman and K. Faust, Social Network Analysis, 1994, p. 201.
    /// </summary>
    public static Measured<double[]> WassermanFaust(Network network, DistanceOptions? options = null, AnalysisRun? run = null)
    {
        if (network.NodeCount < 2) return new NotDefined("Wasserman and Faust's closeness needs at least two nodes.");
        var totals = DistanceTotals.Of(network, options ?? DistanceOptions.Default, run);
        var (reached, sum, others) = (totals.Reached, totals.Sum, network.NodeCount - 1.0);
        return Array.ConvertAll(reached.Zip(sum).ToArray(), node => node.First == 0 ? 0 : node.First / node.Second * (node.First / others));
    }
}
