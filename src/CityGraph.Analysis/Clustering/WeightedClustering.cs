namespace CityGraph.Analysis.Clustering;

/// <summary>
/// Local clustering in which triangles count by the weights of their edges. Both are that of <see cref="LocalClustering"/> where all weights are alike,
/// so also without weights. Direction and self-loops change nothing; the weights of parallel edges, and of two that point at each other, are summed
/// (without weights, they stay one tie). O(m √m) time. Null for nodes with fewer than two neighbours (where NetworkX says 0).
/// </summary>
public static class WeightedClustering
{
    /// <summary>
    /// Σ (w(i,j) + w(i,k)) / 2 over the ordered pairs j, k of neighbours of i that have an edge, divided by s (d - 1), for s the sum of its weights
    /// and d the number of its neighbours; from 0 to 1. A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, PNAS 101(11), 2004.
    /// The same as igraph's, which refuses parallel edges.
    /// </summary>
    public static double?[] Barrat(Network network, AnalysisRun? run = null)
    {
        var (simple, weights) = Simple(network);
        // A node's weights count as shares of its largest: their sum is finite, whatever they are.
        var largest = new double[simple.NodeCount];
        for (var node = 0; node < largest.Length; node++)
        {
            foreach (var weight in WeightsOf(node)) largest[node] = Math.Max(largest[node], weight);
        }

        // Each triangle stands for two ordered pairs: the halves make wholes.
        var sums = new BarratSums(new double[simple.NodeCount], weights, largest);
        TriangleListing.Visit(SimpleNeighbours.Of(simple), ref sums, run ?? AnalysisRun.Default);
        return PerNode(simple, node =>
        {
            var strength = 0.0;
            foreach (var weight in WeightsOf(node)) strength += weight / largest[node];
            // Rounding may not carry it past its bound.
            return Math.Min(sums.OfNodes[node] / (strength * (simple.OutDegree(node) - 1)), 1);
        });

        ReadOnlySpan<double> WeightsOf(int node) => weights.AsSpan(simple.Out.Start[node], simple.OutDegree(node));
    }

    /// <summary>
    /// Σ ∛(ŵ(i,j) ŵ(i,k) ŵ(j,k)) over the triangles of i, times 2 / (d (d - 1)), for d the number of its neighbours and weights ŵ as shares of the largest
    /// in the network; from 0 to 1. J.-P. Onnela, J. Saramäki, J. Kertész and K. Kaski, Physical Review E 71, 2005, 065103.
    /// The same as NetworkX's without direction, in which a self-loop can be the largest weight.
    /// </summary>
    public static double?[] Onnela(Network network, AnalysisRun? run = null)
    {
        var (simple, weights) = Simple(network);
        var largest = 0.0;
        foreach (var weight in weights) largest = Math.Max(largest, weight);
        var roots = Array.ConvertAll(weights, weight => Math.Cbrt(weight / largest));
        var sums = new OnnelaSums(new double[simple.NodeCount], roots);
        TriangleListing.Visit(SimpleNeighbours.Of(simple), ref sums, run ?? AnalysisRun.Default);
        return PerNode(simple, node => 2 * sums.OfNodes[node] / ((double)simple.OutDegree(node) * (simple.OutDegree(node) - 1)));
    }

    /// <summary>Without direction, self-loops and parallel edges; the weight to each neighbour, in the order of the lists.</summary>
    private static (Network Network, double[] Weights) Simple(Network network)
    {
        var simple = network.ToUndirected().Simplified();
        return (simple, Array.ConvertAll(simple.Out.Edge, simple.Weight));
    }

    private static double?[] PerNode(Network simple, Func<int, double> score) =>
        [.. Enumerable.Range(0, simple.NodeCount).Select(node => simple.OutDegree(node) < 2 ? default(double?) : score(node))];

    private readonly struct BarratSums(double[] sums, double[] weights, double[] largest) : ITriangleVisitor
    {
        public double[] OfNodes => sums;

        public void Visit(int a, int b, int c, int ab, int ac, int bc)
        {
            sums[a] += (weights[ab] / largest[a]) + (weights[ac] / largest[a]);
            sums[b] += (weights[ab] / largest[b]) + (weights[bc] / largest[b]);
            sums[c] += (weights[ac] / largest[c]) + (weights[bc] / largest[c]);
        }
    }

    private readonly struct OnnelaSums(double[] sums, double[] roots) : ITriangleVisitor
    {
        public double[] OfNodes => sums;

        public void Visit(int a, int b, int c, int ab, int ac, int bc)
        {
            var share = roots[ab] * roots[ac] * roots[bc];
            sums[a] += share;
            sums[b] += share;
            sums[c] += share;
        }
    }
}
