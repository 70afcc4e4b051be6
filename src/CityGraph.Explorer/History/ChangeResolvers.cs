using System.Collections.Immutable;
using CityGraph.Explorer.Api;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Changes;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.History;

/// <summary><c>Subscription.changes</c>: the store's log, then each commit as it is made.</summary>
internal static class ChangeResolvers
{
    private const string NoSuchChange = "NO_SUCH_CHANGE";
    private const string BadPage = "BAD_PAGE";

    public static ImmutableArray<ResolverBinding> Bindings { get; } =
    [
        new("Subscription", "changes", StoreResolver.Of(WatchAsync)),
        new("ChangeSet", "number", new PropertyResolver(parent => Set(parent).Number)),
        new("ChangeSet", "recordedAt", new PropertyResolver(parent => Set(parent).RecordedAt)),
        new("ChangeSet", "author", new PropertyResolver(parent => Set(parent).ChangeSet.Author)),
        new("ChangeSet", "reason", new PropertyResolver(parent => Set(parent).ChangeSet.Reason)),
        new("ChangeSet", "size", new PropertyResolver<int>(parent => Set(parent).ChangeSet.Changes.Length)),
        new("ChangeSet", "elements", new BatchResolver(ReadElements)),
        new("ChangedElement", "id", new PropertyResolver(parent => ((Change)parent).Id)),
        new("ChangedElement", "kind", new PropertyResolver(parent => parent is Change.PutNode or Change.DeleteNode ? "NODE" : "RELATIONSHIP")),
        new("ChangedElement", "type", new PropertyResolver(TypeOf)),
        new("ChangedElement", "change", new PropertyResolver(parent => parent is Change.PutNode or Change.PutRelationship ? "PUT" : "DELETED")),
    ];

    private static async ValueTask<SourceStream> WatchAsync(FieldContext context)
    {
        var store = ((RequestState)context.State).Reader.Store;
        var newest = store.KnownChangeNumber ?? (await store.FetchAsync([], context.CancellationToken)).ChangeNumber;
        var after = context.Arguments["after"] as long? ?? newest;
        return after < 0 || after > newest
            ? SourceStream.Failed(new($"There is no change {after}: give a number from 0 to {newest}, the newest, or none for what comes from now on.", NoSuchChange))
            : SourceStream.Of(store.WatchAsync(after, context.CancellationToken));
    }

    private static void ReadElements(FieldContext context, ReadOnlySpan<object> parents, Span<object?> results)
    {
        var first = context.Arguments.Get<int>("first");
        if (first is < 0 or > ApiSchemaWriter.MaxPageSize)
        {
            results.Fill(new FieldError($"'first' is {first}; it must be from 0 to {ApiSchemaWriter.MaxPageSize}.", BadPage));
            return;
        }

        for (var i = 0; i < parents.Length; i++)
        {
            results[i] = Set(parents[i]).ChangeSet.Changes.OrderBy(change => change.Id, StringComparer.Ordinal).Take(first).ToArray();
        }
    }

    private static CommittedChangeSet Set(object parent) => (CommittedChangeSet)parent;

    private static string? TypeOf(object change) => change switch
    {
        Change.PutNode put => put.Node.Label,
        Change.PutRelationship put => put.Relationship.Type,
        _ => null,
    };
}
