namespace CityGraph.Analysis.NullModels;

/// <summary>Swaps of edges with direction, and turning directed triangles round. Each edge keeps its place among the edges of its source.</summary>
internal static class DirectedSwaps
{
    /// <summary>One try in so many is at a triangle.</summary>
    public const int TriesPerTriangle = 8;

    private const int TriesBetweenLooks = 1 << 16;

    /// <param name="start">The first edge of each source.</param>
    /// <param name="sources">The source of each edge; not changed.</param>
    /// <param name="targets">The target of each edge, changed in place.</param>
    /// <param name="edges">The same edges.</param>
    /// <param name="tries">How many tries.</param>
    /// <param name="random">Chance.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static void Run(int[] start, int[] sources, int[] targets, EdgeSet edges, long tries, SeededRandom random, CancellationToken cancellationToken)
    {
        for (long step = 0; step < tries; step++)
        {
            if (step % TriesBetweenLooks == 0) cancellationToken.ThrowIfCancellationRequested();
            if (random.Next(TriesPerTriangle) == 0)
            {
                Turn(start, sources, targets, edges, random);
                continue;
            }

            var (first, second) = (random.Next(sources.Length), random.Next(sources.Length));
            var (a, b, c, d) = (sources[first], targets[first], sources[second], targets[second]);
            if (a == d || b == c || !edges.Replace((a, b), (c, d), (a, d), (c, b))) continue;
            (targets[first], targets[second]) = (d, b);
        }
    }

    /// <summary>
    /// Turns a → b → c → a round where none of a → c → b → a is there. The triangle is found by an edge and one of those that follow it: as out-degrees do
    /// not change, it is as likely to be found either way round, and the chain stays uniform.
    /// </summary>
    private static void Turn(int[] start, int[] sources, int[] targets, EdgeSet edges, SeededRandom random)
    {
        var first = random.Next(sources.Length);
        var (a, b) = (sources[first], targets[first]);
        if (start[b] == start[b + 1]) return;
        var second = start[b] + random.Next(start[b + 1] - start[b]);
        var c = targets[second];
        if (c == a || !edges.Contains(c, a) || edges.Contains(a, c) || edges.Contains(c, b) || edges.Contains(b, a)) return;
        var third = Array.IndexOf(targets, a, start[c], start[c + 1] - start[c]);
        edges.Remove(a, b);
        edges.Remove(b, c);
        edges.Remove(c, a);
        edges.Add(a, c);
        edges.Add(c, b);
        edges.Add(b, a);
        (targets[first], targets[second], targets[third]) = (c, a, b);
    }
}
