using System.Collections.Immutable;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>
/// Writes queries as one statement: a <c>CALL</c> for each list, within one another as the lists are, that gives one list of rows;
/// a row is a list of cells by position.
/// </summary>
internal sealed class StatementWriter
{
    private const int MaxDepth = 64;

    private readonly QueryModel _model;

    public StatementWriter(QueryModel model)
    {
        _model = model;
        Steps = new(model, Text);
        Predicates = new(model, Text);
        Seeds = new(Text, Steps, Predicates);
    }

    public CypherText Text { get; } = new();

    public StepWriter Steps { get; }

    public PredicateWriter Predicates { get; }

    public SeedWriter Seeds { get; }

    /// <returns>What reads each query's page from the columns.</returns>
    public StartReader[] Write(ReadOnlySpan<GraphQuery> queries)
    {
        Text.Begin();
        var starts = new PreparedStart[queries.Length];
        for (var i = 0; i < starts.Length; i++) starts[i] = WriteStart(queries[i]);
        Text.Return();
        foreach (var start in starts)
        {
            Text.Append($", {start.Rows}");
            start.List?.WriteCells(asColumns: true);
        }

        return Array.ConvertAll(starts, start => start.Reader);
    }

    private PreparedStart WriteStart(GraphQuery query)
    {
        Text.Call();
        switch (query.Start)
        {
            case Start.Ids ids:
                if (query.Window != Window.All) throw new ArgumentException("A start by ids has no window: its order is the given one.");
                var site = ids.Label is null ? _model.AnyNode : _model.Label(ids.Label);
                var node = Text.NewName('n');
                Text.Append("MATCH ");
                Steps.WriteNode(node, StoredNames.Node);
                Text.Append($" WHERE {node}.id IN ").Value(ids.NodeIds);
                if (ids.Label is not null) Text.Append($" AND {node}:{StoredNames.Quote(ids.Label)}");
                var (rows, _, found) = WriteRows(query.Shape, site, node, null, null, null, MaxDepth);
                return new(rows, null, new StartReader(found, ids.NodeIds));
            case Start.All all:
                var every = _model.Label(all.Label);
                return WriteList(query, new(every, all.Label, null, default));
            case Start.Referring referring:
                Predicate named = new Predicate.In(referring.Property, ImmutableArray<object>.CastUp(referring.TargetIds));
                var where = query.Window.Where is { } more ? new Predicate.And([named, more]) : named;
                return WriteList(query with { Window = query.Window with { Where = where } }, new(_model.Label(referring.Label), referring.Label, null, default));
            case Start.Reached reached:
                return WriteList(query, new(_model.Label(reached.Label), reached.Label, null, default) { Reached = new(this, _model, reached) });
            default:
                throw new ArgumentException($"A start of an unknown kind: {query.Start}.");
        }
    }

    private PreparedStart WriteList(GraphQuery query, ListSource source)
    {
        var list = new ListWriter(this, query.Window, source);
        list.WritePage();
        var (page, _, shape) = WriteRows(query.Shape, source.NodeSite, list.Node, null, null, null, MaxDepth);
        list.WriteAggregates(MaxDepth);
        return new(page, list, new StartReader(new PageReader(list.Frame, shape, null)));
    }

    /// <summary>Writes what is followed from the elements of a list, and their collection as rows.</summary>
    private (Name Rows, ShapeReader? Relationship, ShapeReader Node) WriteRows(
        Shape node, Site nodeSite, Name nodeName, Shape? relationship, Site? relationshipSite, Name? relationshipName, int depthLeft)
    {
        var ofNode = WriteFollows(node, nodeSite, nodeName, depthLeft);
        var ofRelationship = relationship is null ? null : WriteFollows(relationship, relationshipSite!, relationshipName!.Value, depthLeft);
        var rows = Text.NewName('q');
        Text.Append(" RETURN collect([");
        if (ofRelationship is not null)
        {
            WriteCells(ofRelationship);
            Text.Append(", ");
        }

        WriteCells(ofNode);
        Text.Append($"]) AS {rows} }}");
        return (rows, ofRelationship?.Reader, ofNode.Reader);
    }

    /// <summary>Writes what is followed from an element, and then its cells between the given texts.</summary>
    public ShapeReader WriteElement(Shape shape, Site site, Name element, string before, string after, int depthLeft)
    {
        var prepared = WriteFollows(shape, site, element, depthLeft);
        Text.Append(before);
        WriteCells(prepared);
        Text.Append(after);
        return prepared.Reader;
    }

    private PreparedShape WriteFollows(Shape shape, Site site, Name element, int depthLeft)
    {
        if (depthLeft == 0) throw new ArgumentException($"The query follows more than {MaxDepth} steps in a row.");
        var properties = shape.Properties.IsEmpty ? [] : new SiteProperty[shape.Properties.Length];
        for (var i = 0; i < properties.Length; i++) properties[i] = site.Property(shape.Properties[i]);
        var follows = shape.Follows.IsEmpty ? [] : new PreparedFollow[shape.Follows.Length];
        // The largest last: while Neo4j sorts a list, it counts for each row all lists written before.
        foreach (var i in Enumerable.Range(0, follows.Length).OrderBy(i => CellsOf(shape.Follows[i])))
        {
            follows[i] = WriteFollow(shape.Follows[i], site, element, depthLeft - 1);
        }

        return new(element, properties, follows, new(shape, site, properties, Array.ConvertAll(follows, follow => follow.Reader)));
    }

    private PreparedFollow WriteFollow(Follow follow, Site from, Name element, int depthLeft)
    {
        var route = Steps.Resolve(follow.Step, from);
        if (route.Relationship is null && follow.Relationship is not null) throw new ArgumentException($"{follow.Step} follows no relationship to read.");
        Text.Call(element);
        var list = new ListWriter(this, follow.Window, new(route.Node, null, route, element) { ShowsRelationship = follow.Relationship is not null });
        list.WritePage();
        var (rows, relationship, node) = WriteRows(follow.Node, route.Node, list.Node, follow.Relationship, route.Relationship, list.Relationship, depthLeft);
        list.WriteAggregates(depthLeft);
        return new(rows, list, new PageReader(list.Frame, node, relationship));
    }

    /// <summary>How many there are in a row of each list that is followed, all together: what is known of its size without values.</summary>
    private static int CellsOf(Follow follow) => CellsOf(follow.Node) + (follow.Relationship is { } relationship ? CellsOf(relationship) : 0);

    private static int CellsOf(Shape shape) => 1 + shape.Properties.Length + shape.Follows.Sum(CellsOf);

    /// <summary>Writes the cells of a row, in the order in which <see cref="ShapeReader"/> reads them.</summary>
    private void WriteCells(PreparedShape shape)
    {
        Text.Append($"{shape.Element}.id");
        if (shape.Reader.NeedsLabels) Text.Append($", labels({shape.Element})");
        foreach (var property in shape.Properties) Text.Append($", {shape.Element}{property.Access}");
        foreach (var follow in shape.Follows)
        {
            Text.Append($", {follow.Rows}");
            follow.List.WriteCells(asColumns: false);
        }
    }

    private sealed record PreparedStart(Name Rows, ListWriter? List, StartReader Reader);

    private sealed record PreparedFollow(Name Rows, ListWriter List, PageReader Reader);

    private sealed record PreparedShape(Name Element, SiteProperty[] Properties, PreparedFollow[] Follows, ShapeReader Reader);
}
