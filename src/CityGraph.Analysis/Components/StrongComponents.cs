namespace CityGraph.Analysis.Components;

/// <summary>
/// The largest sets of nodes within which each reaches each other along edges in their direction; without direction the weak components.
/// Self-loops, parallel edges and weights change nothing. O(n + m) time, without recursion.
/// R. Tarjan, SIAM Journal on Computing 1(2), 1972. The same as igraph's and NetworkX's.
/// </summary>
public static class StrongComponents
{
    public static ComponentPartition Of(Network network)
    {
        if (!network.IsDirected) return WeakComponents.Of(network);
        var (found, count) = Search(network);
        // Tarjan finds components last first: number them by their smallest node.
        var (number, next) = (new int[count], 0);
        Array.Fill(number, -1);
        for (var node = 0; node < found.Length; node++)
        {
            if (number[found[node]] < 0) number[found[node]] = next++;
            found[node] = number[found[node]];
        }

        return new(found, count);
    }

    /// <summary>The component of each node, numbered so that edges between components lead to lower numbers; without direction the weak ones, in any order.</summary>
    internal static (int[] OfNode, int Count) Search(Network network)
    {
        var (start, targets) = (network.Out.Start, network.Out.Node);
        var n = network.NodeCount;
        // When each node was reached, from 1; the earliest node that it leads back to among those that are open, for a closed one more than any.
        var (reached, low, time) = (new int[n], new int[n], 0);
        var (path, open, cursor) = (new int[n], new int[n], start.AsSpan(0, n).ToArray());
        var (ofNode, count, openCount) = (new int[n], 0, 0);
        for (var root = 0; root < n; root++)
        {
            if (reached[root] != 0) continue;
            var depth = 0;
            Enter(root);
            while (depth > 0)
            {
                var node = path[depth - 1];
                if (cursor[node] < start[node + 1])
                {
                    var target = targets[cursor[node]++];
                    if (reached[target] == 0) Enter(target);
                    else low[node] = Math.Min(low[node], low[target]);
                    continue;
                }

                depth--;
                if (low[node] == reached[node]) Close(node);
                if (depth > 0) low[path[depth - 1]] = Math.Min(low[path[depth - 1]], low[node]);
            }

            void Enter(int node)
            {
                reached[node] = low[node] = ++time;
                path[depth++] = open[openCount++] = node;
            }
        }

        return (ofNode, count);

        void Close(int first)
        {
            int node;
            do
            {
                node = open[--openCount];
                ofNode[node] = count;
                low[node] = int.MaxValue;
            }
            while (node != first);
            count++;
        }
    }
}
