namespace CityGraph.Analysis.Tests.Clustering;

/// <summary>Networks as plain matrices, to try all sets of nodes.</summary>
internal static class Ties
{
    /// <summary>Which nodes an edge leads from and to; without self-loops.</summary>
    public static bool[,] Of(Network network)
    {
        var ties = new bool[network.NodeCount, network.NodeCount];
        for (var node = 0; node < network.NodeCount; node++)
        {
            foreach (var successor in network.Successors(node)) ties[node, successor] = successor != node;
        }

        return ties;
    }

    /// <summary>Which nodes have an edge, whatever its direction.</summary>
    public static bool[,] EitherWay(Network network) => Of(network.ToUndirected());

    /// <summary>The same network with its nodes numbered by chance, and the old number of each.</summary>
    public static (Network Network, int[] Old) Shuffled(Network network, int seed)
    {
        int[] old = [.. Enumerable.Range(0, network.NodeCount)];
        new SeededRandom(seed).Shuffle(old.AsSpan());
        return (network.Induced(old), old);
    }
}
