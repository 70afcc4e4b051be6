namespace CityGraph.Analysis.Communities;

/// <summary>
/// Communities with great modularity by the method of Louvain: nodes move to where modularity gains most, then communities become nodes and move in
/// turn, level by level (V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, Journal of Statistical Mechanics, 2008). Nodes are taken from a
/// queue, in random order at first, and when no level is left it begins again from what was found, until no node moves. Of several such runs the best
/// counts. Directed networks by directed modularity, weighted ones by weights; isolated nodes stay alone.
/// </summary>
/// <remarks>
/// A local optimum: neither the best partition nor always connected communities, which <see cref="Leiden"/> guarantees. About O(m log n) time in
/// practice; no bound is proven. igraph's knows no direction, does not begin again, and runs once.
/// </remarks>
public static class Louvain
{
    /// <summary>Finds communities. The same seed finds the same.</summary>
    public static Partition CommunitiesOf(Network network, LouvainOptions? options = null, AnalysisRun? run = null)
    {
        options ??= new();
        run ??= AnalysisRun.Default;
        var (lowest, moving) = (LevelGraph.Of(network, options.Resolution), new LocalMoving(network.NodeCount));
        var (best, greatest) = (Partition.Take([.. Enumerable.Range(0, network.NodeCount)]), double.NegativeInfinity);
        for (var start = 0; start < options.Starts; start++)
        {
            var found = Partition.Take(Run(lowest, moving, new SeededRandom(options.Seed, start), run.CancellationToken));
            var modularity = Modularity.Of(network, found, options.Resolution);
            if (modularity.IsDefined && modularity.Value > greatest) (best, greatest) = (found, modularity.Value);
            run.Progress?.Report((start + 1.0) / options.Starts);
        }

        return best;
    }

    private static int[] Run(LevelGraph lowest, LocalMoving moving, SeededRandom random, CancellationToken cancellationToken)
    {
        int[] labels = [.. Enumerable.Range(0, lowest.NodeCount)];
        while (moving.Run(lowest, labels, random, cancellationToken) > 0)
        {
            var graph = lowest.Aggregate(labels, Partition.Number(labels));
            while (true)
            {
                int[] upper = [.. Enumerable.Range(0, graph.NodeCount)];
                if (moving.Run(graph, upper, random, cancellationToken) == 0) break;
                graph = graph.Aggregate(upper, Partition.Number(upper));
                for (var node = 0; node < labels.Length; node++) labels[node] = upper[labels[node]];
            }
        }

        return labels;
    }
}
