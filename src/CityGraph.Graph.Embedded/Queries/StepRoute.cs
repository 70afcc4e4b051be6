using CityGraph.Graph.Embedded.Memory;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>A step with its names resolved in one version.</summary>
internal sealed class StepRoute
{
    public required GraphVersion Version { get; init; }

    /// <summary>Relationships that start here; null if the step does not follow them.</summary>
    public Adjacency? Outgoing { get; init; }

    public Adjacency? Incoming { get; init; }

    /// <summary>The nodes that name an element's id, for <see cref="Graph.Queries.Step.Referring"/>; null for a step along relationships.</summary>
    public ReferringNodes? Referring { get; init; }

    /// <summary>Which node types may be reached, by ordinal; null: all that relationships lead to.</summary>
    public bool[]? TargetCarriers { get; init; }

    /// <summary>The elements that one step leads to, in default order: by the far node's id, then the relationship's.</summary>
    public StepEnumerator From(Element element) => new(this, element);

    /// <summary>The first node that one step leads to, or null.</summary>
    public NodeRecord? First(Element element)
    {
        var steps = From(element);
        return steps.MoveNext() ? steps.Current.Node : null;
    }
}

/// <summary>Walks one step. Both directions are merged in order; a loop is met once.</summary>
internal ref struct StepEnumerator
{
    private readonly StepRoute _route;
    private readonly ReadOnlySpan<Link> _outgoing;
    private readonly ReadOnlySpan<Link> _incoming;
    private readonly ReadOnlySpan<Link> _referring;
    private int _nextOutgoing;
    private int _nextIncoming;
    private int _nextReferring;
    private bool _isRepeatedLoop;

    public StepEnumerator(StepRoute route, Element element)
    {
        _route = route;
        if (route.Referring is { } referring)
        {
            _referring = referring[element.Id];
            return;
        }

        if (route.Outgoing is { } outgoing) _outgoing = outgoing[element.Index];
        if (route.Incoming is { } incoming) _incoming = incoming[element.Index];
    }

    public Reached Current { get; private set; }

    public bool MoveNext()
    {
        while (Next())
        {
            if (_isRepeatedLoop) _isRepeatedLoop = false;
            else if (_route.TargetCarriers is null || _route.TargetCarriers[Current.Node.Type.Ordinal]) return true;
        }

        return false;
    }

    private bool Next()
    {
        var version = _route.Version;
        if (_nextReferring < _referring.Length)
        {
            Current = new(version.Nodes[_referring[_nextReferring++].Far]!, null);
            return true;
        }

        if (_nextOutgoing >= _outgoing.Length && _nextIncoming >= _incoming.Length) return false;
        if (_nextIncoming >= _incoming.Length) return TakeOutgoing(version.Relationships[_outgoing[_nextOutgoing].Relationship]!);
        var incoming = version.Relationships[_incoming[_nextIncoming].Relationship]!;
        if (_nextOutgoing >= _outgoing.Length) return TakeIncoming(incoming);
        var outgoing = version.Relationships[_outgoing[_nextOutgoing].Relationship]!;
        return Reached.CompareFar(version, outgoing.To, outgoing, incoming.From, incoming) <= 0 ? TakeOutgoing(outgoing) : TakeIncoming(incoming);
    }

    private bool TakeOutgoing(RelationshipRecord relationship)
    {
        _nextOutgoing++;
        Current = new(_route.Version.Nodes[relationship.To]!, relationship);
        return true;
    }

    private bool TakeIncoming(RelationshipRecord relationship)
    {
        _nextIncoming++;
        _isRepeatedLoop = relationship.From == relationship.To && _route.Outgoing is not null;
        Current = new(_route.Version.Nodes[relationship.From]!, relationship);
        return true;
    }
}
