using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>Writes the parts of one list: its page, the number of its elements, and whether there is more on either side.</summary>
internal sealed class ListWriter
{
    private readonly StatementWriter _statement;
    private readonly CypherText _text;
    private readonly Window _window;
    private readonly ListSource _source;
    private readonly OrderKey[] _keys;
    private readonly object?[]? _after;
    private readonly object?[]? _before;
    private readonly Predicate? _seed;
    private readonly Predicate? _where;
    private PreparedAggregate[] _aggregates = [];

    /// <exception cref="ArgumentException">The window does not fit what the list is taken from.</exception>
    public ListWriter(StatementWriter statement, Window window, ListSource source)
    {
        if (window.Limit < 0) throw new ArgumentException($"A limit of {window.Limit} is negative.");
        if (source.RelationshipSite is null && (window.WhereRelationship is not null || window.Order.Any(key => key.OfRelationship)))
        {
            throw new ArgumentException("A condition or order is on relationships where the list follows none.");
        }

        (_statement, _text, _window, _source) = (statement, statement.Text, window, source);
        var relationship = source.ShowsRelationship || window is not { Order.IsEmpty: true, WhereRelationship: null, After: null, Before: null } ? source.RelationshipSite : null;
        _keys = OrderKeys.Of(window, source.NodeSite, relationship, statement.Steps, _text);
        _after = OrderKeys.ValuesOf(window.After, window, source.NodeSite, source.RelationshipSite, statement.Steps);
        _before = OrderKeys.ValuesOf(window.Before, window, source.NodeSite, source.RelationshipSite, statement.Steps);
        PredicateRules.CheckDepth(window.Where);
        PredicateRules.CheckDepth(window.WhereRelationship);
        _seed = source is { Route: null, Reached: null } ? Seed.Find(window.Where, source.NodeSite, statement.Steps) : null;
        _where = _seed is null ? window.Where : Seed.Without(window.Where!, _seed);
        Node = _text.NewName('n');
        Relationship = relationship is null ? null : _text.NewName('r');
    }

    /// <summary>The element of the page.</summary>
    public Name Node { get; }

    /// <summary>
    /// The relationship that leads to it; null where there is none, or where nobody can tell one from another: rows that show the node alone,
    /// in the order of its id, are the same for all that lead to it. Sorting by its id too takes Neo4j a tenth more of the whole statement.
    /// </summary>
    public Name? Relationship { get; }

    /// <summary>How the page is read, but for its rows.</summary>
    public PageFrame Frame => new(_window.Limit, IsReversed, _window.CountTotal, TellsBefore, TellsBehind, Array.ConvertAll(_aggregates, one => one.Reader));

    private bool TellsBefore => _window.TellMore && _after is not null;

    private bool TellsBehind => _window.TellMore && _before is not null;

    private bool IsReversed => _window is { FromEnd: true, Limit: not null };

    /// <summary>One more than may be shown, where that is to be told; of a list without limit, one more than may be brought.</summary>
    private long MostRows => _window is { TellMore: false, Limit: <= TooManyRowsException.MaxRows } page ? page.Limit.Value : Math.Min(_window.Limit ?? int.MaxValue, TooManyRowsException.MaxRows) + 1L;

    /// <summary>
    /// Whether the nodes with the first key and those without are taken apart: an index has only the former, and in order, so that a page
    /// takes no more than it shows. Not where a filter names the nodes, which are few.
    /// </summary>
    private bool IsSplit =>
        _source is { Route: null, Reached: null, NodeSite.OnlyType: not null } && _seed is null && _window.Limit is not null
        && _keys[0] is { IsIndexed: true, MayBeMissing: true } && !Seed.NamesNodes(_where, _source.NodeSite);

