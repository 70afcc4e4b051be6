namespace CityGraph.Analysis.NullModels;

/// <summary>A network like another with other ends of edges.</summary>
internal static class Rewired
{
    /// <summary>With the nodes, the direction and the weights of the one observed; the weights in a random order, each as likely.</summary>
    public static Network Build(Network observed, int[] sources, int[] targets, SeededRandom random)
    {
        var weights = observed.Weights.ToArray();
        random.Shuffle<double>(weights);
        var network = new NetworkBuilder(observed.NodeCount, observed.IsDirected);
        for (var edge = 0; edge < sources.Length; edge++)
        {
            if (observed.IsWeighted) network.Add(sources[edge], targets[edge], weights[edge]);
            else network.Add(sources[edge], targets[edge]);
        }

        return network.Build();
    }
}
