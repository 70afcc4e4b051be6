using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.Centrality;

/// <summary>
/// A network whose leaves, the nodes with a single edge, are folded into their neighbours and need no search. A leaf lies between no others; all its paths go
/// through its neighbour and on as that one's do. In networks of cities about half of the nodes are leaves.
/// (A. E. Sarıyüce and others, SIAM International Conference on Data Mining, 2013, fold whole trees.)
/// </summary>
/// <param name="Whole">The network itself.</param>
/// <param name="Out">The lists of successors without leaves.</param>
/// <param name="In">The lists of predecessors without leaves.</param>
/// <param name="Leaves">The number of leaves that are folded into each node.</param>
/// <param name="Sources">The nodes to search from.</param>
internal sealed record FoldedNetwork(Network Whole, Adjacency Out, Adjacency In, int[] Leaves, int[] Sources)
{
    /// <summary>Folds a network without direction where all nodes are sources; others stay as they are.</summary>
    public static FoldedNetwork Of(Network network, IReadOnlyList<int>? sources)
    {
        var leaves = new int[network.NodeCount];
        if (sources is not null)
        {
            SourceOrder.Check(network, sources, nameof(sources));
            return new(network, network.Out, network.In, leaves, [.. sources]);
        }

        int[] all = [.. Enumerable.Range(0, network.NodeCount)];
        if (network.IsDirected) return new(network, network.Out, network.In, leaves, all);
        var left = Array.FindAll(all, node => !IsLeaf(network, node));
        foreach (var node in all)
        {
            if (IsLeaf(network, node)) leaves[network.Successors(node)[0]]++;
        }

        var lists = WithoutLeaves(network);
        return new(network, lists, lists, leaves, left);
    }

    /// <summary>Adds what a source and its leaves come to, by node.</summary>
    public void AddNodes(int source, Dependencies found, double[] totals)
    {
        var (ofNodes, times) = (found.OfNodes, 1.0 + Leaves[source]);
        foreach (var node in found.Reached[1..]) totals[node] += times * ofNodes[node];
        // It lies between each of its leaves and all others.
        if (Leaves[source] > 0) totals[source] += Leaves[source] * (CountReached(found) - 2);
    }

    /// <summary>Adds what a source and its leaves come to, by edge.</summary>
    public void AddEdges(int source, Dependencies found, double[] totals)
    {
        found.AddEdges(totals, 1.0 + Leaves[source]);
        if (Leaves[source] == 0) return;
        var neighbours = Whole.Successors(source);
        var edges = Whole.SuccessorEdges(source);
        var others = CountReached(found) - 1;
        for (var i = 0; i < neighbours.Length; i++)
        {
            // All paths from a leaf and all paths to it take its edge.
            if (IsLeaf(Whole, neighbours[i])) totals[edges[i]] += 2 * others;
        }
    }

    /// <summary>How many nodes of the whole network there are where a search came, leaves and the source included.</summary>
    private double CountReached(Dependencies found)
    {
        var count = found.Reached.Length;
        foreach (var node in found.Reached) count += Leaves[node];
        return count;
    }

    private static bool IsLeaf(Network network, int node)
    {
        if (network.Degree(node) != 1) return false;
        // Of two that have each other alone, the first stays.
        var neighbour = network.Successors(node)[0];
        return network.Degree(neighbour) > 1 || neighbour < node;
    }

    private static Adjacency WithoutLeaves(Network network)
    {
        var (start, nodes, edges) = (new int[network.NodeCount + 1], new List<int>(network.Out.Node.Length), new List<int>(network.Out.Node.Length));
        for (var node = 0; node < network.NodeCount; node++)
        {
            for (var i = 0; i < network.OutDegree(node) && !IsLeaf(network, node); i++)
            {
                if (IsLeaf(network, network.Successors(node)[i])) continue;
                nodes.Add(network.Successors(node)[i]);
                edges.Add(network.SuccessorEdges(node)[i]);
            }

            start[node + 1] = nodes.Count;
        }

        return new(start, [.. nodes], [.. edges]);
    }
}
