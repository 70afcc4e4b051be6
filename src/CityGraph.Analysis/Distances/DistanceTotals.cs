using static CityGraph.Analysis.Distances.BatchedBreadthFirst;

namespace CityGraph.Analysis.Distances;

/// <summary>What many measures are made of: for each measured node, what its distances to the other nodes that paths lead to come to.</summary>
/// <param name="Reached">How many others paths lead to.</param>
/// <param name="Sum">The sum of the distances.</param>
/// <param name="InverseSum">The sum of their inverses.</param>
/// <param name="Farthest">The largest of them; 0 where there are none.</param>
internal sealed record DistanceTotals(int[] Reached, double[] Sum, double[] InverseSum, double[] Farthest)
{
    /// <remarks>From k nodes: without lengths O(k (n + m)) at worst (see <see cref="BatchedBreadthFirst"/>), with them O(k (n + m) log m).</remarks>
    public static DistanceTotals Of(Network network, DistanceOptions options, AnalysisRun? run)
    {
        if (!Enum.IsDefined(options.Direction)) throw new ArgumentOutOfRangeException(nameof(options), options.Direction, "Unknown direction of paths.");
        if (options.Nodes is { } chosen) SourceOrder.Check(network, chosen, nameof(options));
        var lengths = EdgeLengths.Of(network, options.Length);

        var along = options.Direction == PathDirection.Out ? network.Out : network.In;
        // Which of the measured nodes are searched from together; and, where they are chosen, which nodes these are.
        int[] places = options.Nodes is { } given ? [.. Enumerable.Range(0, given.Count)] : SourceOrder.BreadthFirst(along);
        int[] sources = options.Nodes is { } nodes ? [.. nodes] : places;
        var count = places.Length;
        var totals = new DistanceTotals(new int[count], new double[count], new double[count], new double[count]);
        var batches = BatchCount(count);
        var how = run ?? AnalysisRun.Default;
        if (lengths.AreUnit)
        {
            Blocks.Run(batches, how, () => new BatchedBreadthFirst(along), (batch, search) => totals.Add(search, Batch(sources, batch), Batch(places, batch), how), Combine);
        }
        else
        {
            Blocks.Run(batches, how, () => new Dijkstra(along, lengths.ByEdge), (batch, search) => totals.Add(search, Batch(sources, batch), Batch(places, batch), how), Combine);
        }

        return totals;
    }

    // Each batch writes what is of its own nodes only: nothing is left to put together.
    private static void Combine(int batch, int nodes)
    {
    }

    private int Add(BatchedBreadthFirst search, ReadOnlySpan<int> sources, ReadOnlySpan<int> places, AnalysisRun run)
    {
        Span<Total> found = stackalloc Total[sources.Length];
        found.Clear();
        search.Start(sources);
        while (search.Advance())
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            var all = search.Reached;
            for (var i = 0; i < all.Length; i++)
            {
                if (all[i] == 0) continue;
                ref var of = ref found[i];
                of.Reached += all[i];
                of.Sum += (double)all[i] * search.Level;
                of.InverseSum += (double)all[i] / search.Level;
                of.Farthest = search.Level;
            }
        }

        for (var i = 0; i < places.Length; i++) Keep(places[i], found[i]);
        return places.Length;
    }

    private int Add(Dijkstra search, ReadOnlySpan<int> sources, ReadOnlySpan<int> places, AnalysisRun run)
    {
        for (var i = 0; i < places.Length; i++)
        {
            search.Run(sources[i], run.CancellationToken);
            var of = new Total { Reached = search.Reached.Length - 1 };
            foreach (var node in search.Reached[1..])
            {
                var distance = search.Distance[node];
                of.Sum += distance;
                of.InverseSum += 1 / distance;
                of.Farthest = distance;
            }

            Keep(places[i], of);
        }

        return places.Length;
    }

    /// <summary>Once for each node: places of batches that run at the same time lie side by side, and cores that write to one line of memory wait for each other.</summary>
    private void Keep(int place, in Total found) =>
        (Reached[place], Sum[place], InverseSum[place], Farthest[place]) = (found.Reached, found.Sum, found.InverseSum, found.Farthest);

    private struct Total
    {
        public int Reached;
        public double Sum;
        public double InverseSum;
        public double Farthest;
    }
}
