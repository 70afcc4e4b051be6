namespace CityGraph.Analysis.Clustering;

/// <summary>
/// Sets of three nodes of which each has an edge with each other. Direction, weights, self-loops and parallel edges change nothing.
/// O(m √m) time. As KONECT's <c>t</c>; igraph's and NetworkX's agree on networks without self-loops and parallel edges.
/// </summary>
public static class Triangles
{
    /// <summary>The number of triangles.</summary>
    public static long Count(Network network, AnalysisRun? run = null) => Count(SimpleNeighbours.Of(network), run ?? AnalysisRun.Default);

    /// <summary>The number of triangles that each node is in; they sum to three times their number.</summary>
    public static long[] OfNodes(Network network, AnalysisRun? run = null) => OfNodes(SimpleNeighbours.Of(network), run ?? AnalysisRun.Default);

    internal static long Count(SimpleNeighbours neighbours, AnalysisRun run)
    {
        var counter = default(Counter);
        TriangleListing.Visit(neighbours, ref counter, run);
        return counter.Count;
    }

    internal static long[] OfNodes(SimpleNeighbours neighbours, AnalysisRun run)
    {
        var counter = new CounterOfNodes(new long[neighbours.NodeCount]);
        TriangleListing.Visit(neighbours, ref counter, run);
        return counter.Counts;
    }

    private struct Counter : ITriangleVisitor
    {
        public long Count { get; private set; }

        public void Visit(int a, int b, int c, int ab, int ac, int bc) => Count++;
    }

    private readonly struct CounterOfNodes(long[] counts) : ITriangleVisitor
    {
        public long[] Counts => counts;

        public void Visit(int a, int b, int c, int ab, int ac, int bc)
        {
            counts[a]++;
            counts[b]++;
            counts[c]++;
        }
    }
}
