namespace CityGraph.Analysis.Clustering;

/// <summary>
/// How many of the pairs of a node's neighbours have an edge: 2t / (d (d - 1)) for t triangles and d neighbours, from 0 to 1.
/// Direction, weights, self-loops and parallel edges change nothing; in a two-mode network it is 0. O(m √m) time.
/// D. J. Watts and S. H. Strogatz, Nature 393, 1998. The same as igraph's; NetworkX takes the direction into account.
/// </summary>
public static class LocalClustering
{
    /// <summary>The clustering of each node; null for those with fewer than two neighbours (where NetworkX says 0).</summary>
    public static double?[] OfNodes(Network network, AnalysisRun? run = null)
    {
        var neighbours = SimpleNeighbours.Of(network);
        var triangles = Triangles.OfNodes(neighbours, run ?? AnalysisRun.Default);
        var scores = new double?[neighbours.NodeCount];
        for (var node = 0; node < scores.Length; node++)
        {
            double degree = neighbours.Degree(node);
            if (degree >= 2) scores[node] = 2 * triangles[node] / (degree * (degree - 1));
        }

        return scores;
    }

    /// <summary>The mean over nodes.</summary>
    /// <remarks>NetworkX's <c>count_zeros=False</c> is neither of both: it also leaves nodes out whose neighbours have no edge.</remarks>
    public static Measured<double> Mean(Network network, DegreeBelowTwo belowTwo, AnalysisRun? run = null) => Mean(OfNodes(network, run), belowTwo);

    /// <summary>The mean of clustering of any kind, such as <see cref="WeightedClustering"/>.</summary>
    /// <param name="scores">One for each node; null where there is none.</param>
    /// <param name="belowTwo">What becomes of nodes without one.</param>
    public static Measured<double> Mean(IReadOnlyList<double?> scores, DegreeBelowTwo belowTwo)
    {
        var (sum, counted) = (0.0, 0);
        foreach (var score in scores)
        {
            if (score is null && belowTwo == DegreeBelowTwo.LeftOut) continue;
            sum += score ?? 0;
            counted++;
        }

        if (counted > 0) return sum / counted;
        return belowTwo == DegreeBelowTwo.LeftOut
            ? new NotDefined("Mean clustering of the nodes with at least two neighbours needs such a node.")
            : new NotDefined("Mean clustering needs at least one node.");
    }
}
