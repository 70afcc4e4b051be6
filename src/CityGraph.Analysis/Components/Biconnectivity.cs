namespace CityGraph.Analysis.Components;

/// <summary>
/// What holds a network together: nodes and edges without which there are more weak components. Direction and weights change nothing;
/// a self-loop is never a bridge, nor is one of parallel edges (two that point at each other are parallel).
/// O(n + m) time, without recursion. J. Hopcroft and R. Tarjan, Communications of the ACM 16(6), 1973. The same as igraph's.
/// </summary>
public static class Biconnectivity
{
    /// <summary>The nodes without which there are more components, by number.</summary>
    public static int[] ArticulationPoints(Network network)
    {
        var isCut = Search(network, []);
        return [.. Enumerable.Range(0, isCut.Length).Where(node => isCut[node])];
    }

    /// <summary>The edges without which there are more components, by number.</summary>
    public static int[] Bridges(Network network)
    {
        var bridges = new List<int>();
        Search(network, bridges);
        bridges.Sort();
        return [.. bridges];
    }

    /// <summary>Goes through the network depth-first; says of each node whether it is an articulation point and adds the bridges.</summary>
    private static bool[] Search(Network network, List<int> bridges)
    {
        var n = network.NodeCount;
        // When each node was reached, from 1; the earliest node that it or those reached through it lead to without the edge they came by.
        var (reached, low, time) = (new int[n], new int[n], 0);
        var (path, cameBy, cursor, isCut) = (new int[n], new int[n], new int[n], new bool[n]);
        for (var root = 0; root < n; root++)
        {
            if (reached[root] != 0) continue;
            var (depth, branches) = (1, 0);
            (path[0], cameBy[root]) = (root, -1);
            reached[root] = low[root] = ++time;
            while (depth > 0)
            {
                var node = path[depth - 1];
                if (cursor[node] < network.Degree(node))
                {
                    var (next, edge) = Neighbour(network, node, cursor[node]++);
                    if (edge == cameBy[node]) continue;
                    if (reached[next] != 0)
                    {
                        low[node] = Math.Min(low[node], reached[next]);
                        continue;
                    }

                    reached[next] = low[next] = ++time;
                    (path[depth++], cameBy[next]) = (next, edge);
                    continue;
                }

                if (--depth == 0) continue;
                var parent = path[depth - 1];
                low[parent] = Math.Min(low[parent], low[node]);
                if (low[node] > reached[parent]) bridges.Add(cameBy[node]);
                if (parent == root) branches++;
                else if (low[node] >= reached[parent]) isCut[parent] = true;
            }

            isCut[root] = branches > 1;
        }

        return isCut;
    }

    /// <summary>The neighbour at a place among the successors and then the predecessors of a node.</summary>
    private static (int Node, int Edge) Neighbour(Network network, int node, int place)
    {
        var (lists, at) = (network.Out, network.Out.Start[node] + place);
        if (at >= network.Out.Start[node + 1]) (lists, at) = (network.In, network.In.Start[node] + place - network.OutDegree(node));
        return (lists.Node[at], lists.Edge[at]);
    }
}
