namespace CityGraph.Analysis.Spectral;

/// <summary>
/// The classes of nodes that reach each other (strongly connected components; without direction, the components): the adjacency matrix restricted to one
/// is irreducible. Numbered so that edges between classes lead to lower numbers. R. Tarjan, SIAM Journal on Computing 1(2), 1972, without recursion.
/// </summary>
/// <param name="Count">How many classes there are.</param>
/// <param name="Nodes">All nodes, class after class.</param>
/// <param name="Start">Where each class begins in <paramref name="Nodes"/>; one longer than there are classes.</param>
internal sealed record CommunicatingClasses(int Count, int[] Nodes, int[] Start)
{
    public ReadOnlySpan<int> this[int number] => Nodes.AsSpan(Start[number], Start[number + 1] - Start[number]);

    /// <summary>Finds them in O(n + m).</summary>
    public static CommunicatingClasses Of(Network network)
    {
        var n = network.NodeCount;
        var (order, low, next) = (new int[n], new int[n], new int[n]);
        var (path, open, nodes) = (new Stack<int>(), new Stack<int>(), new List<int>(n));
        var starts = new List<int> { 0 };
        var visited = 0;
        for (var root = 0; root < n; root++)
        {
            if (order[root] == 0) Visit(root);
        }

        return new(starts.Count - 1, [.. nodes], [.. starts]);

        void Visit(int root)
        {
            Enter(root);
            while (path.TryPeek(out var node))
            {
                var successors = network.Successors(node);
                if (next[node] < successors.Length)
                {
                    var successor = successors[next[node]++];
                    if (order[successor] == 0) Enter(successor);
                    else low[node] = Math.Min(low[node], low[successor]);
                    continue;
                }

                path.Pop();
                if (path.TryPeek(out var before)) low[before] = Math.Min(low[before], low[node]);
                if (low[node] == order[node]) Close(node);
            }
        }

        void Enter(int node)
        {
            order[node] = low[node] = ++visited;
            path.Push(node);
            open.Push(node);
        }

        void Close(int node)
        {
            int member;
            do
            {
                member = open.Pop();
                nodes.Add(member);
                // Edges to a closed class change nothing.
                low[member] = int.MaxValue;
            }
            while (member != node);
            starts.Add(nodes.Count);
        }
    }
}
