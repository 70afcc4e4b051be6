namespace CityGraph.Analysis.Communities;

/// <summary>
/// Communities with great modularity by the method of Leiden, which are connected, every one (V. A. Traag, L. Waltman and N. J. van Eck, Scientific
/// Reports 9, 2019): as <see cref="Louvain"/>, but the nodes of the next level are well-connected parts of communities, so that parts can leave again.
/// Directed networks by directed modularity, weighted ones by weights; a community of a directed network is connected without regard to direction.
/// </summary>
/// <remarks>
/// A local optimum, not always the best partition. About O(m log n) time an iteration in practice; no bound is proven. igraph's defaults are another
/// objective (CPM) and two iterations, it knows no direction, and its randomness β is in units of weight.
/// </remarks>
public static class Leiden
{
    /// <summary>Finds communities. The same seed finds the same.</summary>
    public static Partition CommunitiesOf(Network network, LeidenOptions? options = null, AnalysisRun? run = null)
    {
        options ??= new();
        run ??= AnalysisRun.Default;
        var search = new Search(network, options, run.CancellationToken);
        for (var iteration = 1; iteration <= options.Iterations && search.Improve(); iteration++) run.Progress?.Report((double)iteration / options.Iterations);
        run.Progress?.Report(1);
        return Partition.Take(search.Labels);
    }

    private sealed class Search(Network network, LeidenOptions options, CancellationToken end)
    {
        private readonly LevelGraph _network = LevelGraph.Of(network, options.Resolution);
        private readonly LocalMoving _moving = new(network.NodeCount);
        private readonly Refinement _refinement = new(network.NodeCount, options.Randomness);
        private readonly SeededRandom _random = new(options.Seed);

        public int[] Labels { get; private set; } = [.. Enumerable.Range(0, network.NodeCount)];

        /// <summary>Runs an iteration, from the lowest level up.</summary>
        /// <returns>Whether it gained anything.</returns>
        public bool Improve()
        {
            var (graph, labels, gained) = (_network, Labels, 0.0);
            int[] upper = [.. Enumerable.Range(0, labels.Length)];
            while (true)
            {
                gained += _moving.Run(graph, labels, _random, end);
                if (Partition.Number(labels) == graph.NodeCount) break;
                var parts = _refinement.Run(graph, labels, _random, end);
                var count = Partition.Number(parts);
                // Where no parts can be joined, a community need not be connected: its nodes are, each of which was a part.
                if (count == graph.NodeCount)
                {
                    labels = parts;
                    break;
                }

                var ofParts = new int[count];
                for (var node = 0; node < parts.Length; node++) ofParts[parts[node]] = labels[node];
                for (var node = 0; node < upper.Length; node++) upper[node] = parts[upper[node]];
                (graph, labels) = (graph.Aggregate(parts, count), ofParts);
            }

            Labels = Array.ConvertAll(upper, node => labels[node]);
            return gained > _network.Tolerance;
        }
    }
}
