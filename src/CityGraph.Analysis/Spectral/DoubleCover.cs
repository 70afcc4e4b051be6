namespace CityGraph.Analysis.Spectral;

/// <summary>
/// The undirected network in which each node stands twice, once for what leaves it (0 to n - 1), once for what enters it (n to 2n - 1). The eigenvalues of
/// its adjacency matrix are the singular values of the directed network's, with both signs, and its eigenvectors both singular vectors.
/// </summary>
internal static class DoubleCover
{
    public static Network Of(Network network)
    {
        var (sources, targets) = network.AllEnds();
        var cover = new NetworkBuilder(2 * network.NodeCount, isDirected: false);
        for (var edge = 0; edge < sources.Length; edge++)
        {
            if (network.IsWeighted) cover.Add(sources[edge], network.NodeCount + targets[edge], network.Weight(edge));
            else cover.Add(sources[edge], network.NodeCount + targets[edge]);
        }

        return cover.Build();
    }
}
