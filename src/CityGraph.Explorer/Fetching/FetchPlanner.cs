using System.Collections.Immutable;
using CityGraph.Explorer.Api;
using CityGraph.Explorer.Description;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>
/// Turns what is selected below a field into what to read from the store, and notes in the request's <see cref="FetchPlan"/>
/// where each selection will find its value. Everything below one root field goes into one <see cref="GraphQuery"/>.
/// </summary>
/// <param name="api">What the API's types stand for.</param>
/// <param name="windows">Reads the arguments of connections.</param>
/// <param name="context">The field that is resolved.</param>
/// <param name="dependsOnArguments">Whether the plan takes the field's own arguments into account.</param>
internal sealed class FetchPlanner(ApiModel api, WindowReader windows, FieldContext context, bool dependsOnArguments)
{
    private readonly FetchPlan _plan = ((RequestState)context.State).Plan;

    /// <summary>Whether every request of the operation plans the same, so that slots and plans can stay with its selections.</summary>
    private readonly bool _isConstant = context.Selection.IsConstantBelow && (!dependsOnArguments || context.Selection.HasConstantArguments);

    /// <summary>The shape of nodes of a type or interface, as the given selections ask for them.</summary>
    /// <param name="type">The type that the selections' fields are declared with.</param>
    /// <param name="owners">Fields that give such nodes: the same rows will stand for all of them.</param>
    public Shape NodeShape(GraphType type, params ReadOnlySpan<Selection> owners)
    {
        var shape = new ShapeBuilder();
        foreach (var owner in owners)
        {
            foreach (var objectType in owner.ChildTypes)
            {
                // An object's own description; an interface has the same field with the same meaning.
                var described = api.Graph.FindType(objectType.Name) ?? type;
                foreach (var selection in context.Children(owner, objectType)) AddField(shape, described, selection);
            }
        }

        return Build(shape);
    }

    /// <summary>The shape of nodes that are of one type, where selections may be of others too.</summary>
    public Shape NodeShapeOnly(GraphType type, IEnumerable<Selection> owners)
    {
        var shape = new ShapeBuilder();
        foreach (var (owner, objectType) in owners.SelectMany(owner => owner.ChildTypes.Select(one => (owner, one))))
        {
            if (objectType.Name != type.Name && objectType.Interfaces.All(one => one.Name != type.Name)) continue;
            foreach (var selection in context.Children(owner, objectType)) AddField(shape, api.Graph.FindType(objectType.Name)!, selection);
        }

        return Build(shape);
    }

    /// <summary>What was planned for the field that is resolved, made once an operation where every request plans the same.</summary>
    public T Once<T>(Func<FetchPlanner, T> plan)
        where T : class
    {
        if (!_isConstant) return plan(this);
        if (context.Selection.Attachment is T kept) return kept;
        var planned = plan(this);
        context.Selection.Attachment = planned;
        return planned;
    }

    /// <summary>What the root connection asks of the store.</summary>
    public RootConnection RootConnection(GraphType type)
    {
        var (window, plan, error) = windows.Nodes(context.Selection.Field.Name, type, context.Arguments);
        var parts = Parts([context.Selection], plan, type, null);
        return new(Telling(window, parts), ConnectionPlan.WithKeys(NodeShape(type, [.. parts.Nodes]), window.Order, ofRelationship: false), error);
    }

    private void AddField(ShapeBuilder shape, GraphType type, Selection selection)
    {
        switch (type.FindField(selection.Field.Name))
        {
            case GraphField.Property property:
                Place(selection, new(shape.AddProperty(property.Name)));
                break;
            case GraphField.Relationship relationship:
                shape.AddStep(selection, relationship);
                break;
            case GraphField.Referring referring:
                shape.AddStep(selection, referring);
                break;
        }
    }

