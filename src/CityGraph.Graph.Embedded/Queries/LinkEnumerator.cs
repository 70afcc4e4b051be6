using CityGraph.Graph.Embedded.Memory;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>Walks the relationships of a node along a way, without reading any. Both directions are merged in order; a loop is met once.</summary>
internal ref struct LinkEnumerator
{
    private readonly GraphVersion _version;
    private readonly int _node;
    private readonly bool _followsOutgoing;
    private readonly ReadOnlySpan<Link> _outgoing;
    private readonly ReadOnlySpan<Link> _incoming;
    private int _nextOutgoing;
    private int _nextIncoming;

    public LinkEnumerator(CompiledWay way, int node)
    {
        (_version, _node) = (way.Route.Version, node);
        _followsOutgoing = way.Route.Outgoing is not null;
        if (way.Route.Outgoing is { } outgoing) _outgoing = outgoing[node];
        if (way.Route.Incoming is { } incoming) _incoming = incoming[node];
    }

    public Link Current { get; private set; }

    /// <summary>Whether the relationship starts at the node; true for a loop.</summary>
    public bool IsOutgoing { get; private set; }

    /// <summary>How many there are at most.</summary>
    public readonly int Length => _outgoing.Length + _incoming.Length;

    /// <summary>All of them, where they go one way only; else none.</summary>
    /// <param name="isOutgoing">Whether they start at the node.</param>
    public readonly ReadOnlySpan<Link> OneWay(out bool isOutgoing)
    {
        isOutgoing = _incoming.IsEmpty;
        return isOutgoing ? _outgoing : _outgoing.IsEmpty && _followsOutgoing ? _incoming : [];
    }

    public bool MoveNext()
    {
        while (_followsOutgoing && _nextIncoming < _incoming.Length && _incoming[_nextIncoming].Far == _node) _nextIncoming++;
        if (_nextOutgoing < _outgoing.Length && (_nextIncoming >= _incoming.Length || IsOutgoingNext()))
        {
            Current = _outgoing[_nextOutgoing++];
            IsOutgoing = true;
            return true;
        }

        if (_nextIncoming >= _incoming.Length) return false;
        Current = _incoming[_nextIncoming++];
        IsOutgoing = Current.Far == _node;
        return true;
    }

    private readonly bool IsOutgoingNext()
    {
        var (outgoing, incoming) = (_outgoing[_nextOutgoing], _incoming[_nextIncoming]);
        return Reached.CompareFar(
            _version, outgoing.Far, _version.Relationships[outgoing.Relationship]!, incoming.Far, _version.Relationships[incoming.Relationship]!) <= 0;
    }
}
