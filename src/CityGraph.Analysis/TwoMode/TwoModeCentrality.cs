namespace CityGraph.Analysis.TwoMode;

/// <summary>
/// Centrality in which a node is compared with the most that a node of its mode can have: S. P. Borgatti and M. G. Everett, Social Networks 19(3), 1997,
/// 243–269. Between 0 and 1. Not defined where a mode is empty.
/// </summary>
public static class TwoModeCentrality
{
    private const int NodesOfBlock = 64;

    private static readonly NotDefined EmptyMode = new("Two-mode centrality needs nodes in both modes.");

    /// <summary>The share of the nodes of the other mode that a node is joined with, in O(n).</summary>
    public static Measured<TwoModeScores> Degree(TwoModeNetwork network)
    {
        var (rows, columns) = (network.RowCount, network.ColumnCount);
        if (rows == 0 || columns == 0) return EmptyMode;
        return new TwoModeScores(
            [.. Enumerable.Range(0, rows).Select(row => (double)network.ColumnsOf(row).Length / columns)],
            [.. Enumerable.Range(0, columns).Select(column => (double)network.RowsOf(column).Length / rows)]);
    }

    /// <summary>
    /// The least that the distances to all others can sum up to, divided by what they do sum up to: (b + 2 (a - 1)) / Σ d for one of the a nodes of a mode
    /// where the other has b. In a network of several components a and b are those of the node's component, and the quotient is multiplied by the share of
    /// all other nodes that are in it, as Wasserman and Faust do for one mode; a node without edges has 0. (NetworkX divides what is least in the whole
    /// network by the sum within the component, which can exceed 1.) O(n m).
    /// </summary>
    public static Measured<TwoModeScores> Closeness(TwoModeNetwork network, AnalysisRun? run = null)
    {
        var (rows, columns, n) = (network.RowCount, network.ColumnCount, network.RowCount + network.ColumnCount);
        if (rows == 0 || columns == 0) return EmptyMode;
        var (joined, closeness) = (network.ToNetwork(), new double[n]);
        Blocks.Run(
            (n + NodesOfBlock - 1) / NodesOfBlock,
            run ?? AnalysisRun.Default,
            () => (Distance: new int[n], Queue: new int[n]),
            (block, scratch) =>
            {
                var end = Math.Min((block + 1) * NodesOfBlock, n);
                for (var node = block * NodesOfBlock; node < end; node++)
                {
                    var (own, other, sum) = DistancesFrom(joined, node, scratch.Distance, scratch.Queue);
                    closeness[node] = sum == 0 ? 0 : (other + (2.0 * own)) / sum * (own + other) / (n - 1);
                }

                return end;
            },
            (_, _) => { });
        return new TwoModeScores(closeness[..rows], closeness[rows..]);
    }

    /// <summary>
    /// The number of pairs that a node lies between (<see cref="Betweenness"/>, over the nodes of both modes), divided by the most that a node of its mode
    /// can have: of a nodes where the other mode has b, with s the quotient and t the remainder of (a - 1) / b,
    /// (b² (s + 1)² + b (s + 1) (2 t - s - 1) - t (2 s - t + 3)) / 2. 0 where no node of its mode can lie between any. O(n m).
    /// </summary>
    public static Measured<TwoModeScores> Betweenness(TwoModeNetwork network, AnalysisRun? run = null)
    {
        var (rows, columns) = (network.RowCount, network.ColumnCount);
        if (rows == 0 || columns == 0) return EmptyMode;
        var betweenness = Centrality.Betweenness.OfNodes(network.ToNetwork(), run: run);
        if (!betweenness.IsDefined) return new NotDefined(betweenness.Reason);
        return new TwoModeScores(
            Scaled(betweenness.Value.AsSpan(..rows), MostBetweenness(rows, columns)),
            Scaled(betweenness.Value.AsSpan(rows..), MostBetweenness(columns, rows)));
    }

    private static double MostBetweenness(double own, double other)
    {
        var (s, t) = (Math.Floor((own - 1) / other), (own - 1) % other);
        return ((other * other * (s + 1) * (s + 1)) + (other * (s + 1) * ((2 * t) - s - 1)) - (t * ((2 * s) - t + 3))) / 2;
    }

    private static double[] Scaled(ReadOnlySpan<double> betweenness, double most)
    {
        var scaled = betweenness.ToArray();
        for (var node = 0; node < scaled.Length && most > 0; node++) scaled[node] /= most;
        return scaled;
    }

    /// <summary>How many others of its own mode and of the other can be reached, and what the distances to them sum up to.</summary>
    private static (int Own, int Other, long Sum) DistancesFrom(Network network, int source, int[] distance, int[] queue)
    {
        Array.Fill(distance, -1);
        (distance[source], queue[0]) = (0, source);
        var (taken, added, other, sum) = (0, 1, 0, 0L);
        while (taken < added)
        {
            var node = queue[taken++];
            sum += distance[node];
            other += distance[node] & 1;
            foreach (var neighbour in network.Successors(node))
            {
                if (distance[neighbour] >= 0) continue;
                distance[neighbour] = distance[node] + 1;
                queue[added++] = neighbour;
            }
        }

        return (added - 1 - other, other, sum);
    }
}
