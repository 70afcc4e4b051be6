using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.Centrality;

/// <summary>
/// The sources that are left to search from when nodes with a single edge are folded into their neighbours. All paths of such a leaf go through its
/// neighbour and on as that one's do, so that its dependencies are known: those of the neighbour, and on the neighbour itself one for each other node reached.
/// In networks of cities about half of the nodes are leaves. (A. E. Sarıyüce and others, SIAM International Conference on Data Mining, 2013, fold whole trees.)
/// </summary>
/// <param name="Network">The network.</param>
/// <param name="Nodes">The nodes to search from.</param>
/// <param name="Leaves">The number of leaves that are folded into each node.</param>
internal sealed record FoldedSources(Network Network, int[] Nodes, int[] Leaves)
{
    /// <summary>Chosen sources are left as they are, and so are those of networks with a direction.</summary>
    public static FoldedSources Of(Network network, IReadOnlyList<int>? chosen)
    {
        var leaves = new int[network.NodeCount];
        if (chosen is not null)
        {
            SourceOrder.Check(network, chosen, nameof(chosen));
            return new(network, [.. chosen], leaves);
        }

        var nodes = new List<int>(network.NodeCount);
        for (var node = 0; node < leaves.Length; node++)
        {
            if (!network.IsDirected && network.Degree(node) == 1 && IsFolded(network, node)) leaves[network.Successors(node)[0]]++;
            else nodes.Add(node);
        }

        return new(network, [.. nodes], leaves);
    }

    public void AddNodes(int source, Dependencies found, double[] totals)
    {
        var (ofNodes, times) = (found.OfNodes, 1.0 + Leaves[source]);
        foreach (var node in found.Reached[1..]) totals[node] += times * ofNodes[node];
        totals[source] += Leaves[source] * (found.Reached.Length - 2.0);
    }

    public void AddEdges(int source, Dependencies found, double[] totals)
    {
        found.AddEdges(totals, 1.0 + Leaves[source]);
        if (Leaves[source] == 0) return;
        var neighbours = Network.Successors(source);
        for (var i = 0; i < neighbours.Length; i++)
        {
            // From a leaf its own edge leads to all others; from the neighbour and its other leaves, to the leaf alone.
            if (Network.Degree(neighbours[i]) == 1 && IsFolded(Network, neighbours[i])) totals[Network.SuccessorEdges(source)[i]] += found.Reached.Length - 2.0;
        }
    }

    // Of two leaves that have each other alone, the first stays.
    private static bool IsFolded(Network network, int leaf)
    {
        var neighbour = network.Successors(leaf)[0];
        return network.Degree(neighbour) > 1 || neighbour < leaf;
    }
}
