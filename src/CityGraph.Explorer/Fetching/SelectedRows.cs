using System.Collections.Immutable;
using CityGraph.Explorer.Description;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>What is selected of the nodes of one kind that a computed field gives, wherever below it they stand.</summary>
/// <param name="Type">The type that the fields are declared with.</param>
/// <param name="Owners">The fields.</param>
internal sealed record SelectedNodes(GraphType Type, Selection[] Owners);

/// <summary>The nodes below a computed field, each read once, by kind.</summary>
internal sealed class SelectedRows
{
    private readonly Dictionary<string, Row>?[] _rows;

    private SelectedRows(int kinds) => _rows = new Dictionary<string, Row>?[kinds];

    /// <summary>Reads them in one trip; in none where nothing of them is selected.</summary>
    /// <param name="generated">What makes shapes of selections.</param>
    /// <param name="context">The computed field.</param>
    /// <param name="kinds">What is selected of each kind.</param>
    /// <param name="ids">For each kind the nodes.</param>
    public static async ValueTask<SelectedRows> FetchAsync(
        GraphResolvers generated, FieldContext context, SelectedNodes[] kinds, params IEnumerable<string>[] ids)
    {
        var shapes = generated.Planner(context).Once(planner =>
            Array.ConvertAll(kinds, kind => kind.Owners.Length == 0 ? null : planner.NodeShape(kind.Type, kind.Owners)));
        var rows = new SelectedRows(kinds.Length);
        var queries = ImmutableArray.CreateBuilder<GraphQuery>(kinds.Length);
        var asked = new List<int>(kinds.Length);
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            if (shapes[kind] is not { } shape || ids[kind].Distinct().ToImmutableArray() is not { IsEmpty: false } wanted) continue;
            queries.Add(new(new Start.Ids(wanted, kinds[kind].Type.Name), Window.All, shape));
            asked.Add(kind);
        }

        if (queries.Count == 0) return rows;
        var answer = await RequestState.FetchAsync(context, queries.ToImmutable());
        for (var i = 0; i < asked.Count; i++)
        {
            rows._rows[asked[i]] = answer.Pages[i].Nodes.OfType<Row>().ToDictionary(row => row.Id, StringComparer.Ordinal);
        }

        return rows;
    }

    /// <summary>Whether the node is there, or nothing of its kind was asked for.</summary>
    public bool Has(int kind, string id) => _rows[kind]?.ContainsKey(id) ?? true;

    /// <summary>The row; null if nothing of its kind was selected, or the node was deleted between the trips.</summary>
    public Row? Find(int kind, string id) => _rows[kind]?.GetValueOrDefault(id);

    /// <summary>The rows in the order of the ids, without those of nodes that were deleted between the trips.</summary>
    public Row[] FindAll(int kind, IEnumerable<string> ids) => _rows[kind] is { } rows ? [.. ids.Select(rows.GetValueOrDefault).OfType<Row>()] : [];
}
