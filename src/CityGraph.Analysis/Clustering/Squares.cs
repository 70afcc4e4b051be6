namespace CityGraph.Analysis.Clustering;

/// <summary>
/// Cycles of four different nodes, with or without edges across. Direction, weights, self-loops and parallel edges change nothing.
/// Each is found at its node with the most neighbours: O(m √m) time, O(n + m) memory. As KONECT's <c>q</c>.
/// N. Chiba and T. Nishizeki, SIAM Journal on Computing 14(1), 1985.
/// </summary>
public static class Squares
{
    /// <summary>The number of squares.</summary>
    public static long Count(Network network, AnalysisRun? run = null)
    {
        run ??= AnalysisRun.Default;
        var (start, nodes, _) = ByDegree(SimpleNeighbours.Of(network));
        // Over how many neighbours the node at hand reaches each node.
        var ways = new int[start.Length - 1];
        var squares = 0L;
        for (var a = 0; a < ways.Length; a++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            if (a % 8192 == 0) run.Progress?.Report((double)a / ways.Length);
            for (var i = start[a]; i < start[a + 1] && nodes[i] < a; i++)
            {
                for (var j = start[nodes[i]]; nodes[j] < a; j++) squares += ways[nodes[j]]++;
            }

            for (var i = start[a]; i < start[a + 1] && nodes[i] < a; i++)
            {
                for (var j = start[nodes[i]]; nodes[j] < a; j++) ways[nodes[j]] = 0;
            }
        }

        run.Progress?.Report(1);
        return squares;
    }

    /// <summary>The number of squares that each node is in; they sum to four times their number.</summary>
    public static long[] OfNodes(Network network, AnalysisRun? run = null)
    {
        run ??= AnalysisRun.Default;
        var (start, nodes, order) = ByDegree(SimpleNeighbours.Of(network));
        var (ways, squares) = (new int[order.Length], new long[order.Length]);
        for (var a = 0; a < ways.Length; a++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            if (a % 8192 == 0) run.Progress?.Report((double)a / ways.Length);
            for (var i = start[a]; i < start[a + 1] && nodes[i] < a; i++)
            {
                for (var j = start[nodes[i]]; nodes[j] < a; j++) ways[nodes[j]]++;
            }

            // A square at a has two of the ways from a to the node across: each node between is in one for each other way.
            for (var i = start[a]; i < start[a + 1] && nodes[i] < a; i++)
            {
                for (var j = start[nodes[i]]; nodes[j] < a; j++) squares[order[nodes[i]]] += ways[nodes[j]] - 1;
            }

            for (var i = start[a]; i < start[a + 1] && nodes[i] < a; i++)
            {
                for (var j = start[nodes[i]]; nodes[j] < a; j++)
                {
                    var across = nodes[j];
                    var pairs = ways[across] * (ways[across] - 1L) / 2;
                    squares[order[a]] += pairs;
                    squares[order[across]] += pairs;
                    ways[across] = 0;
                }
            }
        }

        run.Progress?.Report(1);
        return squares;
    }

    /// <summary>The same lists with nodes numbered by degree, and which node each number is.</summary>
    private static (int[] Start, int[] Nodes, int[] Order) ByDegree(SimpleNeighbours neighbours)
    {
        var n = neighbours.NodeCount;
        var (order, degrees) = (new int[n], new int[n]);
        for (var node = 0; node < n; node++) (order[node], degrees[node]) = (node, neighbours.Degree(node));
        Array.Sort(degrees, order);
        var (start, number) = (new int[n + 1], new int[n]);
        for (var i = 0; i < n; i++) (number[order[i]], start[i + 1]) = (i, start[i] + degrees[i]);
        var (next, nodes) = (start.AsSpan(0, n).ToArray(), new int[start[n]]);
        // Taken in order, nodes stand in order in the lists of their neighbours.
        for (var i = 0; i < n; i++)
        {
            foreach (var neighbour in neighbours.NodesOf(order[i])) nodes[next[number[neighbour]]++] = i;
        }

        return (start, nodes, order);
    }
}
