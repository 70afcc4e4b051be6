namespace CityGraph.Analysis.Distances;

/// <summary>The order in which searches from many nodes are made.</summary>
internal static class SourceOrder
{
    /// <summary>All nodes, breadth first from one after another, so that neighbours come close together. O(n + m).</summary>
    public static int[] BreadthFirst(Adjacency along)
    {
        var order = new int[along.Start.Length - 1];
        var found = new bool[order.Length];
        var (head, tail) = (0, 0);
        for (var first = 0; first < order.Length; first++)
        {
            if (!found[first]) Find(first);
            for (; head < tail; head++)
            {
                foreach (var neighbour in along.NodesOf(order[head]))
                {
                    if (!found[neighbour]) Find(neighbour);
                }
            }
        }

        return order;

        void Find(int node)
        {
            found[node] = true;
            order[tail++] = node;
        }
    }

    /// <summary>Checks that chosen nodes are nodes.</summary>
    public static void Check(Network network, IReadOnlyList<int> nodes, string name)
    {
        foreach (var node in nodes)
        {
            if ((uint)node >= (uint)network.NodeCount) throw new ArgumentOutOfRangeException(name, node, $"The network has {network.NodeCount} nodes, numbered from 0.");
        }
    }
}
