namespace CityGraph.Analysis.Inference;

/// <summary>
/// Simple networks that have something in common with one observed and are otherwise as likely one as another: the null hypotheses of conditional uniform graph
/// tests. They are how networks of different sizes are compared: each is held against those like it.
/// B. S. Anderson, C. Butts and K. Carley, Social Networks 21(3), 1999.
/// </summary>
/// <remarks>Two networks that are compared need samples of different seeds: of the same seed and stream they would be made by the same chance.</remarks>
public static class ConditionalUniformGraphs
{
    /// <summary>With a number of nodes: each tie is there with probability ½. O(n²).</summary>
    public static Network WithNodes(int nodes, bool isDirected, long seed, long stream)
    {
        var (random, network) = (new SeededRandom(seed, stream), new NetworkBuilder(nodes, isDirected));
        for (var source = 0; source < nodes; source++)
        {
            for (var target = isDirected ? 0 : source + 1; target < nodes; target++)
            {
                if (source != target && random.NextBits() >> 63 == 1) network.Add(source, target);
            }
        }

        return network.Build();
    }

    /// <summary>With a number of nodes and of edges. O(n + m), where nearly all pairs are joined O(m log m).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer pairs of nodes than edges.</exception>
    public static Network WithEdges(int nodes, int edges, bool isDirected, long seed, long stream)
    {
        var network = new NetworkBuilder(nodes, isDirected);
        foreach (var (source, target) in DrawPairs(nodes, edges, isDirected, new(seed, stream))) network.Add(source, target);
        return network.Build();
    }

    /// <summary>Directed, with a number of nodes and of pairs that are joined both ways and one way only. As <see cref="WithEdges"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer pairs of nodes than are to be joined.</exception>
    public static Network WithDyadCensus(int nodes, int mutual, int asymmetric, long seed, long stream)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mutual);
        ArgumentOutOfRangeException.ThrowIfNegative(asymmetric);
        var (random, network) = (new SeededRandom(seed, stream), new NetworkBuilder(nodes, isDirected: true));
        foreach (var (one, other) in DrawPairs(nodes, (long)mutual + asymmetric, isDirected: false, random))
        {
            var isMutual = mutual-- > 0;
            var isTurned = random.NextBits() >> 63 == 1;
            if (isMutual || !isTurned) network.Add(one, other);
            if (isMutual || isTurned) network.Add(other, one);
        }

        return network.Build();
    }

    /// <summary>Different pairs, in an order that is as likely as any other.</summary>
    private static List<(int Source, int Target)> DrawPairs(int nodes, long count, bool isDirected, SeededRandom random)
    {
        var possible = (long)nodes * (nodes - 1) / (isDirected ? 1 : 2);
        if (count < 0 || count > possible)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"A simple network of {nodes} nodes joins 0 to {possible} pairs.");
        }

        var (drawn, pairs) = (new HashSet<(int, int)>((int)count), new List<(int, int)>((int)count));
        while (pairs.Count < count)
        {
            var (source, target) = (random.Next(nodes), random.Next(nodes - 1));
            if (target >= source) target++;
            if (!isDirected && source > target) (source, target) = (target, source);
            if (drawn.Add((source, target))) pairs.Add((source, target));
        }

        return pairs;
    }
}
