using CityGraph.Analysis.NullModels;

namespace CityGraph.Analysis.Clustering;

/// <summary>
/// How densely nodes with many neighbours are joined: φ(k) = 2E / (N (N - 1)) for the N nodes with more than k neighbours and the E pairs of them with edges,
/// from 0 to 1. Direction, weights, self-loops and parallel edges change nothing. O(n + m) time. Nodes with many neighbours are joined more by chance alone:
/// <see cref="Normalised"/> takes that off.
/// S. Zhou and R. J. Mondragón, IEEE Communications Letters 8(3), 2004; V. Colizza, A. Flammini, M. A. Serrano and A. Vespignani, Nature Physics 2, 2006.
/// The same as NetworkX's without normalisation.
/// </summary>
public static class RichClub
{
    /// <summary>φ(k) for k from 0 to the last for which there are two nodes; empty where no two nodes have neighbours.</summary>
    public static double[] OfDegrees(Network network)
    {
        var neighbours = SimpleNeighbours.Of(network);
        var largest = 0;
        for (var node = 0; node < neighbours.NodeCount; node++) largest = Math.Max(largest, neighbours.Degree(node));
        // By degree: the nodes with it; the pairs whose end with fewer neighbours has it.
        var (nodes, pairs) = (new int[largest + 1], new long[largest + 1]);
        for (var node = 0; node < neighbours.NodeCount; node++)
        {
            var degree = neighbours.Degree(node);
            nodes[degree]++;
            foreach (var neighbour in neighbours.NodesOf(node))
            {
                if (node < neighbour) pairs[Math.Min(degree, neighbours.Degree(neighbour))]++;
            }
        }

        var club = new List<double>();
        var (rich, joined) = ((double)neighbours.NodeCount, (double)neighbours.PairCount);
        for (var k = 0; k <= largest; k++)
        {
            (rich, joined) = (rich - nodes[k], joined - pairs[k]);
            if (rich < 2) break;
            club.Add(2 * joined / (rich * (rich - 1)));
        }

        return [.. club];
    }

    /// <summary>
    /// ρ(k) = φ(k) divided by the mean of φ(k) over networks with the same numbers of neighbours, drawn by <see cref="DegreePreservingSwaps"/>: above 1 where nodes
    /// with more than k neighbours are joined more than their numbers of neighbours make them; 0 or more, without bound. NetworkX divides by that of one such network.
    /// </summary>
    /// <param name="network">Any network.</param>
    /// <param name="samples">How many networks are drawn, 1 or more, each in O(m) expected.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="run">How many samples at once.</param>
    /// <returns>By k as <see cref="OfDegrees"/>; null where no sample joins two such nodes.</returns>
    public static double?[] Normalised(Network network, int samples, long seed, AnalysisRun? run = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samples);
        var simple = network.ToUndirected().Simplified();
        var drawn = NullSamples.Measure(() => DegreePreservingSwaps.Sampler(simple), (sample, _) => OfDegrees(sample), samples, seed, run);
        return [.. OfDegrees(simple).Select((club, k) => drawn.Sum(ofSample => ofSample[k]) is > 0 and var sum ? club * samples / sum : default(double?))];
    }
}
