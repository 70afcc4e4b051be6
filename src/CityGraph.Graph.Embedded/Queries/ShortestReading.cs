using System.Collections.Immutable;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>Reads the shortest ways back from where the ends of a search have met: to the start before that, on to the end behind it.</summary>
/// <param name="version">The graph.</param>
/// <param name="room">What the search wrote.</param>
/// <param name="ways">Where it went.</param>
/// <param name="start">The end that went from the start.</param>
/// <param name="end">The other.</param>
/// <param name="gone">The bit of nodes that were gone from.</param>
/// <param name="mark">A bit that no node has that these ends have reached; it is set on those that are on shortest ways.</param>
internal sealed class ShortestReading(GraphVersion version, SearchRoom room, SearchWays ways, SearchSide start, SearchSide end, byte gone, byte mark)
{
    /// <summary>No distance of a node.</summary>
    private const int Never = -1;

    private readonly List<MetNode> _nodes = [];
    private readonly List<int> _fromStart = [];
    private readonly List<EdgeNumbers> _edges = [];

    /// <summary>Where there is no way.</summary>
    public static ShortestWays OfNone(GraphVersion version, NodeList ends, ReadOnlySpan<int> numbers)
    {
        ImmutableArray<ExpandedNode> nodes = [.. numbers.ToArray().Select(number => new ExpandedNode(number < 0 ? null : version.Nodes[number]?.Type.Name, 0, 0))];
        return new(ends, [-1, -1], new(version.Number, nodes, new([], [0, 0, 0], new VersionEdges(version))) { Numbers = [.. numbers] }, []);
    }

    /// <param name="from">Where ways begin.</param>
    /// <param name="to">Where they end.</param>
    /// <returns>Null where the search may not read so much.</returns>
    public ShortestWays? TryRead(int from, int to)
    {
        var (length, middle) = (int.MaxValue, int.MaxValue);
        foreach (var node in room.Meetings)
        {
            var (fromStart, toEnd) = (start.DistanceOf(room.States[node]), end.DistanceOf(room.States[node]));
            if (fromStart + toEnd < length) (length, middle) = (fromStart + toEnd, fromStart);
            else if (fromStart + toEnd == length) middle = Math.Min(middle, fromStart);
        }

        Add(new(from, version.Nodes[from]!.Type.Ordinal), 0);
        Add(new(to, version.Nodes[to]!.Type.Ordinal), length);
        foreach (var node in room.Meetings)
        {
            var state = room.States[node];
            if ((state & mark) == 0 && start.DistanceOf(state) == middle && end.DistanceOf(state) == length - middle) Add(new(node, version.Nodes[node]!.Type.Ordinal), middle);
        }

        var starts = new List<int> { 0 };
        for (var next = 0; next < _nodes.Count; next++)
        {
            if (length < int.MaxValue && !TryFollow(_nodes[next], _fromStart[next], length, middle)) return null;
            starts.Add(_edges.Count);
        }

        return Ways(length, [.. starts]);
    }

    private void Add(MetNode node, int fromStart)
    {
        room.States[node.Node] |= mark;
        _nodes.Add(node);
        _fromStart.Add(fromStart);
    }

    /// <summary>Takes the steps from a node on a shortest way: back to the start, where the ends met after it, or on to the end.</summary>
    private bool TryFollow(MetNode near, int fromStart, int length, int middle)
    {
        var isGone = (room.States[near.Node] & gone) != 0;
        var back = fromStart > 0 && fromStart <= middle ? start.With(0, fromStart - 1) : Never;
        var on = fromStart < length && fromStart >= middle ? end.With(0, length - fromStart - 1) : Never;
        foreach (var way in ways.At(near.Type))
        {
            if (!ways.TryRead(way, near.Node, out var outgoing, out var incoming)) return false;
            Take(outgoing, way.Way, isOutgoing: true);
            Take(incoming, way.Way, isOutgoing: false);
        }

        return true;

        void Take(ReadOnlySpan<Link> links, int way, bool isOutgoing)
        {
            var states = room.States;
            var (backMask, onMask) = (start.Mask, end.Mask);
            foreach (ref readonly var link in links)
            {
                var state = states[link.Far];
                var isBack = (state & backMask) == back;
                if ((!isBack && (state & onMask) != on) || !(isGone || (state & gone) != 0) || !ways.Admits(way, link)) continue;
                _edges.Add(new(link.Relationship, link.Far, link.FarType, (short)way, isOutgoing));
                if ((state & mark) == 0) Add(new(link.Far, link.FarType), isBack ? fromStart - 1 : fromStart + 1);
            }
        }
    }

    private ShortestWays Ways(int length, int[] starts)
    {
        ImmutableArray<int> numbers = [.. _nodes.Select(node => node.Node)];
        var toEnd = length == int.MaxValue ? [-1, -1] : _fromStart.ConvertAll(fromStart => length - fromStart);
        ImmutableArray<ExpandedNode> nodes =
            [.. _nodes.Select((node, i) => new ExpandedNode(version.Layout.NodeTypes[node.Type].Name, starts[i + 1] - starts[i], 0))];
        var edges = new EdgeList([.. _edges], starts, new VersionEdges(version));
        return new(
            NodeList.Numbered(numbers, number => version.Nodes[number]!.Id), [.. toEnd],
            new ExpansionResult(version.Number, nodes, edges) { Numbers = numbers }, []);
    }
}
