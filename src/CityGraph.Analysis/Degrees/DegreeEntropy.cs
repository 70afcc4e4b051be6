namespace CityGraph.Analysis.Degrees;

/// <summary>Two entropies of degrees, in nats; self-loops and parallel edges count as in <see cref="Degree"/>. O(n).</summary>
public static class DegreeEntropy
{
    /// <summary>
    /// The entropy of the degree distribution, -Σ p(k) ln p(k) with p(k) the share of nodes of degree k: 0 where all degrees are equal, at most ln n.
    /// </summary>
    public static Measured<double> OfDistribution(Network network, DegreeKind kind = DegreeKind.Total)
    {
        if (network.NodeCount == 0) return new NotDefined("The entropy of the degree distribution needs at least one node.");
        var entropy = 0.0;
        foreach (var count in DegreeDistribution.Of(network, kind).Counts) entropy -= Term(count / (double)network.NodeCount);
        return Math.Max(0, entropy);
    }

    /// <summary>
    /// The relative edge distribution entropy, -Σ q(v) ln q(v) / ln n with q(v) the share of all ends of edges that are at node v: 1 where all degrees are
    /// equal, near 0 where few nodes have most ends. J. Kunegis and J. Preusse, Fairness on the web, WebSci 2012 (KONECT).
    /// </summary>
    public static Measured<double> RelativeOfEdges(Network network, DegreeKind kind = DegreeKind.Total)
    {
        if (network.NodeCount < 2) return new NotDefined("The relative edge distribution entropy needs at least two nodes.");
        if (network.EdgeCount == 0) return new NotDefined("The relative edge distribution entropy needs at least one edge.");
        double ends = kind == DegreeKind.Total || !network.IsDirected ? 2L * network.EdgeCount : network.EdgeCount;
        var entropy = 0.0;
        for (var node = 0; node < network.NodeCount; node++) entropy -= Term(Degree.OfNode(network, node, kind) / ends);
        return Math.Clamp(entropy / Math.Log(network.NodeCount), 0, 1);
    }

    private static double Term(double share) => share > 0 ? share * Math.Log(share) : 0;
}