    private Shape Build(ShapeBuilder shape)
    {
        var follows = ImmutableArray.CreateBuilder<Follow>(shape.Steps.Count);
        foreach (var step in shape.Steps)
        {
            if (Follow(step) is not { } follow) continue;
            foreach (var selection in step.Selections) Place(selection, new(follows.Count));
            follows.Add(follow);
        }

        return new([.. shape.Properties], follows.ToImmutable());
    }

    private Follow? Follow(PlannedStep step) => step.Field switch
    {
        GraphField.Relationship { IsList: false } single => Single(single, step.Selections),
        GraphField.Relationship relationship => Connection(relationship, step.Selections),
        GraphField.Referring referring => Referring(referring.Step, step.Selections),
        _ => throw new InvalidOperationException($"Field '{step.Field.Name}' leads nowhere."),
    };

    private Follow Single(GraphField.Relationship field, List<Selection> selections) =>
        new(field.Step, new Window { Limit = 1, TellMore = false }, NodeShape(api.Graph.FindType(field.Target)!, [.. selections]));

    private Follow? Connection(GraphField.Relationship field, List<Selection> selections)
    {
        var (window, plan, error) = windows.Along(Coordinate(selections[0]), field, context.ArgumentsOf(selections[0]));
        if (Fails(selections, error)) return null;
        var target = api.Graph.FindType(field.Target)!;
        var parts = Parts(selections, plan, target, field.Kind);
        var node = ConnectionPlan.WithKeys(NodeShape(target, [.. parts.Nodes]), window.Order, ofRelationship: false);
        var relationship = parts.NeedsRelationship ? ConnectionPlan.WithKeys(RelationshipShape(field.Kind, parts.Edges), window.Order, ofRelationship: true) : null;
        return new(field.Step, Telling(window, parts), node, relationship);
    }

    private Follow? Referring(Step.Referring step, List<Selection> selections)
    {
        var target = api.Graph.FindType(step.Label)!;
        var (window, plan, error) = windows.Nodes(Coordinate(selections[0]), target, context.ArgumentsOf(selections[0]));
        if (Fails(selections, error)) return null;
        var parts = Parts(selections, plan, target, null);
        return new(step, Telling(window, parts), ConnectionPlan.WithKeys(NodeShape(target, [.. parts.Nodes]), window.Order, ofRelationship: false));
    }

    private Shape RelationshipShape(RelationshipKind kind, List<Selection> edges)
    {
        var shape = new ShapeBuilder();
        foreach (var selection in edges)
        {
            if (selection.Field.Name == ApiNames.Evidence) shape.AddStep(selection, new GraphField.Referring(selection.Field, api.Graph.Evidence));
            else if (kind.Properties.Any(property => property.Name == selection.Field.Name)) Place(selection, new(shape.AddProperty(selection.Field.Name)));
        }

        return Build(shape);
    }

    /// <summary>What is selected of a connection: the fields that give its nodes, those of its edges, and what is worked out of it.</summary>
    private ConnectionParts Parts(List<Selection> connections, ConnectionPlan plan, GraphType target, RelationshipKind? relationship)
    {
        var parts = new ConnectionParts();
        foreach (var selection in connections.SelectMany(Below))
        {
            parts.ShowsElements |= selection.Field.Name is ApiNames.Nodes or ApiNames.Edges or ApiNames.PageInfo;
            switch (selection.Field.Name)
            {
                case ApiNames.Nodes:
                    parts.Nodes.Add(selection);
                    break;
                case ApiNames.TotalCount:
                    parts.CountsTotal = true;
                    break;
                case ApiNames.PageInfo:
                    foreach (var one in Below(selection))
                    {
                        Place(one, new(-1, plan));
                        parts.NeedsRelationship |= one.Field.Name is ApiNames.StartCursor or ApiNames.EndCursor;
                        parts.TellsMore |= one.Field.Name is ApiNames.HasNextPage or ApiNames.HasPreviousPage;
                    }

                    break;
                case ApiNames.Edges:
                    parts.NeedsRelationship = true;
                    foreach (var one in Below(selection)) AddEdgeField(parts, one, plan, relationship is not null);
                    break;
                case ApiNames.Aggregate or ApiNames.EdgeAggregate or ApiNames.Groups:
                    parts.AddAggregate(selection);
                    break;
            }
        }

        foreach (var owners in parts.Aggregates) AddAggregation(parts, owners, target, relationship);
        return parts;
    }

