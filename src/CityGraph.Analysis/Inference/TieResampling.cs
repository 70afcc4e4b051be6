namespace CityGraph.Analysis.Inference;

/// <summary>Networks among the same nodes with ties that are drawn from those observed.</summary>
public static class TieResampling
{
    /// <summary>
    /// As many ties as there are, drawn with replacement: one that is drawn k times becomes k parallel edges. For measures of ties such as the share that is mixed;
    /// one that ignores parallel edges sees 63 % of the ties only, and <see cref="Interval.Bias"/> shows it.
    /// </summary>
    public static Network Bootstrap(Network network, long seed, long stream)
    {
        var random = new SeededRandom(seed, stream);
        return With(network, Enumerable.Range(0, network.EdgeCount).Select(_ => random.Next(network.EdgeCount)));
    }

    /// <summary>The network without a share of its ties, drawn at random, each set as likely: how much hangs on ties that might have been missed.</summary>
    /// <param name="network">The whole.</param>
    /// <param name="share">From 0 to 1; rounded to whole ties, half to even.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="stream">Which sample.</param>
    public static Network Drop(Network network, double share, long seed, long stream)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        int[] edges = [.. Enumerable.Range(0, network.EdgeCount)];
        new SeededRandom(seed, stream).Shuffle<int>(edges);
        return With(network, edges.Take(edges.Length - (int)Math.Round(share * edges.Length)));
    }

    internal static Network With(Network network, IEnumerable<int> edges)
    {
        var (sources, targets) = network.AllEnds();
        var with = new NetworkBuilder(network.NodeCount, network.IsDirected);
        foreach (var edge in edges)
        {
            if (network.IsWeighted) with.Add(sources[edge], targets[edge], network.Weight(edge));
            else with.Add(sources[edge], targets[edge]);
        }

        return with.Build();
    }
}
