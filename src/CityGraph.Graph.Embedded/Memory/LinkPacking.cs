using System.Runtime.InteropServices;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>
/// Makes the adjacency of all relationships at once, type after type: those of one type join few kinds of nodes, which the processor's caches like. They
/// are brought into order by counting, not by comparing: whoever takes them up by their far nodes, in the order of these nodes' ids, and deals them out
/// to their near nodes, has the links of each node in order. O(relationships, and nodes for each type that there are any of).
/// </summary>
internal sealed class LinkPacking
{
    private readonly IReadOnlyList<List<StoredEnds>> _ends;
    private readonly StoredNodes _nodes;
    private readonly int[] _nodesById;
    private readonly bool[] _noNodeTypes;
    private readonly Comparison<Link> _byRelationshipId;

    /// <param name="layout">Gives the types.</param>
    /// <param name="ends">All relationships, by ordinal of type; their ends are below the end of the nodes.</param>
    /// <param name="nodes">All nodes.</param>
    /// <param name="nodesById">Their indexes in the order of their ids.</param>
    /// <param name="relationships">Gives the ids of relationships that join the same nodes.</param>
    public LinkPacking(ModelLayout layout, IReadOnlyList<List<StoredEnds>> ends, StoredNodes nodes, int[] nodesById, PackedRelationships relationships)
    {
        (_ends, _nodes, _nodesById, _noNodeTypes) = (ends, nodes, nodesById, new bool[layout.NodeTypes.Length]);
        _byRelationshipId = (one, other) => CodePointComparer.Compare(relationships[one.Relationship]!.Id, relationships[other.Relationship]!.Id);
    }

    /// <summary>By ordinal of relationship type.</summary>
    /// <param name="loose">The first relationship that ends at a node that is not there, and nothing is packed; else -1.</param>
    public (Adjacency[] Outgoing, Adjacency[] Incoming) Pack(out int loose)
    {
        var (outgoing, incoming) = (new Adjacency[_ends.Count], new Adjacency[_ends.Count]);
        loose = int.MaxValue;
        for (var type = 0; type < _ends.Count; type++)
        {
            if (_ends[type].Count == 0) outgoing[type] = incoming[type] = Adjacency.Of([], _noNodeTypes);
            else loose = Math.Min(loose, Pack(_ends[type], out outgoing[type], out incoming[type]));
        }

        if (loose == int.MaxValue) loose = -1;
        return (outgoing, incoming);
    }

    /// <summary>Packs the relationships of one type.</summary>
    /// <returns>The first that ends at a node that is not there, and then nothing is packed; else the largest number.</returns>
    private int Pack(List<StoredEnds> all, out Adjacency outgoing, out Adjacency incoming)
    {
        Grouping byStart = default, byEnd = default;
        Adjacency? fromStart = null, fromEnd = null;
        Parallel.Invoke(() => byStart = Group(all, isByStart: true), () => byEnd = Group(all, isByStart: false));
        if (HasLoose(byStart) || HasLoose(byEnd))
        {
            outgoing = incoming = Adjacency.Empty;
            return all.First(ends => !_nodes.Has(ends.From) || !_nodes.Has(ends.To)).Relationship;
        }

        Parallel.Invoke(
            () => fromStart = Pack(all, new(byStart.Starts, Deal(all, byEnd, byStart, isToStarts: true)), isOutgoing: true),
            () => fromEnd = Pack(all, new(byEnd.Starts, Deal(all, byStart, byEnd, isToStarts: false)), isOutgoing: false));
        (outgoing, incoming) = (fromStart!, fromEnd!);
        return int.MaxValue;
    }

    /// <summary>The relationships at each node, in the order in which they are given.</summary>
    private Grouping Group(List<StoredEnds> all, bool isByStart)
    {
        var starts = new int[_nodes.End + 1];
        var ends = CollectionsMarshal.AsSpan(all);
        foreach (ref readonly var one in ends) starts[(isByStart ? one.From : one.To) + 1]++;
        for (var node = 1; node < starts.Length; node++) starts[node] += starts[node - 1];
        var (next, positions) = (starts.AsSpan(0, _nodes.End).ToArray(), new int[ends.Length]);
        for (var i = 0; i < ends.Length; i++) positions[next[isByStart ? ends[i].From : ends[i].To]++] = i;
        return new(starts, positions);
    }

    /// <summary>Whether there are relationships where no node is: asked node by node, in order, not relationship by relationship all over the memory.</summary>
    private bool HasLoose(Grouping grouping)
    {
        for (var node = 0; node < _nodes.End; node++)
        {
            if (grouping.Starts[node + 1] > grouping.Starts[node] && !_nodes.Has(node)) return true;
        }

        return false;
    }

    /// <summary>Takes up relationships by one end, in the order of ids, and deals them out to their other ends.</summary>
    private int[] Deal(List<StoredEnds> all, Grouping from, Grouping to, bool isToStarts)
    {
        var ends = CollectionsMarshal.AsSpan(all);
        var (next, positions) = (to.Starts.AsSpan(0, _nodes.End).ToArray(), new int[ends.Length]);
        foreach (var node in _nodesById)
        {
            foreach (var i in from[node]) positions[next[isToStarts ? ends[i].From : ends[i].To]++] = i;
        }

        return positions;
    }

    private Adjacency Pack(List<StoredEnds> all, Grouping sorted, bool isOutgoing)
    {
        var pages = new PackedLinks.Page?[(_nodes.End + PackedLinks.PageLength - 1) >> PackedLinks.Shift];
        var nodeTypes = new bool[_noNodeTypes.Length];
        for (var page = 0; page < pages.Length; page++)
        {
            var first = page << PackedLinks.Shift;
            var end = Math.Min(first + PackedLinks.PageLength, _nodes.End);
            if (sorted.Starts[end] > sorted.Starts[first]) pages[page] = PackPage(CollectionsMarshal.AsSpan(all), sorted, first, end, isOutgoing, nodeTypes);
        }

        return Adjacency.Of(pages, nodeTypes);
    }

    private PackedLinks.Page PackPage(ReadOnlySpan<StoredEnds> all, Grouping sorted, int first, int end, bool isOutgoing, bool[] nodeTypes)
    {
        var (links, starts, next) = (new Link[sorted.Starts[end] - sorted.Starts[first]], new int[PackedLinks.PageLength + 1], 0);
        for (var node = first; node < end; node++)
        {
            var (start, isSorted) = (next, true);
            foreach (var i in sorted[node])
            {
                ref readonly var ends = ref all[i];
                var far = isOutgoing ? ends.To : ends.From;
                if (next > start && links[next - 1].Far == far) isSorted = false;
                links[next++] = new(ends.Relationship, far, _nodes.TypeOf(far));
            }

            if (next > start) nodeTypes[_nodes.TypeOf(node)] = true;
            if (!isSorted) SortEqualFars(links.AsSpan(start, next - start));
            starts[node - first + 1] = next;
        }

        starts.AsSpan(end - first + 1).Fill(next);
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
        public ReadOnlySpan<int> this[int node] => Positions.AsSpan(Starts[node], Starts[node + 1] - Starts[node]);
    }
}
