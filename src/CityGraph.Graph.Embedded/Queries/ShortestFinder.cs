using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>
/// Finds the shortest ways between two nodes of one version from both ends, by the lists of relationships as they lie: a byte is read and written for
/// each, nothing is copied. Where a limit for a node cut a hub, it searches once more through what is known by then, in which nothing is cut.
/// </summary>
internal sealed class ShortestFinder
{
    /// <summary>Gone from: what it leads to is known, as far as no limit cut it.</summary>
    private const byte Gone = 1 << (2 * SearchSide.DistanceBits);

    /// <summary>In the first search: gone from, but not whole. In the second: known. At last: on a shortest way.</summary>
    private const byte Mark = Gone << 1;

    private const byte Distances = Gone - 1;

    private readonly ShortestSearch _search;
    private readonly GraphVersion _version;
    private readonly SearchRoom _room;
    private readonly SearchWays _ways;
    private readonly List<Hub> _hubs = [];
    private SearchSide _start;
    private SearchSide _end;
    private int _nodesLeft;

    /// <summary>The end that went the last level that was allowed; null where none did.</summary>
    private SearchSide? _last;

    private ShortestFinder(GraphVersion version, ShortestSearch search, SearchRoom room, CancellationToken cancellationToken)
    {
        (_version, _search, _room, _nodesLeft) = (version, search, room, search.MaxNodes);
        (_start, _end) = (room.Sides[0], room.Sides[1]);
        _ways = new(version, search, cancellationToken);
    }

    /// <returns>Null where the search level by level is to answer: within one hop, and where a limit other than that for one node would cut.</returns>
    /// <exception cref="ArgumentException">The search does not fit the model, or breaks a rule of its type.</exception>
    public static ShortestWays? Find(GraphVersion version, ShortestSearch search, SearchRooms rooms, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        search.Check();
        // Level by level, one hop is one question: what joins the two ends.
        if (search.MaxHops == 1) return null;
        var room = rooms.Take();
        room.MakeRoom(version.Ids.Nodes.Count);
        var ways = new ShortestFinder(version, search, room, cancellationToken).Find();
        room.Clear();
        rooms.Keep(room);
        return ways;
    }

    private ShortestWays? Find()
    {
        var (from, to) = (_ways.NumberOf(_search.Level.From, 0), _ways.NumberOf(_search.Level.From, 1));
        if (RecordOf(from) is not { } first || RecordOf(to) is not { } last) return ShortestReading.OfNone(_version, _search.Level.From, [from, to]);
        Begin(first, last);
        if (!TryGo(_start, _end, isLast: false) || !TryGo(_end, _start, isLast: false)) return null;
        while (_room.Meetings.Count == 0 && !IsAll())
        {
            var (side, other) = _start.FrontierCount <= _end.FrontierCount ? (_start, _end) : (_end, _start);
            if (!TryGo(side, other, isLast: _start.Levels + _end.Levels + 1 == _search.MaxHops)) return null;
        }

        if (_hubs.Count > 0 && (!TryClose() || !TrySearchKnown(first, last, IsAll() ? _search.MaxHops : _start.Levels + _end.Levels))) return null;
        if (new ShortestReading(_version, _room, _ways, _start, _end, Gone, Mark).TryRead(from, to) is not { } ways) return null;
        return ways with { Hubs = [.. _hubs.Select(hub => new UnfollowedHub(RecordOf(hub.Node)!.Id, hub.Left))] };
    }

    private NodeRecord? RecordOf(int node) => node < 0 ? null : _version.Nodes[node];

    private void Begin(NodeRecord first, NodeRecord last)
    {
        Reach(_start, _end, first.Index, first.Type.Ordinal, 0);
        Reach(_end, _start, last.Index, last.Type.Ordinal, 0);
    }

    private bool IsAll() => _start.Levels + _end.Levels >= _search.MaxHops || _start.FrontierCount == 0 || _end.FrontierCount == 0;

    private void Reach(SearchSide side, SearchSide other, int node, int type, int distance)
    {
        ref var state = ref _room.States[node];
        state = side.With(state, distance);
        side.Add(node, type);
        if ((state & other.Mask) != 0) _room.Meetings.Add(node);
    }

    /// <summary>Goes a level of the first search.</summary>
    /// <returns>False where limits do not allow it.</returns>
    private bool TryGo(SearchSide side, SearchSide other, bool isLast)
    {
        if ((_nodesLeft -= side.FrontierCount) < 0) return false;
        if (isLast) _last = side;
        var (first, end) = (side.GoOn(), side.Reached.Length);
        for (var i = first.Start.Value; i < end; i++)
        {
            var met = side.Reached[i];
            var left = 0;
            foreach (ref readonly var way in _ways.At(met.Type).AsSpan())
            {
                if (!_ways.TryRead(way, met.Node, out var outgoing, out var incoming)) return false;
                var isHub = outgoing.Length + incoming.Length > _search.Level.WayLimit;
                if (isHub && isLast && !_ways.FitsWithin(way.Way, met.Node, _room.States, other.Mask)) return false;
                if (isHub && !isLast)
                {
                    left += ReachFirst(side, other, way.Way, met.Node);
                    continue;
                }

                Reach(side, other, outgoing, way.Way, isLast ? other.Mask : 0);
                Reach(side, other, incoming, way.Way, isLast ? other.Mask : 0);
            }

            _room.States[met.Node] |= left == 0 ? Gone : Mark;
            if (left > 0) _hubs.Add(new(met.Node, met.Type) { Left = left });
        }

        return true;
    }

