using System.Collections.Immutable;
using CityGraph.Explorer.Api;
using CityGraph.Explorer.Description;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Fetching;

/// <summary>
/// How the generated fields get their values: a root field makes one trip to the store, every field below reads the rows
/// that it brought. Parents are a <see cref="Row"/> for a node, a <see cref="Page"/> for a connection and its page info,
/// an <see cref="EdgeValue"/> for an edge.
/// </summary>
internal sealed class GraphResolvers(ApiModel api)
{
    private static readonly Resolver ReadSlot = new BatchResolver(ReadProperty);
    private static readonly object NoItems = ImmutableArray<object>.Empty;

    private readonly WindowReader _windows = new(api.Graph);

    public GraphDescription Graph => api.Graph;

    /// <summary>What all nodes that facts are about have in common.</summary>
    public GraphType Entity { get; } = api.Graph.FindType("Entity")!;

    /// <summary>The resolver of a generated field; null for one that is not generated.</summary>
    public Resolver? Find(ObjectType type, FieldDefinition field)
    {
        if (api.Graph.FindType(type.Name) is { } described) return NodeField(described.FindField(field.Name));
        if (api.FindEdge(type.Name) is { } edge) return EdgeField(edge, field.Name);
        if (api.FindAggregate(type.Name) is { } aggregate) return AggregateResolvers.Find(aggregate, field.Name);
        if (type.Name == "PageInfo") return PageInfoField(field.Name);
        if (type.Name == "Query") return RootField(field.Name);
        return type.Fields.Find(ApiNames.PageInfo) is null ? null : ConnectionField(field.Name);
    }

    public FetchPlanner Planner(FieldContext context, bool dependsOnArguments = false) => new(api, _windows, context, dependsOnArguments);

    /// <summary>What the field that is resolved selects of nodes of its type.</summary>
    public Shape NodeShape(FieldContext context, GraphType type) => Planner(context).Once(planner => planner.NodeShape(type, context.Selection));

    private AsyncBatchResolver? RootField(string name)
    {
        foreach (var type in api.Graph.Types)
        {
            if (type.IsInterface) continue;
            if (name == ApiNames.ByKey(type)) return StoreResolver.Of((context, _, results) => ByKeyAsync(type, context, results));
            if (name == type.Plural) return StoreResolver.Of((context, _, results) => ListAsync(type, context, results));
        }

        return null;
    }

    private async ValueTask ByKeyAsync(GraphType type, FieldContext context, Memory<object?> results)
    {
        var id = context.Arguments.Get<string>(ApiNames.Id);
        var found = await FindAsync(context, id, type);
        results.Span[0] = found;
    }

    /// <summary>What is selected of the node of the id, or, where it was merged, of its successor. One trip.</summary>
    public async ValueTask<Row?> FindAsync(FieldContext context, string id, GraphType type)
    {
        var shape = NodeShape(context, type);
        if (!type.IsInterface && !Graph.Model.FindNodeType(type.Name)!.Interfaces.Contains(Entity.Name))
        {
            var node = await RequestState.FetchAsync(context, [new(new Start.Ids([id], type.Name), Window.All, shape)]);
            return node.Pages[0].Nodes[0];
        }

        var answer = await RequestState.FetchAsync(context, [new(MergedIds.StartOf([id], type.Name), Window.All, shape)]);
        return MergedIds.Find(answer.Pages[0], id);
    }

    private async ValueTask ListAsync(GraphType type, FieldContext context, Memory<object?> results)
    {
        var planned = Planner(context, dependsOnArguments: true).Once(planner => planner.RootConnection(type));
        if (planned.Error is not null)
        {
            results.Span[0] = planned.Error;
            return;
        }

        var query = new GraphQuery(new Start.All(type.Name), planned.Window, planned.Shape);
        var answer = await RequestState.FetchAsync(context, [query]);
        results.Span[0] = answer.Pages[0];
    }

    private static Resolver? NodeField(GraphField? field) => field switch
    {
        GraphField.Id => new PropertyResolver(parent => ((Row)parent).Id),
        GraphField.Property => ReadSlot,
        GraphField.Relationship { IsList: false } => new BatchResolver(ReadSingle),
        GraphField.Relationship or GraphField.Referring => new BatchResolver(ReadPage),
        _ => null,
    };

