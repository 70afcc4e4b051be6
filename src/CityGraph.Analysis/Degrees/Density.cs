namespace CityGraph.Analysis.Degrees;

/// <summary>
/// The share of the possible edges that are there: m / (n(n - 1)) in a directed network, 2m / (n(n - 1)) in an undirected one. Weights do not matter.
/// From 0 to 1; above 1 only by parallel edges, which count each. O(1). KONECT calls it fill. For two modes see the measures of two-mode networks.
/// </summary>
/// <remarks>Self-loops count among the edges, as in igraph and NetworkX. For a single node igraph gives NaN and NetworkX 0: here there is a reason.</remarks>
public static class Density
{
    /// <param name="network">Any network.</param>
    /// <param name="loopsArePossible">Whether a node may be joined with itself: then n² edges are possible, n(n + 1) / 2 without direction.</param>
    public static Measured<double> Of(Network network, bool loopsArePossible = false)
    {
        double n = network.NodeCount;
        if (!loopsArePossible && n < 2) return new NotDefined("Density needs at least two nodes.");
        if (n < 1) return new NotDefined("Density needs at least one node.");
        var ordered = loopsArePossible ? n * (n + (network.IsDirected ? 0 : 1)) : n * (n - 1);
        return network.EdgeCount / (network.IsDirected ? ordered : ordered / 2);
    }
}
