using CityGraph.Analysis.Clustering;

namespace CityGraph.Analysis.Roles;

/// <summary>Counts pairs of a predecessor and a successor of each node by their groups.</summary>
internal readonly struct BrokerageCounter : ITriangleVisitor
{
    private readonly SimpleNeighbours _neighbours;
    private readonly byte[] _ties;
    private readonly int[] _groups;

    /// <param name="neighbours">Who is tied with whom.</param>
    /// <param name="groups">The group of each node, any numbers.</param>
    public BrokerageCounter(SimpleNeighbours neighbours, int[] groups)
    {
        var numbers = groups.Distinct().Index().ToDictionary(group => group.Item, group => group.Index);
        (_neighbours, _ties, _groups) = (neighbours, neighbours.TieOrMutual(), Array.ConvertAll(groups, group => numbers[group]));
        OfNodes = new Brokerage[groups.Length];
    }

    public Brokerage[] OfNodes { get; }

    /// <summary>Counts all pairs of two different nodes, tied or not, in O(n + m).</summary>
    public void CountPairs()
    {
        var (entering, leaving) = (new long[_groups.Length], new long[_groups.Length]);
        for (var b = 0; b < OfNodes.Length; b++)
        {
            var (allEntering, allLeaving, mutual, mutualOwn, group) = (0L, 0L, 0L, 0L, _groups[b]);
            for (var at = _neighbours.Start[b]; at < _neighbours.Start[b + 1]; at++)
            {
                var (other, enters, leaves) = (_groups[_neighbours.Node[at]], (_ties[at] & SimpleNeighbours.Enters) != 0, (_ties[at] & SimpleNeighbours.Leaves) != 0);
                if (enters) (entering[other], allEntering) = (entering[other] + 1, allEntering + 1);
                if (leaves) (leaving[other], allLeaving) = (leaving[other] + 1, allLeaving + 1);
                if (!enters || !leaves) continue;
                mutual++;
                if (other == group) mutualOwn++;
            }

            var (ownEntering, ownLeaving) = (entering[group], leaving[group]);
            var alike = TakeAlike(b, entering, leaving) - (ownEntering * ownLeaving);
            var (otherEntering, otherLeaving) = (allEntering - ownEntering, allLeaving - ownLeaving);
            OfNodes[b] = new(
                Coordinator: (ownEntering * ownLeaving) - mutualOwn,
                Itinerant: alike - (mutual - mutualOwn),
                Gatekeeper: otherEntering * ownLeaving,
                Representative: ownEntering * otherLeaving,
                Liaison: (otherEntering * otherLeaving) - alike);
        }
    }

    /// <summary>Takes off what the ties of a triangle close: of each two ties on end, that which leads past the node between.</summary>
    public void Visit(int a, int b, int c, int ab, int ac, int bc)
    {
        var (toB, toC, onward) = (_ties[ab], _ties[ac], _ties[bc]);
        TakeOff(a, b, c, toB, onward, toC);
        TakeOff(a, c, b, toC, Reverse(onward), toB);
        TakeOff(b, a, c, Reverse(toB), toC, onward);
    }

    /// <summary>Both ways: from the first over the middle one to the last, and back.</summary>
    private void TakeOff(int first, int middle, int last, int into, int onward, int past)
    {
        var along = into & onward & past;
        if ((along & SimpleNeighbours.Leaves) != 0) OfNodes[middle] = OfNodes[middle].Less(_groups[first], _groups[middle], _groups[last]);
        if ((along & SimpleNeighbours.Enters) != 0) OfNodes[middle] = OfNodes[middle].Less(_groups[last], _groups[middle], _groups[first]);
    }

    /// <summary>The pairs of one group, whichever it is; empties the counts of the groups around a node.</summary>
    private long TakeAlike(int node, long[] entering, long[] leaving)
    {
        var alike = 0L;
        foreach (var neighbour in _neighbours.NodesOf(node))
        {
            var group = _groups[neighbour];
            alike += entering[group] * leaving[group];
            (entering[group], leaving[group]) = (0, 0);
        }

        return alike;
    }

    private static int Reverse(int tie) => ((tie & SimpleNeighbours.Leaves) << 1) | ((tie & SimpleNeighbours.Enters) >> 1);
}