    private static Resolver? ConnectionField(string name) => name switch
    {
        ApiNames.Nodes => new PropertyResolver(parent => ((Page)parent).Nodes),
        ApiNames.Edges => new PropertyResolver(parent => Edges((Page)parent)),
        ApiNames.PageInfo => new PropertyResolver(parent => parent),
        ApiNames.TotalCount => new PropertyResolver(parent => ((Page)parent).TotalCount),
        ApiNames.Aggregate or ApiNames.EdgeAggregate => AggregateResolvers.OfConnection,
        ApiNames.Groups => AggregateResolvers.OfGroups,
        _ => null,
    };

    private static Resolver? PageInfoField(string name) => name switch
    {
        ApiNames.HasNextPage => new PropertyResolver<bool>(parent => ((Page)parent).HasNext),
        ApiNames.HasPreviousPage => new PropertyResolver<bool>(parent => ((Page)parent).HasPrevious),
        ApiNames.StartCursor => new BatchResolver((context, parents, results) => ReadCursor(context, parents, results, _ => 0)),
        ApiNames.EndCursor => new BatchResolver((context, parents, results) => ReadCursor(context, parents, results, page => page.Nodes.Length - 1)),
        _ => null,
    };

    private static Resolver? EdgeField(ApiEdge edge, string name) => name switch
    {
        ApiNames.Node => new PropertyResolver(parent => ((EdgeValue)parent).Node),
        ApiNames.Cursor => new BatchResolver(ReadEdgeCursor),
        ApiNames.Id => new PropertyResolver(parent => ((EdgeValue)parent).Relationship.Id),
        ApiNames.Evidence => new BatchResolver(ReadPage),
        _ when edge.Relationship is not null => ReadSlot,
        _ => null,
    };

    private static EdgeValue[] Edges(Page page)
    {
        var edges = new EdgeValue[page.Nodes.Length];
        for (var i = 0; i < edges.Length; i++) edges[i] = new(page, i);
        return edges;
    }

    private static Row RowOf(object parent) => parent as Row ?? ((EdgeValue)parent).Relationship;

    private static void ReadProperty(FieldContext context, ReadOnlySpan<object> parents, Span<object?> results)
    {
        var slot = SlotOf(context).Position;
        // Nobody has to write an empty list.
        var missing = context.Selection.Field.Type is NonNullType { OfType: ListType } ? NoItems : null;
        for (var i = 0; i < parents.Length; i++) results[i] = RowOf(parents[i]).Values[slot] ?? missing;
    }

    private static void ReadPage(FieldContext context, ReadOnlySpan<object> parents, Span<object?> results)
    {
        var slot = SlotOf(context);
        if (slot.Error is not null)
        {
            results.Fill(slot.Error);
            return;
        }

        for (var i = 0; i < parents.Length; i++) results[i] = RowOf(parents[i]).Pages[slot.Position];
    }

    /// <summary>What was read for the selection that is resolved of a node or relationship.</summary>
    public static Page PageOf(FieldContext context, object parent) => RowOf(parent).Pages[SlotOf(context).Position];

    private static void ReadSingle(FieldContext context, ReadOnlySpan<object> parents, Span<object?> results)
    {
        var slot = SlotOf(context).Position;
        for (var i = 0; i < parents.Length; i++)
        {
            var nodes = RowOf(parents[i]).Pages[slot].Nodes;
            results[i] = nodes.Length == 0 ? null : nodes[0];
        }
    }

    private static void ReadCursor(FieldContext context, ReadOnlySpan<object> parents, Span<object?> results, Func<Page, int> place)
    {
        var connection = SlotOf(context).Connection!;
        for (var i = 0; i < parents.Length; i++)
        {
            var page = (Page)parents[i];
            if (page.Nodes.Length > 0) results[i] = connection.CursorAt(page, place(page));
        }
    }

    private static void ReadEdgeCursor(FieldContext context, ReadOnlySpan<object> parents, Span<object?> results)
    {
        var connection = SlotOf(context).Connection!;
        for (var i = 0; i < parents.Length; i++)
        {
            var edge = (EdgeValue)parents[i];
            results[i] = connection.CursorAt(edge.Page, edge.Index);
        }
    }

    /// <summary>Where the selection that is resolved finds its value.</summary>
    public static Slot SlotOf(FieldContext context) => ((RequestState)context.State).Plan.SlotOf(context.Selection);
}
