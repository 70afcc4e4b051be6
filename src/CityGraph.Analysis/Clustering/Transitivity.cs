namespace CityGraph.Analysis.Clustering;

/// <summary>
/// How many of the wedges are closed: 3 · triangles / wedges, from 0 to 1. Not defined without wedges (where NetworkX says 0).
/// Direction, weights, self-loops and parallel edges change nothing; of a disconnected network all wedges count alike; in a two-mode network it is 0.
/// O(m √m) time. M. E. J. Newman, S. H. Strogatz and D. J. Watts, Physical Review E 64, 2001, 026118; the same as igraph's, and KONECT's clustering coefficient.
/// </summary>
public static class Transitivity
{
    public static Measured<double> Of(Network network, AnalysisRun? run = null)
    {
        var neighbours = SimpleNeighbours.Of(network);
        var wedges = Stars.Wedges(neighbours);
        if (wedges == 0) return new NotDefined("Transitivity needs a node with at least two neighbours.");
        return 3 * Triangles.Count(neighbours, run ?? AnalysisRun.Default) / wedges;
    }
}