    /// <param name="side">That goes.</param>
    /// <param name="other">The other end.</param>
    /// <param name="links">Of one of its nodes.</param>
    /// <param name="way">Along which.</param>
    /// <param name="within">Bits of which a node must have one to be reached; 0: none.</param>
    private void Reach(SearchSide side, SearchSide other, ReadOnlySpan<Link> links, int way, int within)
    {
        var states = _room.States;
        var allAdmitted = _ways.AllAdmitted(way);
        var (own, others, reached) = (side.Mask, other.Mask, side.With(0, side.Levels));
        foreach (ref readonly var link in links)
        {
            ref var state = ref states[link.Far];
            if ((state & own) != 0 || (within != 0 && (state & within) == 0)) continue;
            if (!allAdmitted[link.FarType] && !_ways.Admits(way, link)) continue;
            state |= reached;
            side.Add(link.Far, link.FarType);
            if ((state & others) != 0) _room.Meetings.Add(link.Far);
        }
    }

    /// <summary>Reaches what a hub leads to along a way, as far as the limit for it goes.</summary>
    /// <returns>How many edges are left.</returns>
    private int ReachFirst(SearchSide side, SearchSide other, int way, int node)
    {
        var count = 0;
        for (var links = _ways.From(way, node); links.MoveNext();)
        {
            var link = links.Current;
            if (!_ways.Admits(way, link) || ++count > _search.Level.WayLimit) continue;
            if ((_room.States[link.Far] & side.Mask) == 0) Reach(side, other, link.Far, link.FarType, side.Levels);
        }

        return Math.Max(0, count - _search.Level.WayLimit);
    }

    /// <summary>Follows what was left of hubs to nodes that are known: those count as left no more.</summary>
    /// <returns>False where limits do not allow it.</returns>
    private bool TryClose()
    {
        if ((_nodesLeft -= _hubs.Count) < 0) return false;
        var known = _start.Reached.Length + _end.Reached.Length - _room.Meetings.Count;
        var (hubs, followed) = (_hubs.ToDictionary(hub => hub.Node), new HashSet<int>());
        foreach (var hub in _hubs)
        {
            foreach (var at in _ways.At(hub.Type))
            {
                if (!_ways.TryRead(at, hub.Node, out _, out _)) return false;
                var (count, led) = (0, 0);
                for (var links = _ways.From(at.Way, hub.Node); links.MoveNext();)
                {
                    var link = links.Current;
                    if (!_ways.Admits(at.Way, link)) continue;
                    count++;
                    var state = _room.States[link.Far];
                    if ((state & Distances) == 0) continue;
                    if (++led > known) return false;
                    if (count <= _search.Level.WayLimit || link.Far == hub.Node || IsKnownFrom(link.Far, hub.Node)) continue;
                    if (hubs.TryGetValue(link.Far, out var far))
                    {
                        if (_ways.IsAmongFirst(at.Way, far.Node, link.Relationship) || !followed.Add(link.Relationship)) continue;
                        far.Left--;
                    }

                    hub.Left--;
                }
            }
        }

        return true;
    }

    /// <summary>Whether a node was gone from so that what joins it with another is known: the last level gave only what led to the other end.</summary>
    private bool IsKnownFrom(int node, int other)
    {
        var state = _room.States[node];
        if ((state & Gone) == 0) return false;
        return _last is not { } last || last.DistanceOf(state) != last.Levels - 1 || (_room.States[other] & (Distances & ~last.Mask)) != 0;
    }

    /// <summary>Searches anew through the nodes that are known and the relationships of those that were gone from.</summary>
    /// <returns>False where limits do not allow it.</returns>
    private bool TrySearchKnown(NodeRecord first, NodeRecord last, int maxHops)
    {
        foreach (var met in _start.Reached) MakeKnown(met.Node);
        foreach (var met in _end.Reached) MakeKnown(met.Node);
        _room.Meetings.Clear();
        (_start, _end) = (_room.Sides[2], _room.Sides[3]);
        Begin(first, last);
        while (_room.Meetings.Count == 0 && _start.Levels + _end.Levels < maxHops && _start.FrontierCount > 0 && _end.FrontierCount > 0)
        {
            var (side, other) = _start.FrontierCount <= _end.FrontierCount ? (_start, _end) : (_end, _start);
            var (level, end) = (side.GoOn(), side.Reached.Length);
            for (var i = level.Start.Value; i < end; i++)
            {
                if (!TryGoKnown(side, other, side.Reached[i])) return false;
            }
        }

        foreach (var met in _start.Reached) _room.States[met.Node] &= Gone | Distances;
        foreach (var met in _end.Reached) _room.States[met.Node] &= Gone | Distances;
        return true;

        void MakeKnown(int node)
        {
            ref var state = ref _room.States[node];
            // A node that both ends met comes twice, and has no distance the second time.
            if ((state & Distances) != 0) state = (state & (Gone | Mark)) != 0 ? (byte)(Gone | Mark) : Mark;
        }
    }

    private bool TryGoKnown(SearchSide side, SearchSide other, MetNode met)
    {
        var isGone = (_room.States[met.Node] & Gone) != 0;
        foreach (ref readonly var way in _ways.At(met.Type).AsSpan())
        {
            if (!_ways.TryRead(way, met.Node, out var outgoing, out var incoming)) return false;
            // What is gone from is known: of what is not, those relationships are that lead to it.
            Reach(side, other, outgoing, way.Way, isGone ? Mark : Gone);
            Reach(side, other, incoming, way.Way, isGone ? Mark : Gone);
        }

        return true;
    }

    /// <param name="node">Its index.</param>
    /// <param name="type">The ordinal of its type.</param>
    private sealed class Hub(int node, int type)
    {
        public int Node { get; } = node;

        public int Type { get; } = type;

        /// <summary>How many of its edges were not followed.</summary>
        public int Left { get; set; }
    }
}
