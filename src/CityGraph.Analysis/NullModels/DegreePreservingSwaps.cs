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
        var (sources, targets) = observed.AllEnds();
        var edges = new EdgeSet(observed.NodeCount, sources.Length);
        for (var edge = 0; edge < sources.Length; edge++)
        {
            if (sources[edge] == targets[edge] || !edges.Add(sources[edge], targets[edge]))
                throw new ArgumentException("Swaps need a network without self-loops and parallel edges: take Simplified() of it.", nameof(observed));
        }

        var random = new SeededRandom(seed, stream);
        var cancellationToken = run?.CancellationToken ?? default;
        if (sources.Length == 0) return observed;
        if (observed.IsDirected) DirectedSwaps.Run(observed.Out.Start, sources, targets, edges, tries, random, cancellationToken);
        else UndirectedSwaps.Run(sources, targets, edges, tries, random, cancellationToken);
        return Rewired.Build(observed, sources, targets, random);
    }
}
