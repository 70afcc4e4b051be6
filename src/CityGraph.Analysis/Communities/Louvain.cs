namespace CityGraph.Analysis.Communities;

/// <summary>
/// Communities with great modularity by the method of Louvain: nodes move to where modularity gains most, then communities become nodes and move in
/// turn, level by level (V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, Journal of Statistical Mechanics, 2008). Nodes are taken from a
/// queue, in random order at first, and when no level is left it begins again from what was found, until no node moves. Directed networks by directed
/// modularity, weighted ones by weights; isolated nodes stay alone.
/// </summary>
/// <remarks>
/// A local optimum: neither the best partition nor always connected communities, which <see cref="Leiden"/> guarantees. About O(m log n) time in
/// practice; no bound is proven. igraph's knows no direction and does not begin again.
/// </remarks>
public static class Louvain
{
    /// <summary>Finds communities. The same seed finds the same.</summary>
    public static Partition CommunitiesOf(Network network, LouvainOptions? options = null, AnalysisRun? run = null)
    {
        options ??= new();
        run ??= AnalysisRun.Default;
        int[] labels = [.. Enumerable.Range(0, network.NodeCount)];
        var (lowest, moving, random) = (LevelGraph.Of(network, options.Resolution), new LocalMoving(network.NodeCount), new SeededRandom(options.Seed));
        while (moving.Run(lowest, labels, random, run.CancellationToken) > 0)
        {
            var graph = lowest.Aggregate(labels, Partition.Number(labels));
            while (true)
            {
                int[] upper = [.. Enumerable.Range(0, graph.NodeCount)];
                if (moving.Run(graph, upper, random, run.CancellationToken) == 0) break;
                graph = graph.Aggregate(upper, Partition.Number(upper));
                for (var node = 0; node < labels.Length; node++) labels[node] = upper[labels[node]];
            }
        }

        run.Progress?.Report(1);
        return Partition.Take(labels);
    }
}
