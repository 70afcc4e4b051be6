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
        if (selection is null) return wrong!;
        // Nothing is kept where the store does not know its newest change number: it would not be found again.
        var newest = ((RequestState)context.State).Reader.Store.KnownChangeNumber;
        var memo = newest is null ? null : RequestState.KeptNow<NetworkMemo>(context);
        var text = NetworkSelectionText.Of(selection);
        if (newest is { } number && memo?.Find(number, text) is { } kept) return kept;

        var (graph, error) = await NetworkGraph.ReadAsync(context, selection);
        if (graph is null) return error!;
        var (network, tooLarge) = NetworkWeaver.Weave(graph, selection, stages, context.CancellationToken);
        if (network is null) return tooLarge!;
        var view = new NetworkView(network);
        memo?.Keep(text, view);
        return view;
    }

    private static async ValueTask NodesAsync(
        GraphResolvers generated, NodeScores scores, FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results)
    {
        var (page, error) = NetworkPage.Read(context);
        if (error is not null)
        {
            results.Span.Fill(error);
            return;
        }

        var nodes = new NetworkNodeView[parents.Length][];
        var undefined = new FieldError?[parents.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            var network = (NetworkView)parents.Span[i];
            (var order, undefined[i]) = NodeOrder.Of(network, scores, context);
            nodes[i] = [.. page.Of(order.Length).Select(place => new NetworkNodeView(network, order[place], null))];
        }

        var rows = await SelectedNodes.FetchAsync(generated, context, new SelectedKind("Place", nodes.SelectMany(list => list).Select(IdOf), ["place"]));
        for (var i = 0; i < nodes.Length; i++)
        {
            results.Span[i] = (object?)undefined[i]
                ?? Array.ConvertAll(Array.FindAll(nodes[i], node => rows.Has(0, IdOf(node))), node => node with { Place = rows.Find(0, IdOf(node)) });
        }

        static string IdOf(NetworkNodeView node) => node.Of.Network.Places[node.Node].Id;
    }

    private static async ValueTask EdgesAsync(GraphResolvers generated, FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results)
    {
        const int ends = 0, things = 1;
        var (page, error) = NetworkPage.Read(context);
        if (error is not null)
        {
            results.Span.Fill(error);
            return;
        }

        var edges = new NetworkEdgeView[parents.Length][];
        for (var i = 0; i < edges.Length; i++)
        {
            var network = (NetworkView)parents.Span[i];
            edges[i] = [.. page.Of(network.Network.Edges.Length).Select(edge => new NetworkEdgeView(network, edge, null, null, []))];
        }

        var all = edges.SelectMany(list => list).ToArray();
        var rows = await SelectedNodes.FetchAsync(
            generated,
            context,
            new SelectedKind("Place", all.SelectMany(edge => new[] { Source(edge), Target(edge) }), ["source", "target"]),
            new SelectedKind("Entity", all.SelectMany(edge => edge.Value.Reasons).Select(reason => reason.SharedId), ["shared"]));
        for (var i = 0; i < edges.Length; i++)
        {
            results.Span[i] = Array.ConvertAll(
                Array.FindAll(edges[i], edge => rows.Has(ends, Source(edge)) && rows.Has(ends, Target(edge))),
                edge => edge with
                {
                    Source = rows.Find(ends, Source(edge)),
                    Target = rows.Find(ends, Target(edge)),
                    Shared = rows.FindAll(things, edge.Value.Reasons.Select(reason => reason.SharedId)),
                });
        }

        static string Source(NetworkEdgeView edge) => edge.Of.Network.Places[edge.Value.Source].Id;

        static string Target(NetworkEdgeView edge) => edge.Of.Network.Places[edge.Value.Target].Id;
    }
}
