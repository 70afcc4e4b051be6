using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Search;
using CityGraph.Explorer.Walks;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Neighbourhoods;

/// <summary><c>Query.neighbourhood</c>: a trip for each level, one for what joins the nodes that are shown, and one for what is selected of them.</summary>
internal static class NeighbourhoodResolvers
{
    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated)
    {
        var arguments = new NeighbourhoodArguments(generated.Graph);
        return
        [
            new("Query", "neighbourhood", StoreResolver.Of(async (context, _, results) =>
            {
                var result = await FindAsync(generated, arguments, context);
                results.Span[0] = result;
            })),
            new("Neighbourhood", "nodes", new PropertyResolver(parent => ((NeighbourhoodView)parent).Nodes)),
            new("Neighbourhood", "edges", new PropertyResolver(parent => ((NeighbourhoodView)parent).Edges)),
            new("Neighbourhood", "cut", new PropertyResolver(parent => ((NeighbourhoodView)parent).Cut)),
            new("NeighbourhoodNode", "node", new PropertyResolver(parent => ((NodeView)parent).Node)),
            new("NeighbourhoodNode", "distance", new PropertyResolver<int>(parent => ((NodeView)parent).Found.Distance)),
            new("NeighbourhoodNode", "degree", new PropertyResolver<int>(parent => ((NodeView)parent).Found.Degree)),
            new("NeighbourhoodNode", "hidden", new PropertyResolver<int>(parent => ((NodeView)parent).Found.Hidden)),
        ];
    }

    /// <summary>A <see cref="NeighbourhoodView"/>, or the field's error.</summary>
    private static async ValueTask<object> FindAsync(GraphResolvers generated, NeighbourhoodArguments arguments, FieldContext context)
    {
        var (question, error) = arguments.Read(context.Arguments);
        if (error is not null) return error;
        if (await UnknownEntity.FindAbsentAsync(context, [.. question!.Of.Select(id => ("of", id))]) is { } absent) return absent;

        using var walk = new Walk(
            (expansion, cancellationToken) => RequestState.ExpandAsync(context, expansion, cancellationToken),
            WalkLimits.Default, TimeProvider.System, context.CancellationToken);
        var found = await NeighbourhoodSearch.FindAsync(question!, walk);
        if (found.UnknownId is { } unknown) return await UnknownEntity.ErrorAsync(context, "of", unknown);

        var elements = await WalkElements.FetchAsync(
            generated, context, [.. found.Nodes.Select(node => node.Id)], [.. found.Edges.Select(edge => edge.Id)]);
        return NeighbourhoodView.Of(found, elements);
    }
}
