using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Ties;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Networks;

/// <summary>
/// <c>Query.network</c>: two trips read what its cities have part in and who says so. Its <c>nodes</c> and <c>edges</c> make one more each, where something
/// is selected of them.
/// </summary>
internal static class NetworkResolvers
{
    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated, NodeScores scores)
    {
        var stages = new TieStages(generated.Graph.Model);
        return
        [
            new("Query", "network", StoreResolver.Of(async (context, _, results) =>
            {
                var result = await FindAsync(context, stages);
                results.Span[0] = result;
            })),
            new("Query", "networks", StoreResolver.Of(async (context, _, results) =>
            {
                var result = await NetworkSeries.FindAsync(context, stages);
                results.Span[0] = result;
            })),
            new("Network", "nodes", StoreResolver.Of((context, parents, results) => NodesAsync(generated, scores, context, parents, results))),
            new("Network", "edges", StoreResolver.Of((context, parents, results) => EdgesAsync(generated, context, parents, results))),
            .. NetworkFields.Bindings,
        ];
    }

    /// <summary>A <see cref="NetworkView"/>, or the field's error.</summary>
    private static async ValueTask<object> FindAsync(FieldContext context, TieStages stages)
    {
        var (selection, wrong) = NetworkArguments.Read(context);
        return selection is null ? wrong! : await NetworkMemo.FindAsync(context, NetworkSelectionText.Of(selection), () => ReadAsync(context, selection, stages));
    }

    private static async ValueTask<object> ReadAsync(FieldContext context, NetworkSelection selection, TieStages stages)
    {
        var (graph, error) = await NetworkGraph.ReadAsync(context, selection);
        if (graph is null) return error!;
        var (network, tooLarge) = NetworkWeaver.Weave(graph, selection, stages, context.CancellationToken);
        return network is null ? tooLarge! : new NetworkView(network);
    }

    private static ValueTask NodesAsync(GraphResolvers generated, NodeScores scores, FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results)
    {
        return PagedElements.ReadAsync(
            generated,
            context,
            parents,
            results,
            parent =>
            {
                var network = (NetworkView)parent;
                var (order, undefined) = NodeOrder.Of(network, scores, context);
                return new PagedList<NetworkNodeView>(order.Length, place => new(network, order[place], null)) { Error = undefined };
            },
            nodes => [new SelectedKind("Place", nodes.Select(IdOf), ["place"])],
            (rows, node) => rows.Has(0, IdOf(node)) ? node with { Place = rows.Find(0, IdOf(node)) } : null);

        static string IdOf(NetworkNodeView node) => node.Of.Network.Places[node.Node].Id;
    }

    private static ValueTask EdgesAsync(GraphResolvers generated, FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results)
    {
        const int ends = 0, things = 1;
        return PagedElements.ReadAsync(
            generated,
            context,
            parents,
            results,
            parent => new PagedList<NetworkEdgeView>(((NetworkView)parent).Network.Edges.Length, edge => new((NetworkView)parent, edge, null, null, [])),
            edges =>
            [
                new SelectedKind("Place", edges.SelectMany(edge => new[] { Source(edge), Target(edge) }), ["source", "target"]),
                new SelectedKind("Entity", edges.SelectMany(edge => edge.Value.Reasons).Select(reason => reason.SharedId), ["shared"]),
            ],
            (rows, edge) => !rows.Has(ends, Source(edge)) || !rows.Has(ends, Target(edge)) ? null : edge with
            {
                Source = rows.Find(ends, Source(edge)),
                Target = rows.Find(ends, Target(edge)),
                Shared = rows.FindAll(things, edge.Value.Reasons.Select(reason => reason.SharedId)),
            });

        static string Source(NetworkEdgeView edge) => edge.Of.Network.Places[edge.Value.Source].Id;

        static string Target(NetworkEdgeView edge) => edge.Of.Network.Places[edge.Value.Target].Id;
    }
}
