using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.Comparison;

/// <summary>
/// How many nodes have k nodes at distance l, for all l and k from 1 on: a summary of a network that does not depend on how its nodes are numbered.
/// J. P. Bagrow, E. M. Bollt, J. D. Skufca and D. ben-Avraham, Europhysics Letters 81, 2008.
/// </summary>
internal static class Portrait
{
    /// <summary>By distance and number of nodes at it. O(n (n + m)) time at worst.</summary>
    /// <remarks>Distances count ties, along their direction; weights, self-loops and parallel edges do not matter.</remarks>
    public static SortedDictionary<(int Distance, int Nodes), long> Of(Network network, AnalysisRun run)
    {
        var order = SourceOrder.BreadthFirst(network.Out);
        var portrait = new SortedDictionary<(int, int), long>();
        Blocks.Run(
            BatchedBreadthFirst.BatchCount(order.Length),
            run,
            () => new BatchedBreadthFirst(network.Out),
            (batch, search) => CountShells(search, BatchedBreadthFirst.Batch(order, batch), run.CancellationToken),
            (_, counts) =>
            {
                foreach (var (shell, count) in counts) portrait[shell] = portrait.GetValueOrDefault(shell) + count;
            });
        return portrait;
    }

    private static Dictionary<(int Distance, int Nodes), long> CountShells(BatchedBreadthFirst search, ReadOnlySpan<int> sources, CancellationToken end)
    {
        var counts = new Dictionary<(int, int), long>();
        search.Start(sources);
        while (search.Advance())
        {
            end.ThrowIfCancellationRequested();
            foreach (var nodes in search.Reached)
            {
                if (nodes > 0) counts[(search.Level, nodes)] = counts.GetValueOrDefault((search.Level, nodes)) + 1;
            }
        }

        return counts;
    }
}