    /// <summary>
    /// Writes <c>MATCH … WITH n, r ORDER BY … LIMIT $p.s1</c>: one element more than the page where that tells whether the list goes on.
    /// From its end a list is taken in reversed order.
    /// </summary>
    public void WritePage()
    {
        var hasPresent = _after is null or [not null, ..];
        var hasMissing = _before is null or [null, ..];
        if (!IsSplit || (!hasPresent && !hasMissing))
        {
            WritePart(_keys, _after, _before, _keys[0] is { IsIndexed: true, MayBeMissing: false } && _source.Route is null ? " IS NOT NULL" : null);
        }
        else if (hasPresent && hasMissing)
        {
            _text.Call();
            WriteHalf(isPresent: !IsReversed);
            _text.Append($" RETURN {Node} UNION ALL ");
            WriteHalf(isPresent: IsReversed);
            _text.Append($" RETURN {Node} }} WITH {Node}").Limit(MostRows);
        }
        else
        {
            WriteHalf(hasPresent);
        }
    }

    /// <summary>Writes what is worked out of all elements, after the page.</summary>
    /// <param name="depthLeft">How many steps in a row may still be followed.</param>
    public void WriteAggregates(int depthLeft)
    {
        if (_window.Aggregations.IsEmpty) return;
        var writer = new AggregateWriter(_statement, this, _source);
        _aggregates = [.. _window.Aggregations.Select(aggregation => writer.Write(aggregation, depthLeft))];
    }

    /// <summary>Writes the cells beside the page, in the order in which <see cref="PageReader"/> reads them.</summary>
    /// <param name="asColumns">Whether they are columns of the answer, which have names.</param>
    public void WriteCells(bool asColumns)
    {
        if (_window.CountTotal) WriteProbe("COUNT", null, null, asColumns);
        if (TellsBefore) WriteProbe("EXISTS", Side.NotAfter, null, asColumns);
        if (TellsBehind) WriteProbe("EXISTS", _after is null ? null : Side.After, Side.NotBefore, asColumns);
        foreach (var aggregate in _aggregates) _text.Append($", {aggregate.Cell}");
    }

    private void WriteHalf(bool isPresent)
    {
        if (isPresent)
        {
            var keys = (OrderKey[])_keys.Clone();
            keys[0] = keys[0] with { MayBeMissing = false };
            WritePart(keys, _after, _before is [null, ..] ? null : _before, " IS NOT NULL");
        }
        else
        {
            var parts = 1 + _keys[0].More;
            WritePart(_keys[parts..], _after is [null, ..] ? _after[parts..] : null, _before?[parts..], " IS NULL");
        }
    }

    /// <param name="keys">The order.</param>
    /// <param name="after">Where the part begins, or null.</param>
    /// <param name="before">Where it ends, or null.</param>
    /// <param name="ofFirstKey">What the elements have in common as to the first key of the whole order, or null.</param>
    private void WritePart(OrderKey[] keys, object?[]? after, object?[]? before, string? ofFirstKey)
    {
        var keyword = WriteElements(Relationship, Node);
        if (ofFirstKey is not null)
        {
            _text.Append(keyword);
            _keys[0].WriteTo(_text, Relationship, Node);
            _text.Append(ofFirstKey);
            keyword = " AND ";
        }

        if (_source.Route is null && ofFirstKey is not " IS NOT NULL")
        {
            _text.Append($"{keyword}{Node}.id IS NOT NULL");
            keyword = " AND ";
        }

        keyword = WriteOrderSteps(keyword, Relationship, Node);
        keyword = WriteSide(keyword, keys, after, Side.After, Relationship, Node);
        WriteSide(keyword, keys, before, Side.Before, Relationship, Node);
        _text.Append($" WITH {Node}");
        if (Relationship is { } relationship) _text.Append($", {relationship}");
        WriteOrder(keys);
        _text.Limit(MostRows);
    }

    private void WriteProbe(string function, Side? after, Side? before, bool asColumns)
    {
        var node = _text.NewName('n');
        var needsRelationship = _window.WhereRelationship is not null || after is not null || before is not null;
        Name? relationship = Relationship is not null && needsRelationship ? _text.NewName('r') : null;
        _text.Append(", ").Append(function).Append(" { ");
        var keyword = WriteElements(relationship, node);
        if (after is not null || before is not null) keyword = WriteOrderSteps(keyword, relationship, node);
        if (after is { } lower) keyword = WriteSide(keyword, _keys, _after, lower, relationship, node);
        if (before is { } upper) WriteSide(keyword, _keys, _before, upper, relationship, node);
        _text.Append(_seed is null && _source.Reached is null && _keys.All(key => key.Via is null) ? " }" : $" RETURN {node} }}");
        if (asColumns) _text.Append($" AS {_text.NewName('c')}");
    }

