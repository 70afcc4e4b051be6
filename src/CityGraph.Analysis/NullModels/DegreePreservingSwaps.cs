namespace CityGraph.Analysis.NullModels;

/// <summary>
/// Simple networks with the degrees of the one observed, in and out where there is direction, each such network as likely as any other: a Markov chain
/// of swaps. A swap takes two edges, a–b and c–d, and makes a–d and c–b of them; without direction, either end of the second may be c.
/// A swap that would make a self-loop or a parallel edge is refused and counts as a step, without which the chain is not uniform:
/// B. K. Fosdick, D. B. Larremore, J. Nishimura and J. Ugander, SIAM Review 60(2), 2018, 315–355.
/// With direction swaps alone do not reach every network (a directed triangle by itself cannot turn round), so one try in
/// <see cref="DirectedSwaps.TriesPerTriangle"/> is at turning a directed triangle round:
/// A. R. Rao, R. Jana and S. Bandyopadhyay, Sankhyā A 58(2), 1996, 225–242.
/// Weights are dealt out to the edges anew, each order as likely. igraph's rewire and NetworkX's double_edge_swap keep no weights; igraph tries no triangles,
/// NetworkX counts only swaps that succeed.
/// </summary>
public static class DegreePreservingSwaps
{
    /// <summary>How many tries there are for each edge, unless told otherwise; as in igraph.</summary>
    public const int TriesPerEdge = 10;

    /// <summary>A sample after <see cref="TriesPerEdge"/> tries for each edge, in O(m) expected.</summary>
    /// <inheritdoc cref="NullModel{TNetwork}" path="/param"/>
    /// <exception cref="ArgumentException">The network has self-loops or parallel edges.</exception>
    public static Network Sample(Network observed, long seed, long stream, AnalysisRun? run = null) =>
        SampleAfter(observed, (long)TriesPerEdge * observed.EdgeCount, seed, stream, run);

    /// <summary>A sample after some number of tries.</summary>
    /// <param name="observed">The network observed, without self-loops and parallel edges; it is left as it is.</param>
    /// <param name="tries">How many tries, 0 or more, of which some are refused.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="stream">Which sample of that seed.</param>
    /// <param name="run">How to end it early.</param>
    /// <exception cref="ArgumentException">The network has self-loops or parallel edges.</exception>
    public static Network SampleAfter(Network observed, long tries, long seed, long stream, AnalysisRun? run = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tries);
        return new SwapSampler(observed).Draw(tries, seed, stream, run);
    }

    /// <summary>Draws the same samples as <see cref="Sample"/>, each in the memory of the one before.</summary>
    /// <param name="observed">The network observed, without self-loops and parallel edges; it is left as it is.</param>
    /// <exception cref="ArgumentException">The network has self-loops or parallel edges.</exception>
    public static NullSampler<Network> Sampler(Network observed)
    {
        var sampler = new SwapSampler(observed);
        return (seed, stream, run) => sampler.Draw((long)TriesPerEdge * observed.EdgeCount, seed, stream, run);
    }
}
