using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.Centrality;

/// <summary>
/// How much a network is centred on one node: Σ (max c - c(v)) divided by the most that this sum can be in a network of n nodes, from 0 (all alike) to 1 (a star).
/// L. C. Freeman, Social Networks 1, 1978. Self-loops and parallel edges are left out first: the maxima are those of networks without (igraph keeps them).
/// Weights are disregarded. Networks of two modes are measured as if of one.
/// Each needs at least three nodes. Complexity: O(n) beside the centrality itself.
/// </summary>
public static class Centralisation
{
    /// <summary>By degree: the maximum is (n - 1)(n - 2) without direction; by out- or in-degree (n - 1)². As sna has it, and igraph where loops do not count.</summary>
    /// <param name="network">The network.</param>
    /// <param name="direction">Whether the edges that leave or those that enter count.</param>
    public static Measured<double> Degree(Network network, PathDirection direction = PathDirection.Out)
    {
        if (TooFew(network.NodeCount) is { } reason) return reason;
        var (simple, others) = (network.Simplified(), network.NodeCount - 1.0);
        var degrees = new double[network.NodeCount];
        for (var node = 0; node < degrees.Length; node++) degrees[node] = direction == PathDirection.Out ? simple.OutDegree(node) : simple.InDegree(node);
        return Of(degrees, others * (network.IsDirected ? others : others - 1));
    }

    /// <summary>By closeness: the maximum is (n - 1)(n - 2) / (2n - 3). For connected networks without direction only, as Freeman has it.</summary>
    public static Measured<double> Closeness(Network network, AnalysisRun? run = null)
    {
        var n = network.NodeCount;
        if (TooFew(n) is { } reason) return reason;
        if (network.IsDirected) return new NotDefined("Closeness centralisation is defined without direction only.");
        var totals = DistanceTotals.Of(network, DistanceOptions.Default, run);
        if (totals.Reached.Any(reached => reached < n - 1)) return new NotDefined("Closeness centralisation needs a path between any two nodes.");
        return Of(Array.ConvertAll(totals.Sum, sum => (n - 1) / sum), (n - 1.0) * (n - 2.0) / ((2.0 * n) - 3));
    }

    /// <summary>By betweenness: the maximum of normalised betweenness is n - 1, with and without direction.</summary>
    public static Measured<double> Betweenness(Network network, AnalysisRun? run = null)
    {
        if (TooFew(network.NodeCount) is { } reason) return reason;
        var scores = Centrality.Betweenness.OfNodes(network.Simplified(), new() { IsNormalised = true }, run);
        return scores.IsDefined ? Of(scores.Value, network.NodeCount - 1.0) : new NotDefined(scores.Reason);
    }

    /// <summary>By eigenvector centrality, scaled so that the largest is 1: the maximum is n - 2 without direction (a single edge), n - 1 with it, as in igraph.</summary>
    /// <param name="scores">The centrality of each node, 0 or more; any scale.</param>
    /// <param name="isDirected">Whether the network has a direction.</param>
    public static Measured<double> Eigenvector(IReadOnlyCollection<double> scores, bool isDirected)
    {
        if (TooFew(scores.Count) is { } reason) return reason;
        var largest = scores.Max();
        if (!(largest > 0)) return new NotDefined("Eigenvector centralisation needs a node with a centrality above 0.");
        return Of([.. scores.Select(score => score / largest)], scores.Count - (isDirected ? 1.0 : 2.0));
    }

    private static double Of(double[] scores, double most)
    {
        var largest = scores.Max();
        return scores.Sum(score => largest - score) / most;
    }

    private static NotDefined? TooFew(int nodes) => nodes < 3 ? new NotDefined("Centralisation needs at least three nodes.") : null;
}
