using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Search;
using CityGraph.Explorer.Walks;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Paths;

/// <summary><c>Query.paths</c>: a trip for each level of the search, or one where the store searches itself, and one for what is selected of the paths.</summary>
internal static class PathResolvers
{
    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated)
    {
        var arguments = new PathArguments(generated.Graph);
        return
        [
            new("Query", "paths", StoreResolver.Of(async (context, _, results) =>
            {
                var result = await FindAsync(generated, arguments, context);
                results.Span[0] = result;
            })),
            new("Paths", "paths", new PropertyResolver(parent => ((PathsView)parent).Paths)),
            new("Paths", "nodes", new PropertyResolver(parent => ((PathsView)parent).Nodes)),
            new("Paths", "edges", new PropertyResolver(parent => ((PathsView)parent).Edges)),
            new("Paths", "cut", new PropertyResolver(parent => ((PathsView)parent).Cut)),
            new("Path", "length", new PropertyResolver<int>(parent => ((PathView)parent).Hops.Length)),
            new("Path", "nodes", new PropertyResolver(parent => ((PathView)parent).Nodes)),
            new("Path", "hops", new PropertyResolver(parent => ((PathView)parent).Hops)),
            new("Hop", "from", new PropertyResolver(parent => ((HopView)parent).From)),
            new("Hop", "to", new PropertyResolver(parent => ((HopView)parent).To)),
            new("Hop", "direction", new PropertyResolver(parent => ((HopView)parent).IsForward ? "FORWARD" : "BACKWARD")),
            new("Hop", "relationship", new PropertyResolver(parent => ((HopView)parent).Relationship)),
            new("Hop", "evidence", new PropertyResolver(parent => ((HopView)parent).Relationship.Evidence)),
        ];
    }

    /// <summary>A <see cref="PathsView"/>, or the field's error.</summary>
    private static async ValueTask<object> FindAsync(GraphResolvers generated, PathArguments arguments, FieldContext context)
    {
        var (question, error) = arguments.Read(context.Arguments);
        if (error is not null) return error;
        if (await FindUnknownAsync(generated, context, question!.Avoiding) is { } avoided) return await UnknownEntity.ErrorAsync(context, "avoiding", avoided);
        if (await UnknownEntity.FindAbsentAsync(context, ("from", question.From), ("to", question.To)) is { } absent) return absent;

        using var walk = new Walk(
            (expansion, cancellationToken) => RequestState.ExpandAsync(context, expansion, cancellationToken),
            WalkLimits.Default, TimeProvider.System, context.CancellationToken)
        {
            FindShortest = (search, cancellationToken) => RequestState.FindShortestAsync(context, search, cancellationToken),
        };
        var found = await PathSearch.FindAsync(question, walk);
        if (found.UnknownId is { } unknown) return await UnknownEntity.ErrorAsync(context, unknown == question.From ? "from" : "to", unknown);

        var hubs = found.Cuts.Select(cut => cut.NodeId).OfType<string>();
        var elements = await WalkElements.FetchAsync(
            generated,
            context,
            [.. found.Paths.SelectMany(path => path.NodeIds).Concat(hubs).Distinct()],
            [.. found.Paths.SelectMany(path => path.Hops).Select(hop => hop.Id).Distinct()]);
        return PathsView.Of(found, elements);
    }

    /// <summary>One trip where there are any ids.</summary>
    private static async ValueTask<string?> FindUnknownAsync(GraphResolvers generated, FieldContext context, ImmutableArray<string> ids)
    {
        if (ids.IsEmpty) return null;
        var answer = await RequestState.FetchAsync(context, [new GraphQuery(new Start.Ids(ids, generated.Entity.Name), Window.All, Shape.Nothing)]);
        var missing = Array.IndexOf(answer.Pages[0].Nodes, null);
        return missing < 0 ? null : ids[missing];
    }
}
