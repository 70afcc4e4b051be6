namespace CityGraph.Analysis.Communities;

/// <summary>
/// How much more of the edges lies within communities than is expected of a random network with the same degrees.
/// Undirected: Q = Σ over communities of L/m - γ (K/2m)², where L is the weight of the edges within, K the sum of the strengths of the nodes and m the
/// weight of all edges (M. E. J. Newman and M. Girvan, Physical Review E 69, 2004; weights: Newman, Physical Review E 70, 2004).
/// Directed: Q = Σ L/m - γ K⁺K⁻/m², where K⁺ and K⁻ are sums of what leaves and enters the nodes (E. A. Leicht and M. E. J. Newman, Physical Review
/// Letters 100, 2008). γ, the resolution, favours small communities where it is greater than 1 and large ones where it is less.
/// </summary>
/// <remarks>
/// A self-loop lies within its community: once in L, twice in K. Parallel edges add up. Isolated nodes change nothing. Components that are not
/// connected are not treated apart. In two-mode networks this is the modularity of the network of one mode, not Barber's.
/// Range: below 1, and for γ = 1 at least -1/2 where edges have no direction, at least -1 where they have. igraph and NetworkX agree;
/// python-igraph 0.10.2 ignores the resolution in Graph.modularity, not in GraphBase.modularity.
/// </remarks>
public static class Modularity
{
    /// <summary>Measures a partition, in O(n + m) time.</summary>
    /// <param name="network">The network; undefined where it has no edges.</param>
    /// <param name="partition">Of the nodes of the network.</param>
    /// <param name="resolution">γ, positive.</param>
    /// <exception cref="ArgumentException">The partition is of another number of nodes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The resolution is not positive and finite.</exception>
    public static Measured<double> Of(Network network, Partition partition, double resolution = 1)
    {
        Resolution.Checked(resolution, nameof(resolution));
        if (partition.NodeCount != network.NodeCount)
        {
            throw new ArgumentException($"The partition is of {partition.NodeCount} nodes, the network has {network.NodeCount}.", nameof(partition));
        }

        if (network.EdgeCount == 0) return new NotDefined("Modularity needs at least one edge.");
        // An undirected edge stands in two lists, which is one in each direction: the directed formula then gives the undirected one.
        var (within, total) = (0.0, 0.0);
        var (leaving, entering) = (new double[partition.Count], new double[partition.Count]);
        for (var node = 0; node < network.NodeCount; node++)
        {
            var label = partition[node];
            var successors = network.Successors(node);
            var edges = network.SuccessorEdges(node);
            for (var i = 0; i < successors.Length; i++)
            {
                var (weight, other) = (network.Weight(edges[i]), partition[successors[i]]);
                total += weight;
                leaving[label] += weight;
                entering[other] += weight;
                if (label == other) within += weight;
            }
        }

        var expected = 0.0;
        for (var label = 0; label < leaving.Length; label++) expected += leaving[label] / total * (entering[label] / total);
        return (within / total) - (resolution * expected);
    }
}
