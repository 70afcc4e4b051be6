using System.Collections.Immutable;
using CityGraph.Explorer.Api;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>Look-ups of any entity by id; what was merged is answered as its successor. One trip each.</summary>
internal static class NodeResolvers
{
    public const string BadIds = "BAD_IDS";

    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated) =>
    [
        new("Query", "node", StoreResolver.Of(async (context, _, results) =>
        {
            var found = await generated.FindAsync(context, context.Arguments.Get<string>("id"), generated.Entity);
            results.Span[0] = found;
        })),
        new("Query", "nodes", StoreResolver.Of(async (context, _, results) =>
        {
            var ids = context.Arguments.Get<IReadOnlyList<object?>>("ids");
            object found = ids.Count > ApiSchemaWriter.MaxPageSize
                ? new FieldError($"'nodes' takes at most {ApiSchemaWriter.MaxPageSize} ids, not {ids.Count}: ask in parts.", BadIds)
                : await FetchAsync(generated, context, [.. ids.Cast<string>()]);
            results.Span[0] = found;
        })),
    ];

    private static async ValueTask<Row?[]> FetchAsync(GraphResolvers generated, FieldContext context, ImmutableArray<string> ids)
    {
        if (ids.IsEmpty) return [];
        var entity = generated.Entity;
        var query = new GraphQuery(MergedIds.StartOf(ids, entity.Name), Window.All, generated.NodeShape(context, entity));
        var answer = await RequestState.FetchAsync(context, [query, MergedIds.Successors(ids)]);
        var rows = answer.Pages[0].Nodes.ToDictionary(row => row!.Id, StringComparer.Ordinal);
        var successors = MergedIds.Read(answer.Pages[1]);
        return [.. ids.Select(id => rows.GetValueOrDefault(id) ?? (successors.TryGetValue(id, out var into) ? rows.GetValueOrDefault(into) : null))];
    }
}
