namespace CityGraph.Analysis.Degrees;

/// <summary>Two entropies of degrees, in nats; self-loops and parallel edges count as in <see cref="Degree"/>. O(n).</summary>
public static class DegreeEntropy
{
    /// <summary>
    /// The entropy of the degree distribution, -Σ p(k) ln p(k) with p(k) the share of nodes of degree k: 0 where all degrees are equal, at most ln n.
    /// </summary>
    public static Measured<double> OfDistribution(Network network, DegreeKind kind = DegreeKind.Total) => OfDistribution(DegreeDistribution.Of(network, kind));

    /// <summary>The same of a distribution.</summary>
    public static Measured<double> OfDistribution(DegreeDistribution distribution)
    {
        if (distribution.Counts.Count == 0) return new NotDefined("The entropy of the degree distribution needs at least one node.");
        var (entropy, nodes) = (0.0, (double)distribution.Counts.Sum());
        foreach (var count in distribution.Counts) entropy -= Term(count / nodes);
        return Math.Max(0, entropy);
    }

    /// <summary>
    /// The relative edge distribution entropy, -Σ q(v) ln q(v) / ln n with q(v) the share of all ends of edges that are at node v: 1 where all degrees are
    /// equal, near 0 where few nodes have most ends. J. Kunegis and J. Preusse, Fairness on the web, WebSci 2012 (KONECT).
    /// </summary>
    public static Measured<double> RelativeOfEdges(Network network, DegreeKind kind = DegreeKind.Total) => RelativeOfEdges(Degree.OfNodes(network, kind));

    /// <summary>The same of degrees, or of strengths: each edge then counts as often as it weighs.</summary>
    /// <param name="degrees">From 0 on, by node.</param>
    public static Measured<double> RelativeOfEdges(IReadOnlyCollection<int> degrees)
    {
        if (degrees.Count < 2) return new NotDefined("The relative edge distribution entropy needs at least two nodes.");
        double ends = degrees.Sum(degree => (long)degree);
        if (ends == 0) return new NotDefined("The relative edge distribution entropy needs at least one edge.");
        var entropy = 0.0;
        foreach (var degree in degrees) entropy -= Term(degree / ends);
        return Math.Clamp(entropy / Math.Log(degrees.Count), 0, 1);
    }

    private static double Term(double share) => share > 0 ? share * Math.Log(share) : 0;
}
