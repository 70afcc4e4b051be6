using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.Centrality;

/// <summary>Normalised betweenness estimated from some sources, with how far it may be off.</summary>
/// <param name="Scores">The estimate for each node, without bias: 0 or more, and at most 1 but for chance.</param>
/// <param name="StandardErrors">
/// The standard deviation of each estimate, itself estimated from the differences between the sources; 0 where all nodes are sources. Times 1.96 it is a
/// 95 % interval where the sample is large enough for the normal approximation, which it is not for nodes that few of the sources depend on.
/// </param>
/// <param name="Bound">
/// What no score of any node is off by more than, at the confidence asked for: n / (n - 1) √(ln(2n / (1 - confidence)) / 2k) for k sources. W. Hoeffding, Journal of the
/// American Statistical Association 58, 1963, theorem 2 and section 6 (drawing without replacement), over all n nodes by the union bound. Holds for any network,
/// and is therefore wide. 0 where all nodes are sources.
/// </param>
public sealed record SampledBetweenness(double[] Scores, double[] StandardErrors, double Bound)
{
    /// <summary>
    /// Estimates the betweenness of nodes from <paramref name="samples"/> sources, drawn without replacement: n / k times what they come to, divided by the pairs.
    /// U. Brandes and C. Pich, International Journal of Bifurcation and Chaos 17(7), 2007. Complexity: that of betweenness from k sources.
    /// </summary>
    /// <param name="network">With or without direction and weights, as for <see cref="Betweenness"/>.</param>
    /// <param name="samples">The number of sources, k, from 2; n or more for all nodes, which is exact.</param>
    /// <param name="seed">The same seed draws the same sources.</param>
    /// <param name="length">How long edges are.</param>
    /// <param name="confidence">The probability with which <see cref="Bound"/> holds, between 0 and 1.</param>
    /// <param name="run">How to run.</param>
    public static Measured<SampledBetweenness> OfNodes(
        Network network, int samples, long seed, EdgeLength length = EdgeLength.Unit, double confidence = 0.95, AnalysisRun? run = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 2);
        if (!(confidence is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        var n = network.NodeCount;
        if (n < 3) return new NotDefined("Normalised betweenness of nodes needs at least three nodes.");
        int[] sources = [.. Enumerable.Range(0, n)];
        new SeededRandom(seed).Shuffle<int>(sources);
        sources = sources[..Math.Min(samples, n)];

        // The sums of dependencies, then those of their squares.
        var sums = DependencySums.Of(FoldedNetwork.Of(network, sources), length, 2 * n, AddWithSquares, run);
        if (!sums.IsDefined) return new NotDefined(sums.Reason);
        var (scores, errors, k) = (new double[n], new double[n], (double)sources.Length);
        for (var node = 0; node < n; node++)
        {
            // Of one source at most the n - 2 others depend on a node; the node itself is a source without dependency.
            var (mean, meanSquare) = (sums.Value[node] / k, sums.Value[n + node] / k);
            var variance = Math.Max(0, meanSquare - (mean * mean)) * k / (k - 1);
            scores[node] = mean * n / ((n - 1.0) * (n - 2.0));
            errors[node] = Math.Sqrt(variance / k * (1 - (k / n))) * n / ((n - 1.0) * (n - 2.0));
        }

        return new SampledBetweenness(scores, errors, k == n ? 0 : n / (n - 1.0) * Math.Sqrt(Math.Log(2 * n / (1 - confidence)) / (2 * k)));
    }

    private static void AddWithSquares(int source, Dependencies found, double[] totals)
    {
        var (ofNodes, squares) = (found.OfNodes, totals.Length / 2);
        foreach (var node in found.Reached[1..])
        {
            totals[node] += ofNodes[node];
            totals[squares + node] += ofNodes[node] * ofNodes[node];
        }
    }
}
