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
        search.Start(sources);
        while (search.Advance())
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < places.Length; i++)
            {
                var (place, reached) = (places[i], search.Reached[i]);
                if (reached == 0) continue;
                Reached[place] += reached;
                Sum[place] += (double)reached * search.Level;
                InverseSum[place] += (double)reached / search.Level;
                Farthest[place] = search.Level;
            }
        }

        return places.Length;
    }

    private int Add(Dijkstra search, ReadOnlySpan<int> sources, ReadOnlySpan<int> places, AnalysisRun run)
    {
        for (var i = 0; i < places.Length; i++)
        {
            search.Run(sources[i], run.CancellationToken);
            var place = places[i];
            Reached[place] = search.Reached.Length - 1;
            foreach (var node in search.Reached[1..])
            {
                var distance = search.Distance[node];
                Sum[place] += distance;
                InverseSum[place] += 1 / distance;
                Farthest[place] = distance;
            }
        }

        return places.Length;
    }
}
