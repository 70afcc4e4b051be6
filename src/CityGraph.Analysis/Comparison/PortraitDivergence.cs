namespace CityGraph.Analysis.Comparison;

/// <summary>
/// How far apart two networks are, by all distances within them: the Jensen-Shannon divergence, in bits, of their portraits. A network's portrait is read as the
/// chance that of two nodes of a connected pair, drawn at random, one lies at distance l from the other, which has k nodes at that distance: k × (nodes with k
/// nodes at distance l) / (connected pairs, both ways, and each node with itself). Networks of any sizes can be compared.
/// J. P. Bagrow and E. M. Bollt, Applied Network Science 4, 45, 2019.
/// </summary>
/// <remarks>
/// From 0 (networks with the same portrait, such as isomorphic ones) to 1; its square root is a metric of portraits. Distances count ties, along their direction where
/// there is one; weights, self-loops and parallel edges do not matter. Nodes that cannot be reached count for nothing but themselves.
/// </remarks>
public static class PortraitDivergence
{
    /// <summary>O(n (n + m)) for each network. Not defined where one has no nodes.</summary>
    public static Measured<double> Of(Network one, Network other, AnalysisRun? run = null)
    {
        if (one.NodeCount == 0 || other.NodeCount == 0) return new NotDefined("Portraits need networks with nodes.");
        run ??= AnalysisRun.Default;
        var p = Distribution(one, run.Part(0, 0.5));
        var q = Distribution(other, run.Part(0.5, 1));
        var divergence = 0.0;
        foreach (var (shell, share) in p) divergence += Half(share, q.GetValueOrDefault(shell));
        foreach (var (shell, share) in q) divergence += Half(share, p.GetValueOrDefault(shell));
        return Math.Clamp(divergence, 0, 1);

        static double Half(double share, double elsewhere) => share / 2 * Math.Log2(share / ((share + elsewhere) / 2));
    }

    private static SortedDictionary<(int Distance, int Nodes), double> Distribution(Network network, AnalysisRun run)
    {
        var portrait = Portrait.Of(network, run);
        // At distance 0 each node has one node: itself.
        portrait.Add((0, 1), network.NodeCount);
        double pairs = portrait.Sum(entry => entry.Key.Nodes * entry.Value);
        var distribution = new SortedDictionary<(int, int), double>();
        foreach (var ((distance, nodes), count) in portrait) distribution.Add((distance, nodes), nodes * count / pairs);
        return distribution;
    }
}