    private void AddAggregation(ConnectionParts parts, List<Selection> owners, GraphType target, RelationshipKind? relationship)
    {
        var planner = new AggregationPlanner(api.Graph, this, target, relationship);
        var (aggregation, error) = owners[0].Field.Name == ApiNames.Groups ? planner.Groups(owners, context.ArgumentsOf(owners[0])) : (planner.Whole(owners), null);
        foreach (var owner in owners) Place(owner, new(parts.Aggregations.Count, Error: error));
        if (aggregation is not null) parts.Aggregations.Add(aggregation);
    }

    private void AddEdgeField(ConnectionParts parts, Selection selection, ConnectionPlan plan, bool hasRelationship)
    {
        if (selection.Field.Name == ApiNames.Node) parts.Nodes.Add(selection);
        else if (selection.Field.Name == ApiNames.Cursor) Place(selection, new(-1, plan));
        else if (hasRelationship) parts.Edges.Add(selection);
    }

    /// <summary>What is selected of the object that a field gives.</summary>
    public IEnumerable<Selection> Below(Selection selection) => selection.ChildTypes.SelectMany(type => context.Children(selection, type));

    private bool Fails(List<Selection> selections, FieldError? error)
    {
        if (error is null) return false;
        foreach (var selection in selections) Place(selection, new(-1, Error: error));
        return true;
    }

    public void Place(Selection selection, Slot slot) => _plan.Place(selection, slot, _isConstant);

    /// <summary>The window with what is asked of the list. Where no element is, none is read.</summary>
    private static Window Telling(Window window, ConnectionParts parts) => parts.ShowsElements
        ? window with { CountTotal = parts.CountsTotal, TellMore = parts.TellsMore, Aggregations = [.. parts.Aggregations] }
        : new Window
        {
            Where = window.Where,
            WhereRelationship = window.WhereRelationship,
            Limit = 0,
            CountTotal = parts.CountsTotal,
            TellMore = false,
            Aggregations = [.. parts.Aggregations],
        };

    private static string Coordinate(Selection selection) => selection.Field.Name;

    private sealed class ConnectionParts
    {
        public List<Selection> Nodes { get; } = [];

        public List<Selection> Edges { get; } = [];

        /// <summary>Fields that tell of the list as a whole: the selections of one field of the document together.</summary>
        public List<List<Selection>> Aggregates { get; } = [];

        /// <summary>What these ask for.</summary>
        public List<Aggregation> Aggregations { get; } = [];

        public bool CountsTotal { get; set; }

        /// <summary>Whether anything is asked of elements or of where the page lies.</summary>
        public bool ShowsElements { get; set; }

        /// <summary>Whether it is asked if there is more than the page.</summary>
        public bool TellsMore { get; set; }

        /// <summary>Whether anything is read of the relationships: they are the edges, and part of every cursor.</summary>
        public bool NeedsRelationship { get; set; }

        public void AddAggregate(Selection selection)
        {
            if (Aggregates.Find(known => known[0].IsSameFieldAs(selection)) is { } known) known.Add(selection);
            else Aggregates.Add([selection]);
        }
    }
}

/// <summary>What a root connection asks of the store.</summary>
/// <param name="Window">Which nodes, in which order.</param>
/// <param name="Shape">What of each.</param>
/// <param name="Error">Why it asks nothing, or null.</param>
internal sealed record RootConnection(Window Window, Shape Shape, FieldError? Error);
