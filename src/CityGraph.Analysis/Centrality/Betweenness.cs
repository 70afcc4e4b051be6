namespace CityGraph.Analysis.Centrality;

/// <summary>
/// How much lies between others: of a node v, Σ σ(s, t | v) / σ(s, t) over pairs s ≠ v ≠ t, of an edge e, Σ σ(s, t | e) / σ(s, t) over pairs s ≠ t, where σ(s, t) is
/// the number of shortest paths and σ(s, t | x) of those through x. L. C. Freeman, Sociometry 40(1), 1977; U. Brandes, Social Networks 30(2), 2008.
/// Pairs are ordered with a direction and count once without, as in igraph and NetworkX (sna counts both ways unless told).
/// Parallel edges make paths of their own, as in igraph; NetworkX counts nodes alone. Self-loops are on no shortest path: their number is 0.
/// Pairs without a path add nothing, so disconnected networks need no convention. Networks of two modes are measured as if of one.
/// Normalised by the number of pairs: for nodes (n - 1)(n - 2), for edges n(n - 1), half of that without direction.
/// Paths are as long if their lengths differ by less than 10^-10 of them, as in igraph; NetworkX counts only lengths that are equal to the last bit.
/// Complexity: for k sources (n, if not chosen) O(k (n + m)), with lengths O(k (n + m) log m).
/// </summary>
public static class Betweenness
{
    /// <summary>The betweenness of each node.</summary>
    public static Measured<double[]> OfNodes(Network network, BetweennessOptions? options = null, AnalysisRun? run = null)
    {
        var (chosen, n) = (options ?? BetweennessOptions.Default, network.NodeCount);
        if (chosen.IsNormalised && n < 3) return new NotDefined("Normalised betweenness of nodes needs at least three nodes.");
        var folded = FoldedNetwork.Of(network, chosen.Sources);
        return Scaled(DependencySums.Of(folded, chosen.Length, n, folded.AddNodes, run), network, chosen, (n - 1.0) * (n - 2.0));
    }

    /// <summary>The betweenness of each edge.</summary>
    public static Measured<double[]> OfEdges(Network network, BetweennessOptions? options = null, AnalysisRun? run = null)
    {
        var (chosen, n) = (options ?? BetweennessOptions.Default, network.NodeCount);
        if (chosen.IsNormalised && n < 2) return new NotDefined("Normalised betweenness of edges needs at least two nodes.");
        var folded = FoldedNetwork.Of(network, chosen.Sources);
        return Scaled(DependencySums.Of(folded, chosen.Length, network.EdgeCount, folded.AddEdges, run), network, chosen, n * (n - 1.0));
    }

    private static Measured<double[]> Scaled(Measured<double[]> sums, Network network, BetweennessOptions options, double pairs)
    {
        if (!sums.IsDefined) return sums;
        // Without direction each pair was counted both ways, and there are half as many pairs: normalised, it is the same share.
        var scale = options.IsNormalised ? 1 / pairs : network.IsDirected ? 1 : 0.5;
        return Array.ConvertAll(sums.Value, sum => sum * scale);
    }
}
