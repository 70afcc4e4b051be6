namespace CityGraph.Analysis.Components;

/// <summary>
/// The core number of each node: the largest k for which it is in a k-core, the largest part of the network in which each node has k edges or more.
/// Self-loops do not count, parallel edges do, weights do not. From 0 to the largest degree. O(n + m) time.
/// S. B. Seidman, Social Networks 5(3), 1983; V. Batagelj and M. Zaveršnik, Advances in Data Analysis and Classification 5(2), 2011.
/// The same as igraph's but for self-loops, which count there; NetworkX refuses self-loops and parallel edges.
/// </summary>
public static class CoreNumbers
{
    /// <summary>By all edges of a node, whatever their direction: two that point at each other count as two.</summary>
    public static int[] OfNodes(Network network) =>
        network.IsDirected ? Peel(network, [network.Out, network.In], [network.Out, network.In]) : Peel(network, [network.Out], [network.Out]);

    /// <summary>By the edges that enter a node; by all edges where there is no direction.</summary>
    public static int[] OfNodesByInDegree(Network network) => Peel(network, [network.In], [network.Out]);

    /// <summary>By the edges that leave a node; by all edges where there is no direction.</summary>
    public static int[] OfNodesByOutDegree(Network network) => Peel(network, [network.Out], [network.In]);

    /// <summary>Takes away the node with the fewest edges left, again and again.</summary>
    /// <param name="network">The network.</param>
    /// <param name="counted">The lists whose entries make the degree of a node.</param>
    /// <param name="lost">The lists of those whose degree falls when a node is taken away.</param>
    private static int[] Peel(Network network, Adjacency[] counted, Adjacency[] lost)
    {
        var degree = new int[network.NodeCount];
        for (var node = 0; node < degree.Length; node++)
        {
            foreach (var lists in counted) degree[node] += lists.NodesOf(node).Length - lists.NodesOf(node).Count(node);
        }

        // Nodes by degree; where each stands; where the nodes of each degree begin.
        var (nodes, place, start) = SortByDegree(degree);
        for (var at = 0; at < nodes.Length; at++)
        {
            var node = nodes[at];
            var core = degree[node];
            foreach (var lists in lost)
            {
                foreach (var neighbour in lists.NodesOf(node))
                {
                    var old = degree[neighbour];
                    if (old <= core) continue;
                    // The neighbour changes places with the first of its degree, which then begins one later.
                    var (from, to) = (place[neighbour], start[old]++);
                    var first = nodes[to];
                    (nodes[from], place[first]) = (first, from);
                    (nodes[to], place[neighbour]) = (neighbour, to);
                    degree[neighbour] = old - 1;
                }
            }
        }

        return degree;
    }

    private static (int[] Nodes, int[] Place, int[] Start) SortByDegree(int[] degree)
    {
        var start = new int[(degree.Length == 0 ? 0 : degree.Max()) + 2];
        foreach (var d in degree) start[d + 1]++;
        for (var d = 1; d < start.Length; d++) start[d] += start[d - 1];
        var (nodes, place, next) = (new int[degree.Length], new int[degree.Length], (int[])start.Clone());
        for (var node = 0; node < degree.Length; node++)
        {
            place[node] = next[degree[node]]++;
            nodes[place[node]] = node;
        }

        return (nodes, place, start);
    }
}
