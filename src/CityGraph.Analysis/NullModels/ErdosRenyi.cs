namespace CityGraph.Analysis.NullModels;

/// <summary>
/// Networks with as many nodes and edges as the one observed, without self-loops and parallel edges, each such network as likely as any other:
/// G(n, m) of P. Erdős and A. Rényi, Publicationes Mathematicae 6, 1959, 290–297. Weights are dealt out to the edges anew, each order as likely.
/// Pairs are drawn until there are enough that differ: O(m) expected in a sparse network, O(p log p) in one that has nearly all of its p pairs.
/// </summary>
public static class ErdosRenyi
{
    private const int PairsBetweenLooks = 1 << 16;

    /// <summary>A sample of one mode, directed if the observed is.</summary>
    /// <inheritdoc cref="NullModel{TNetwork}" path="/param"/>
    /// <exception cref="ArgumentException">It has more edges than there are pairs, as with self-loops and parallel edges it may.</exception>
    public static Network Sample(Network observed, long seed, long stream, AnalysisRun? run = null)
    {
        var (n, m) = (observed.NodeCount, observed.EdgeCount);
        var pairs = (long)n * (n - 1) / (observed.IsDirected ? 1 : 2);
        if (m > pairs)
            throw new ArgumentException($"A simple network of {n} nodes has at most {pairs} edges, this one has {m}: take Simplified() of it.", nameof(observed));

        var random = new SeededRandom(seed, stream);
        var (sources, targets) = Draw(n, n, m, random, run, isWanted: (source, target) => observed.IsDirected ? source != target : source < target);
        return new Rewired(observed).Build(sources, targets, random);
    }

    /// <summary>A sample of two modes.</summary>
    /// <inheritdoc cref="NullModel{TNetwork}" path="/param"/>
    public static TwoModeNetwork Sample(TwoModeNetwork observed, long seed, long stream, AnalysisRun? run = null)
    {
        var (rows, columns) = Draw(observed.RowCount, observed.ColumnCount, observed.EdgeCount, new(seed, stream), run, isWanted: (_, _) => true);
        return TwoModeNetwork.Create(observed.RowCount, observed.ColumnCount, rows.Zip(columns));
    }

    private static (int[] Sources, int[] Targets) Draw(
        int sourceCount, int targetCount, int edgeCount, SeededRandom random, AnalysisRun? run, Func<int, int, bool> isWanted)
    {
        var (sources, targets, drawn) = (new int[edgeCount], new int[edgeCount], new HashSet<long>(edgeCount));
        for (long pair = 0; drawn.Count < edgeCount; pair++)
        {
            if (pair % PairsBetweenLooks == 0) run?.CancellationToken.ThrowIfCancellationRequested();
            var (source, target) = (random.Next(sourceCount), random.Next(targetCount));
            if (!isWanted(source, target) || !drawn.Add(((long)source * targetCount) + target)) continue;
            (sources[drawn.Count - 1], targets[drawn.Count - 1]) = (source, target);
        }

        return (sources, targets);
    }
}
