using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>
/// Makes the adjacency of all relationships at once. They are brought into order by counting, not by comparing: whoever takes them up by their far nodes,
/// in the order of these nodes' ids, and deals them out to their near nodes, has the links of each node in order. O(nodes + relationships).
/// </summary>
internal sealed class LinkPacking
{
    private readonly ModelLayout _layout;
    private readonly StoredEnds[] _ends;
    private readonly StoredNodes _nodes;
    private readonly int[] _nodesById;
    private readonly Comparison<Link> _byRelationshipId;

    /// <param name="layout">Gives the types.</param>
    /// <param name="ends">All relationships.</param>
    /// <param name="nodes">All nodes.</param>
    /// <param name="nodesById">Their indexes in the order of their ids.</param>
    /// <param name="relationships">Gives the ids of relationships that join the same nodes.</param>
    public LinkPacking(ModelLayout layout, StoredEnds[] ends, StoredNodes nodes, int[] nodesById, PackedRelationships relationships)
    {
        (_layout, _ends, _nodes, _nodesById) = (layout, ends, nodes, nodesById);
        _byRelationshipId = (one, other) => CodePointComparer.Compare(relationships[one.Relationship]!.Id, relationships[other.Relationship]!.Id);
    }

    /// <summary>By ordinal of relationship type.</summary>
    public (Adjacency[] Outgoing, Adjacency[] Incoming) Pack()
    {
        Grouping byStart = default, byEnd = default;
        Parallel.Invoke(() => byStart = Group(isByStart: true), () => byEnd = Group(isByStart: false));
        Adjacency[] outgoing = [], incoming = [];
        Parallel.Invoke(
            () => outgoing = Pack(new(byStart.Starts, Deal(byEnd, byStart, isToStarts: true)), isOutgoing: true),
            () => incoming = Pack(new(byEnd.Starts, Deal(byStart, byEnd, isToStarts: false)), isOutgoing: false));
        return (outgoing, incoming);
    }

    /// <summary>The relationships at each node, in the order in which they are given.</summary>
    private Grouping Group(bool isByStart)
    {
        var starts = new int[_nodes.End + 1];
        foreach (ref readonly var ends in _ends.AsSpan()) starts[(isByStart ? ends.From : ends.To) + 1]++;
        for (var node = 1; node < starts.Length; node++) starts[node] += starts[node - 1];
        var (next, positions) = (starts.AsSpan(0, _nodes.End).ToArray(), new int[_ends.Length]);
        for (var i = 0; i < _ends.Length; i++) positions[next[isByStart ? _ends[i].From : _ends[i].To]++] = i;
        return new(starts, positions);
    }

    /// <summary>Takes up relationships by one end, in the order of ids, and deals them out to their other ends.</summary>
    private int[] Deal(Grouping from, Grouping to, bool isToStarts)
    {
        var (next, positions) = (to.Starts.AsSpan(0, _nodes.End).ToArray(), new int[_ends.Length]);
        foreach (var node in _nodesById)
        {
            foreach (var i in from[node]) positions[next[isToStarts ? _ends[i].From : _ends[i].To]++] = i;
        }

        return positions;
    }

    private Adjacency[] Pack(Grouping sorted, bool isOutgoing)
    {
        var pages = Array.ConvertAll(_layout.RelationshipTypes, _ => new PackedLinks.Page?[(_nodes.End + PackedLinks.PageLength - 1) >> PackedLinks.Shift]);
        var nodeTypes = Array.ConvertAll(_layout.RelationshipTypes, _ => new bool[_layout.NodeTypes.Length]);
        var counts = new int[pages.Length];
        for (var page = 0; page << PackedLinks.Shift < _nodes.End; page++)
        {
            var first = page << PackedLinks.Shift;
            var end = Math.Min(first + PackedLinks.PageLength, _nodes.End);
            Array.Clear(counts);
            foreach (var i in sorted[first, end]) counts[_ends[i].Type]++;
            for (var type = 0; type < counts.Length; type++)
            {
                if (counts[type] > 0) pages[type][page] = PackPage(sorted, type, first, end, counts[type], isOutgoing, nodeTypes[type]);
            }
        }

        return [.. pages.Zip(nodeTypes, (packed, types) => Adjacency.Of(packed, types))];
    }

    private PackedLinks.Page PackPage(Grouping sorted, int type, int first, int end, int count, bool isOutgoing, bool[] nodeTypes)
    {
        var (links, starts, next) = (new Link[count], new int[PackedLinks.PageLength + 1], 0);
        for (var node = first; node < first + PackedLinks.PageLength; node++)
        {
            var (start, isSorted) = (next, true);
            foreach (var i in node < end ? sorted[node] : [])
            {
                ref readonly var ends = ref _ends[i];
                if (ends.Type != type) continue;
                var far = isOutgoing ? ends.To : ends.From;
                if (next > start && links[next - 1].Far == far) isSorted = false;
                links[next++] = new(ends.Relationship, far, _nodes.TypeOf(far));
            }

            if (next > start) nodeTypes[_nodes.TypeOf(node)] = true;
            if (!isSorted) SortEqualFars(links.AsSpan(start, next - start));
            starts[node - first + 1] = next;
        }

        return new(links, starts);
    }

    private void SortEqualFars(Span<Link> links)
    {
        for (int first = 0, end; first < links.Length; first = end)
        {
            for (end = first + 1; end < links.Length && links[end].Far == links[first].Far;) end++;
            if (end > first + 1) links[first..end].Sort(_byRelationshipId);
        }
    }

    /// <summary>Positions of relationships, node after node.</summary>
    private readonly record struct Grouping(int[] Starts, int[] Positions)
    {
        public ReadOnlySpan<int> this[int node] => this[node, node + 1];

        public ReadOnlySpan<int> this[int first, int end] => Positions.AsSpan(Starts[first], Starts[end] - Starts[first]);
    }
}
