using System.Collections.Immutable;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>Nodes that a computed field's answer is made of, and the fields below it that give them.</summary>
/// <param name="Type">The type or interface that those fields are declared with.</param>
/// <param name="Ids">The nodes; repetitions are read once.</param>
/// <param name="Fields">Names of fields of the answer's elements: directly below the computed field, or below its <paramref name="List"/>.</param>
/// <param name="List">The field of the answer that holds the elements; null where the answer is the list of them.</param>
internal sealed record SelectedKind(string Type, IEnumerable<string> Ids, ImmutableArray<string> Fields, string? List = null);

/// <summary>The nodes of a computed field's answer with what the request selects of them: one trip for all kinds, none where none is selected.</summary>
internal sealed class SelectedNodes
{
    private readonly Dictionary<(int Kind, string Id), Row> _rows = [];

    private SelectedNodes() { }

    public static async ValueTask<SelectedNodes> FetchAsync(GraphResolvers generated, FieldContext context, params ImmutableArray<SelectedKind> kinds)
    {
        var planner = generated.Planner(context);
        var shapes = planner.Once(_ => kinds.Select(kind => ShapeOf(generated, planner, context, kind)).ToArray());
        var queries = ImmutableArray.CreateBuilder<GraphQuery>();
        var asked = new List<int>();
        for (var i = 0; i < kinds.Length; i++)
        {
            ImmutableArray<string> ids = [.. kinds[i].Ids.Distinct(StringComparer.Ordinal)];
            if (shapes[i] is not { } shape || ids.IsEmpty) continue;
            queries.Add(new(new Start.Ids(ids), Window.All, shape));
            asked.Add(i);
        }

        var nodes = new SelectedNodes();
        if (queries.Count == 0) return nodes;
        var answer = await RequestState.FetchAsync(context, queries.ToImmutable());
        for (var i = 0; i < asked.Count; i++)
        {
            foreach (var row in answer.Pages[i].Nodes)
            {
                if (row is not null) nodes._rows[(asked[i], row.Id)] = row;
            }
        }

        return nodes;
    }

    /// <summary>The row; null if nothing is selected of its kind, or the node was deleted between the trips.</summary>
    /// <param name="kind">The place of its kind among those that were fetched.</param>
    /// <param name="id">Null for no node.</param>
    public Row? Find(int kind, string? id) => id is null ? null : _rows.GetValueOrDefault((kind, id));

    public Row[] FindAll(int kind, IEnumerable<string> ids) => [.. ids.Select(id => Find(kind, id)).OfType<Row>()];

    private static Shape? ShapeOf(GraphResolvers generated, FetchPlanner planner, FieldContext context, SelectedKind kind)
    {
        IEnumerable<Selection> elements = [context.Selection];
        if (kind.List is { } list) elements = Below(context, context.Selection).Where(selection => selection.Field.Name == list);
        var owners = elements.SelectMany(selection => Below(context, selection)).Where(selection => kind.Fields.Contains(selection.Field.Name)).ToArray();
        return owners.Length == 0 ? null : planner.NodeShape(generated.Graph.FindType(kind.Type)!, owners);
    }

    private static IEnumerable<Selection> Below(FieldContext context, Selection selection) =>
        selection.ChildTypes.SelectMany(type => context.Children(selection, type));
}
