namespace CityGraph.Analysis.Distances;

/// <summary>How many pairs of different nodes lie how far apart, in edges. Without direction each pair counts once, with it each way.</summary>
/// <param name="Pairs">The number of pairs at each distance, from 0 (none) to the diameter.</param>
/// <param name="Apart">The number of pairs without a path.</param>
public sealed record DistanceDistribution(IReadOnlyList<long> Pairs, long Apart)
{
    /// <summary>The distribution of a network, in O(n (n + m)) at worst. Self-loops and parallel edges change nothing.</summary>
    public static DistanceDistribution Of(Network network, AnalysisRun? run = null)
    {
        var how = run ?? AnalysisRun.Default;
        var order = SourceOrder.BreadthFirst(network.Out);
        var batches = BatchedBreadthFirst.BatchCount(order.Length);
        List<long> pairs = [0];
        Blocks.Run(
            batches,
            how,
            () => new BatchedBreadthFirst(network.Out),
            (batch, search) => CountLevels(search, BatchedBreadthFirst.Batch(order, batch), how),
            (_, levels) =>
            {
                for (var level = 1; level < levels.Count; level++)
                {
                    if (level == pairs.Count) pairs.Add(0);
                    pairs[level] += levels[level];
                }
            });
        var ways = network.IsDirected ? 1 : 2;
        for (var level = 1; level < pairs.Count; level++) pairs[level] /= ways;
        return new(pairs, (order.Length * (order.Length - 1L) / ways) - pairs.Sum());
    }

    /// <summary>
    /// The distance within which a share of the pairs with a path lie, with linear interpolation between whole distances: h - 1 + (share - g(h - 1)) / (g(h) - g(h - 1)),
    /// where g(h) is the share within h and h the first distance with g(h) ≥ share. At 0.9 it is the effective diameter
    /// (J. Leskovec, J. Kleinberg and C. Faloutsos, ACM Transactions on Knowledge Discovery from Data 1(1), 2007).
    /// </summary>
    /// <param name="share">From 0 to 1.</param>
    public Measured<double> Within(double share)
    {
        if (!(share is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "A share is from 0 to 1.");
        var all = Pairs.Sum();
        if (all == 0) return new NotDefined("An effective diameter needs two nodes between which there is a path.");
        var (wanted, before) = (share * all, 0L);
        var distance = 1;
        while (before + Pairs[distance] < wanted && distance + 1 < Pairs.Count) before += Pairs[distance++];
        return distance - 1 + ((wanted - before) / Pairs[distance]);
    }

    private static List<long> CountLevels(BatchedBreadthFirst search, ReadOnlySpan<int> sources, AnalysisRun run)
    {
        List<long> levels = [0];
        search.Start(sources);
        while (search.Advance())
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            var reached = 0L;
            foreach (var count in search.Reached) reached += count;
            levels.Add(reached);
        }

        return levels;
    }
}
