namespace CityGraph.Analysis.Clustering;

/// <summary>
/// Finds each triangle once. Each pair is seen from the node with fewer neighbours only, so that no node has more than √(2m) of them to look at:
/// O(m √m) time, O(n + m) memory. N. Chiba and T. Nishizeki, SIAM Journal on Computing 14(1), 1985; M. Latapy, Theoretical Computer Science 407, 2008.
/// </summary>
internal static class TriangleListing
{
    /// <param name="neighbours">Where to look.</param>
    /// <param name="visitor">Takes the triangles, in no order that means anything.</param>
    /// <param name="run">When to end; progress is told by nodes. One thread, whatever it allows.</param>
    public static void Visit<TVisitor>(SimpleNeighbours neighbours, ref TVisitor visitor, AnalysisRun run)
        where TVisitor : struct, ITriangleVisitor
    {
        var (start, nodes, slots) = Forward(neighbours);
        // Of the neighbours of the node at hand: 1 + where each stands in the forward lists.
        var mark = new int[neighbours.NodeCount];
        for (var a = 0; a < neighbours.NodeCount; a++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            if (a % 8192 == 0) run.Progress?.Report((double)a / neighbours.NodeCount);
            var (from, to) = (start[a], start[a + 1]);
            if (to - from < 2) continue;
            for (var i = from; i < to; i++) mark[nodes[i]] = i + 1;
            for (var i = from; i < to; i++)
            {
                var b = nodes[i];
                for (var j = start[b]; j < start[b + 1]; j++)
                {
                    var marked = mark[nodes[j]];
                    if (marked != 0) visitor.Visit(a, b, nodes[j], slots[i], slots[marked - 1], slots[j]);
                }
            }

            for (var i = from; i < to; i++) mark[nodes[i]] = 0;
        }

        run.Progress?.Report(1);
    }

    /// <summary>Of each node the neighbours with more neighbours than it has, or as many and a larger number, and where they stand in its whole list.</summary>
    private static (int[] Start, int[] Nodes, int[] Slots) Forward(SimpleNeighbours neighbours)
    {
        // One more than there are pairs: each entry is written before it is known whether it stays, which spares a branch that no processor foresees.
        var (start, nodes, slots) = (new int[neighbours.NodeCount + 1], new int[neighbours.PairCount + 1], new int[neighbours.PairCount + 1]);
        var count = 0;
        for (var node = 0; node < neighbours.NodeCount; node++)
        {
            var rank = Rank(neighbours, node);
            for (var slot = neighbours.Start[node]; slot < neighbours.Start[node + 1]; slot++)
            {
                (nodes[count], slots[count]) = (neighbours.Node[slot], slot);
                count += rank < Rank(neighbours, neighbours.Node[slot]) ? 1 : 0;
            }

            start[node + 1] = count;
        }

        return (start, nodes, slots);
    }

    private static long Rank(SimpleNeighbours neighbours, int node) => ((long)neighbours.Degree(node) << 32) | (uint)node;
}
