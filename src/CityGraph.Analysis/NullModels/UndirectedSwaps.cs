namespace CityGraph.Analysis.NullModels;

/// <summary>Swaps of edges without direction.</summary>
internal static class UndirectedSwaps
{
    private const int TriesBetweenLooks = 1 << 16;

    /// <param name="sources">One end of each edge, changed in place.</param>
    /// <param name="targets">The other, changed in place.</param>
    /// <param name="edges">The same edges; what an edge is does not depend on the order of its ends.</param>
    /// <param name="tries">How many tries.</param>
    /// <param name="random">Chance.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static void Run(int[] sources, int[] targets, EdgeSet edges, long tries, SeededRandom random, CancellationToken cancellationToken)
    {
        for (long step = 0; step < tries; step++)
        {
            if (step % TriesBetweenLooks == 0) cancellationToken.ThrowIfCancellationRequested();
            var (first, second) = (random.Next(sources.Length), random.Next(sources.Length));
            var (a, b, c, d) = (sources[first], targets[first], sources[second], targets[second]);
            if ((random.NextBits() >> 63) != 0) (c, d) = (d, c);
            if (a == d || b == c || !edges.Replace(Sorted(a, b), Sorted(c, d), Sorted(a, d), Sorted(b, c))) continue;
            (targets[first], sources[second], targets[second]) = (d, c, b);
        }
    }

    private static (int Source, int Target) Sorted(int one, int other) => (Math.Min(one, other), Math.Max(one, other));
}
