using CityGraph.Analysis.Clustering;

namespace CityGraph.Analysis.TwoMode;

/// <summary>How often a path of three edges closes to a square, the shortest circle that there is in two modes.</summary>
public static class TwoModeTransitivity
{
    /// <summary>
    /// 4 · squares / paths of three edges, from 0 to 1: the probability that the ends of such a path are joined. The same for either mode.
    /// Squares are counted in O(m √m). Not defined without such a path (NetworkX's robins_alexander_clustering: 0).
    /// G. Robins and M. Alexander, Computational and Mathematical Organization Theory 10(1), 2004, 69–94.
    /// </summary>
    public static Measured<double> Of(TwoModeNetwork network, AnalysisRun? run = null)
    {
        var paths = network.Edges().Sum(edge => (network.ColumnsOf(edge.Row).Length - 1L) * (network.RowsOf(edge.Column).Length - 1L));
        if (paths == 0) return new NotDefined("Two-mode transitivity needs a path of three edges.");
        return 4.0 * Squares.Count(network.ToNetwork(), run) / paths;
    }
}
