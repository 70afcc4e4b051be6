using System.Collections.Immutable;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>
/// Resolves the names of a query in one version, once. O(size of the query).
/// Every method throws <see cref="ArgumentException"/> for a name that the model lacks or a rule that the query breaks.
/// </summary>
internal sealed class QueryCompiler
{
    private const int MaxDepth = 64;

    private readonly GraphVersion _version;
    private readonly ModelLayout _layout;
    private readonly PredicateCompiler _predicates;
    private readonly KeyCompiler _keys;

    /// <param name="version">What is asked.</param>
    /// <param name="cancellationToken">Ends the conditions that walk the graph.</param>
    public QueryCompiler(GraphVersion version, CancellationToken cancellationToken)
    {
        CancellationToken = cancellationToken;
        _version = version;
        _layout = version.Layout;
        _predicates = new(this);
        _keys = new(this);
    }

    public CancellationToken CancellationToken { get; }

    public QuerySite AnyNode => Nodes(_layout.AllCarriers);

    public int NodeTypeCount => _layout.NodeTypes.Length;

    public CompiledStart Start(GraphQuery query)
    {
        switch (query.Start)
        {
            case Start.Ids ids:
                if (query.Window != Graph.Queries.Window.All) throw new ArgumentException("A start by ids has no window: its order is the given one.");
                var label = ids.Label is null ? null : Label(ids.Label);
                return new(ids.NodeIds, label, null, Shape(query.Shape, Nodes(label?.Carriers ?? _layout.AllCarriers), MaxDepth));
            case Start.All all:
                var every = Label(all.Label);
                var site = Nodes(every.Carriers);
                return new([], every, Window(query.Window, site, null, MaxDepth), Shape(query.Shape, site, MaxDepth));
            case Start.Reached reached:
                var end = Label(reached.Label);
                var ends = Nodes(end.Carriers);
                return new(reached.NodeIds, end, Window(query.Window, ends, null, MaxDepth), Shape(query.Shape, ends, MaxDepth), [.. reached.Paths.Select(Path)]);
            case Start.Referring referring:
                var (route, referrers, _) = Route(new Step.Referring(referring.Label, referring.Property), AnyNode);
                return new(referring.TargetIds, null, Window(query.Window, referrers, null, MaxDepth), Shape(query.Shape, referrers, MaxDepth)) { Referring = route.Referring };
            default:
                throw new ArgumentException($"A start of an unknown kind: {query.Start}.");
        }
    }

    /// <summary>The route of a step, and what it leads to.</summary>
    public (StepRoute Route, QuerySite Node, QuerySite? Relationship) Route(Step step, QuerySite from)
    {
        switch (step)
        {
            case Step.Along along:
                if (!from.IsNode) throw new ArgumentException($"{along} cannot start at a relationship.");
                var (type, target) = (RelationshipType(along.Type), along.TargetLabel is null ? null : Label(along.TargetLabel));
                return (Route(type, along.Direction, target), Nodes(target?.Carriers ?? FarCarriers(type, along.Direction)), QuerySite.Relationships(_layout, type));
            case Step.Referring referring:
                var label = Label(referring.Label);
                var site = Nodes(label.Carriers);
                return (new StepRoute { Version = _version, Referring = _version.ReferringBy(label, site.Column(referring.Property)) }, site, null);
            default:
                throw new ArgumentException($"A step of an unknown kind: {step}.");
        }
    }

    /// <summary>Where relationships of a type lead.</summary>
    public StepRoute Route(TypeLayout type, Direction direction, LabelLayout? target = null) => new()
    {
        Version = _version,
        Outgoing = direction == Direction.Incoming ? null : _version.Outgoing[type.Ordinal],
        Incoming = direction == Direction.Outgoing ? null : _version.Incoming[type.Ordinal],
        TargetCarriers = target?.Carriers,
    };

    public TypeLayout RelationshipType(string type) =>
        _layout.FindRelationshipType(type) ?? throw new ArgumentException($"There is no relationship type '{type}'.");

    public LabelLayout Label(string label) => _layout.FindLabel(label) ?? throw new ArgumentException($"There is no label '{label}'.");

