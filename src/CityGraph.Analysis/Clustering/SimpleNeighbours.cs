namespace CityGraph.Analysis.Clustering;

/// <summary>The other nodes that each node has edges with, each once and by number, whatever their direction, number and weight.</summary>
/// <param name="Start">Where the list of each node begins; one longer than there are nodes.</param>
/// <param name="Node">The neighbours; may go on behind the last list.</param>
/// <param name="Tie">
/// For each neighbour which ways edges go: <see cref="Leaves"/>, <see cref="Enters"/> or <see cref="Mutual"/>; empty where there is no direction.
/// </param>
internal sealed record SimpleNeighbours(int[] Start, int[] Node, byte[] Tie)
{
    public const byte Leaves = 1;
    public const byte Enters = 2;
    public const byte Mutual = Leaves | Enters;

    public int NodeCount => Start.Length - 1;

    /// <summary>The number of pairs of nodes with edges.</summary>
    public int PairCount => Start[^1] / 2;

    /// <summary>Makes the lists in O(n + m); those of an undirected network without self-loops and parallel edges are its own.</summary>
    public static SimpleNeighbours Of(Network network) =>
        network.IsDirected ? OfDirected(network)
        : IsSimple(network.Out) ? new(network.Out.Start, network.Out.Node, [])
        : OfUndirected(network.Out);

    public ReadOnlySpan<int> NodesOf(int node) => Node.AsSpan(Start[node], Degree(node));

    /// <summary>The number of neighbours.</summary>
    public int Degree(int node) => Start[node + 1] - Start[node];

    /// <summary>Which ways the edges of each pair go; without direction, always both.</summary>
    public byte[] TieOrMutual()
    {
        if (Tie.Length > 0) return Tie;
        var mutual = new byte[Node.Length];
        Array.Fill(mutual, Mutual);
        return mutual;
    }

    private static bool IsSimple(Adjacency lists)
    {
        for (var node = 0; node < lists.Start.Length - 1; node++)
        {
            var last = -1;
            foreach (var neighbour in lists.NodesOf(node))
            {
                if (neighbour == last || neighbour == node) return false;
                last = neighbour;
            }
        }

        return true;
    }

    private static SimpleNeighbours OfUndirected(Adjacency lists)
    {
        var (start, nodes, count) = (new int[lists.Start.Length], new int[lists.Node.Length], 0);
        for (var node = 0; node < start.Length - 1; node++)
        {
            var last = node;
            foreach (var neighbour in lists.NodesOf(node))
            {
                if (neighbour == last || neighbour == node) continue;
                nodes[count++] = last = neighbour;
            }

            start[node + 1] = count;
        }

        return new(start, nodes, []);
    }

    private static SimpleNeighbours OfDirected(Network network)
    {
        var (start, count) = (new int[network.NodeCount + 1], 0);
        var (nodes, ties) = (new int[2 * network.EdgeCount], new byte[2 * network.EdgeCount]);
        for (var node = 0; node < network.NodeCount; node++)
        {
            ReadOnlySpan<int> to = network.Successors(node), from = network.Predecessors(node);
            for (var (i, j) = (0, 0); i < to.Length || j < from.Length;)
            {
                var next = Math.Min(i < to.Length ? to[i] : int.MaxValue, j < from.Length ? from[j] : int.MaxValue);
                var tie = 0;
                for (; i < to.Length && to[i] == next; i++) tie |= Leaves;
                for (; j < from.Length && from[j] == next; j++) tie |= Enters;
                if (next == node) continue;
                (nodes[count], ties[count++]) = (next, (byte)tie);
            }

            start[node + 1] = count;
        }

        return new(start, nodes, ties);
    }
}
