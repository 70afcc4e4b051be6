namespace CityGraph.Analysis.Communities;

/// <summary>
/// Communities by labels that spread: each node takes the label with the greatest weight among its neighbours, until every node has such a one
/// (U. N. Raghavan, R. Albert and S. Kumara, Physical Review E 76, 2007). Of several it keeps its own, or else takes one by chance. Nodes are taken from a queue,
/// in random order at first (V. A. Traag and L. Šubelj, Scientific Reports 13, 2023). Edges count in both directions; parallel edges add up,
/// self-loops do not count, isolated nodes stay alone. O(m) time a round, of which there are few; what it finds need not be connected.
/// </summary>
/// <remarks>igraph leaves it to chance also where the own label is among the greatest, and follows the direction of edges.</remarks>
public static class LabelPropagation
{
    /// <summary>Finds communities. The same seed finds the same.</summary>
    public static Partition CommunitiesOf(Network network, long seed = 1, AnalysisRun? run = null)
    {
        run ??= AnalysisRun.Default;
        var (n, graph, random) = (network.NodeCount, LevelGraph.Of(network, resolution: 1), new SeededRandom(seed));
        int[] labels = [.. Enumerable.Range(0, n)];
        var (links, queue, waits) = (new Links(n), new Queue<int>(n), new bool[n]);
        int[] order = [.. labels];
        random.Shuffle(order.AsSpan());
        foreach (var node in order) queue.Enqueue(node);
        Array.Fill(waits, true);
        for (var asked = 0; queue.TryDequeue(out var node); asked++)
        {
            if ((asked & 1023) == 0) run.CancellationToken.ThrowIfCancellationRequested();
            waits[node] = false;
            links.Add(graph, node, labels);
            var label = Choose(links, labels[node], random);
            links.Clear();
            if (label == labels[node]) continue;
            labels[node] = label;
            for (var at = graph.Start[node]; at < graph.Start[node + 1]; at++)
            {
                var neighbour = graph.Node[at];
                if (waits[neighbour] || labels[neighbour] == label) continue;
                waits[neighbour] = true;
                queue.Enqueue(neighbour);
            }
        }

        run.Progress?.Report(1);
        return Partition.Take(labels);
    }

    private static int Choose(Links links, int own, SeededRandom random)
    {
        var most = 0.0;
        foreach (var label in links.Labels) most = Math.Max(most, links[label]);
        // Sums in another order may differ in their last digits: those are equal.
        most *= 1 - 1e-12;
        if (links[own] >= most) return own;
        var (chosen, count) = (own, 0);
        foreach (var label in links.Labels)
        {
            if (links[label] >= most && random.Next(++count) == 0) chosen = label;
        }

        return chosen;
    }
}