    private StepRoute[] Path(ImmutableArray<Step> steps)
    {
        if (steps.Length > MaxDepth) throw new ArgumentException($"A path has more than {MaxDepth} steps.");
        var routes = new StepRoute[steps.Length];
        var site = Nodes(_layout.AllCarriers);
        for (var i = 0; i < routes.Length; i++) (routes[i], site, _) = Route(steps[i], site);
        return routes;
    }

    public CompiledShape Shape(Shape shape, QuerySite site, int depthLeft)
    {
        if (depthLeft == 0) throw new ArgumentException($"The query follows more than {MaxDepth} steps in a row.");
        var columns = shape.Properties.Length == 0 ? [] : new Column[shape.Properties.Length];
        for (var i = 0; i < columns.Length; i++) columns[i] = site.Column(shape.Properties[i]);
        var follows = shape.Follows.Length == 0 ? [] : new CompiledFollow[shape.Follows.Length];
        for (var i = 0; i < follows.Length; i++) follows[i] = Follow(shape.Follows[i], site, depthLeft - 1);
        return new(shape, columns, follows);
    }

    private CompiledFollow Follow(Follow follow, QuerySite from, int depthLeft)
    {
        var (route, node, relationship) = Route(follow.Step, from);
        if (relationship is null && follow.Relationship is not null) throw new ArgumentException($"{follow.Step} follows no relationship to read.");
        return new(
            route,
            Window(follow.Window, node, relationship, depthLeft),
            Shape(follow.Node, node, depthLeft),
            follow.Relationship is null ? null : Shape(follow.Relationship, relationship!.Value, depthLeft));
    }

    private CompiledWindow Window(Window window, QuerySite node, QuerySite? relationship, int depthLeft)
    {
        if (ReferenceEquals(window, Graph.Queries.Window.All)) return CompiledWindow.All;
        if (window.Limit < 0) throw new ArgumentException($"A limit of {window.Limit} is negative.");
        if (relationship is null && (window.WhereRelationship is not null || window.Order.Any(key => key.OfRelationship)))
        {
            throw new ArgumentException("A condition or order is on relationships where the list follows none.");
        }

        var order = window.Order.Length == 0 ? [] : new CompiledSortKey[window.Order.Length];
        for (var i = 0; i < order.Length; i++) order[i] = _keys.SortKey(window.Order[i], node, relationship);
        CheckPosition(window.After, order, relationship is not null);
        CheckPosition(window.Before, order, relationship is not null);
        return new(
            window,
            window.Where is null ? null : _predicates.Compile(window.Where, node),
            window.WhereRelationship is null ? null : _predicates.Compile(window.WhereRelationship, relationship!.Value),
            order,
            [.. window.Aggregations.Select(aggregation => _keys.Aggregation(aggregation, node, relationship, depthLeft))]);
    }

    private static void CheckPosition(Position? position, CompiledSortKey[] order, bool followsRelationship)
    {
        if (position is null) return;
        var expected = order.Length > 0 ? order.Length : followsRelationship ? 1 : 0;
        if (position.Keys.Length != expected) throw new ArgumentException($"A position with {position.Keys.Length} keys does not belong to this list, which has {expected}.");
        for (var i = 0; i < expected; i++)
        {
            var key = position.Keys[i];
            if (order.Length == 0 ? key is not string : key is not null && !ValueOrder.CanCompare(order[i].Definition, key))
            {
                throw new ArgumentException($"A position whose key {i + 1} is a {key?.GetType().Name ?? "null"} does not belong to this list.");
            }
        }
    }

    private QuerySite Nodes(bool[] carriers) => QuerySite.Nodes(_layout, carriers);

    private bool[] FarCarriers(TypeLayout type, Direction direction)
    {
        if (direction == Direction.Outgoing) return _layout.EndsOf(type);
        if (direction == Direction.Incoming) return _layout.StartsOf(type);
        var carriers = (bool[])_layout.EndsOf(type).Clone();
        for (var i = 0; i < carriers.Length; i++) carriers[i] |= _layout.StartsOf(type)[i];
        return carriers;
    }
}