    /// <summary>Writes all elements that the filter admits.</summary>
    /// <returns>What comes before a further condition.</returns>
    public string WriteElements(Name? relationship, Name node)
    {
        string keyword;
        if (_source.Route is { } route)
        {
            _text.Append("MATCH ");
            keyword = _statement.Steps.Write(route, _source.From, relationship, node);
        }
        else if (_source.Reached is { } reached)
        {
            reached.Write(node);
            keyword = " WHERE ";
        }
        else if (_seed is not null)
        {
            _statement.Seeds.Write(_seed, _source.NodeSite, _source.Label, node);
            _text.Append($" WITH DISTINCT {node}");
            keyword = " WHERE ";
        }
        else
        {
            _text.Append("MATCH ");
            _statement.Steps.WriteNode(node, _source.Label);
            keyword = " WHERE ";
        }

        var filtered = _statement.Predicates.WriteWhere(
            keyword, _window.WhereRelationship, _source.RelationshipSite, relationship.GetValueOrDefault(), _where, _source.NodeSite, node);
        return filtered ? " AND " : keyword;
    }

    /// <summary>Writes <c>WITH n, r, head(COLLECT { … }) AS k</c> of the nodes that steps lead to and the order goes by.</summary>
    /// <inheritdoc cref="WriteElements" path="/returns"/>
    private string WriteOrderSteps(string keyword, Name? relationship, Name node)
    {
        var known = new List<Name> { node };
        if (relationship is { } name) known.Add(name);
        foreach (var key in _keys) WriteOrderStep(key.Via, node, known);
        if (known[^1].Prefix != 'k') return keyword;
        return " WHERE ";
    }

    private void WriteOrderStep(OrderStep? step, Name node, List<Name> known)
    {
        if (step is null || known.Contains(step.Node)) return;
        WriteOrderStep(step.From, node, known);
        _text.Append($" WITH {string.Join(", ", known)}, ");
        _statement.Steps.WriteFirst(step.Route, step.From?.Node ?? node);
        _text.Append($" AS {step.Node}");
        known.Add(step.Node);
    }

    private string WriteSide(string keyword, OrderKey[] keys, object?[]? position, Side side, Name? relationship, Name node)
    {
        if (position is null) return keyword;
        _text.Append(keyword);
        new PositionWriter(_text, keys, relationship, node).Write(position, side);
        return " AND ";
    }

    private void WriteOrder(OrderKey[] keys)
    {
        var keyword = " ORDER BY ";
        foreach (var key in keys)
        {
            _text.Append(keyword);
            if (key.MayBeMissing && key.IsDescending)
            {
                // Neo4j puts what is missing last when it sorts upward, and first when it sorts downward.
                key.WriteTo(_text, Relationship, Node);
                _text.Append(IsReversed ? " IS NULL DESC, " : " IS NULL, ");
            }

            key.WriteTo(_text, Relationship, Node);
            if (key.IsDescending != IsReversed) _text.Append(" DESC");
            keyword = ", ";
        }
    }
}

/// <summary>What a list is taken from: all nodes of a label, those of them that paths lead to, or what a step leads to.</summary>
/// <param name="NodeSite">What its nodes may be.</param>
/// <param name="Label">Their label, where there is no step.</param>
/// <param name="Route">The step, or null.</param>
/// <param name="From">Where the step starts.</param>
internal readonly record struct ListSource(Site NodeSite, string? Label, Route? Route, Name From)
{
    public Site? RelationshipSite => Route?.Relationship;

    /// <summary>Whether a row shows the relationship that the step follows.</summary>
    public bool ShowsRelationship { get; init; }

    /// <summary>The paths that lead to its nodes; null where it is all nodes of the label, or what a step leads to.</summary>
    public ReachedWriter? Reached { get; init; }
}
