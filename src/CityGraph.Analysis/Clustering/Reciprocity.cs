namespace CityGraph.Analysis.Clustering;

/// <summary>
/// How far edges are answered, by the numbers of pairs of nodes with edges both ways (M), one way (A) and none (N): from 0 to 1, each under the name of its
/// denominator. Self-loops, parallel edges and weights change nothing. Not defined without direction (where igraph says 1). O(n + m) time.
/// S. Wasserman and K. Faust, Social Network Analysis, 1994, section 13.2.
/// </summary>
public static class Reciprocity
{
    private static readonly NotDefined WithoutDirection = new("Reciprocity needs a network with direction: without it, each edge goes both ways.");

    /// <summary>
    /// The edges that are answered: 2M / (2M + A). igraph's default, NetworkX's (both count parallel edges one by one; NetworkX also self-loops),
    /// sna's <c>edgewise</c>.
    /// </summary>
    public static Measured<double> OfEdges(Network network) =>
        Share(network, census => (2 * census.Mutual, (2 * census.Mutual) + census.Asymmetric), "Reciprocity of edges needs an edge between two nodes.");

    /// <summary>The pairs with edges that have them both ways: M / (M + A). igraph's <c>ratio</c>, sna's <c>dyadic.nonnull</c>.</summary>
    public static Measured<double> OfConnectedPairs(Network network) =>
        Share(network, census => (census.Mutual, census.Mutual + census.Asymmetric), "Reciprocity of connected pairs needs an edge between two nodes.");

    /// <summary>The pairs that have edges both ways or none: (M + N) / (M + A + N). sna's default, <c>dyadic</c>.</summary>
    public static Measured<double> OfPairs(Network network) =>
        Share(network, census => (census.Mutual + census.Null, census.Mutual + census.Asymmetric + census.Null), "Reciprocity of pairs needs at least two nodes.");

    private static Measured<double> Share(Network network, Func<DyadCensus, (long Part, long Whole)> of, string needs)
    {
        if (!network.IsDirected) return WithoutDirection;
        var (part, whole) = of(DyadCensus.Of(network));
        return whole == 0 ? new NotDefined(needs) : (double)part / whole;
    }
}
