using CityGraph.Analysis.Degrees;

namespace CityGraph.Analysis.Spectral;

/// <summary>
/// PageRank: how often a walk is at each node that follows an edge with chance d (by weight, if there are weights) and jumps otherwise; at a node without
/// edges to follow it jumps. Undirected edges are followed both ways. Scores sum to 1, each from 0 to 1. Parallel edges add up; a self-loop leads back,
/// twice as often as another edge in an undirected network. Disconnected networks need no care.
/// S. Brin and L. Page, Computer Networks and ISDN Systems 30, 1998.
/// </summary>
/// <remarks>
/// The walk from a node without successors goes where jumps go, as in igraph and NetworkX, so that x is the solution of (I - d Pᵀ) x = jumps scaled to
/// sum 1, found by Gauss–Seidel sweeps of O(n + m), some tens, until the sum of all errors is at most 1e-12. igraph stops at 1e-10; NetworkX needs
/// tol=1e-14 to come near, and counts an undirected self-loop once.
/// </remarks>
public static class PageRank
{
    private const double Tolerance = 1e-12;

    /// <exception cref="ArgumentException">An option is out of bounds.</exception>
    public static Measured<double[]> OfNodes(Network network, PageRankOptions? options = null, AnalysisRun? run = null)
    {
        options ??= new();
        var jumps = options.JumpsAmong(network.NodeCount);
        if (network.NodeCount == 0) return new NotDefined("PageRank needs at least one node.");
        // In y = x / (weight that leaves the node), an edge carries its weight times y. Nothing is carried from a node without edges.
        var scales = Array.ConvertAll(Strength.OfNodes(network, DegreeKind.Out), strength => strength > 0 ? 1 / strength : 1);
        // The best where sweeps shrink errors by d, exactly so in networks of two modes (D. M. Young, 1954).
        var relaxation = network.IsDirected ? 1 : 2 / (1 + Math.Sqrt(1 - (options.Damping * options.Damping)));
        var solution = GaussSeidelMethod.Solve(
            SparseMatrix.Of(network), options.Damping, jumps, scales, options.Damping, Tolerance, run ?? AnalysisRun.Default, relaxation);
        if (solution is null) return new NotDefined("PageRank did not settle: the damping is too near 1.");
        var sum = 0.0;
        for (var node = 0; node < solution.Length; node++) sum += solution[node] /= scales[node];
        Dense.Scale(1 / sum, solution);
        return solution;
    }
}
