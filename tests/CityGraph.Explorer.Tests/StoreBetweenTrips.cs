using System.Collections.Immutable;
using CityGraph.Graph;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Results;
using CityGraph.Graph.Search;

namespace CityGraph.Explorer.Tests;

/// <summary>A store in front of which something happens before a trip, as other requests and commits may at any time.</summary>
/// <param name="store">The store itself; whoever made it disposes it.</param>
/// <param name="beforeTrip">Is told the 1-based number of the trip.</param>
internal sealed class StoreBetweenTrips(IGraphStore store, Func<int, Task> beforeTrip) : IGraphStore
{
    private int _trips;

    public GraphModel Model => store.Model;

    /// <summary>Whether it tells no newest change number, as a store does that others write to.</summary>
    public bool IsOfOthersToo { get; init; }

    /// <summary>How many rows, of nodes and relationships at all levels, were fetched through this so far.</summary>
    public long Rows { get; private set; }

    public long? KnownChangeNumber => IsOfOthersToo ? null : store.KnownChangeNumber;

    public async ValueTask<QueryResult> FetchAsync(ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken)
    {
        await beforeTrip(++_trips);
        var result = await store.FetchAsync(queries, cancellationToken);
        Rows += result.Pages.Sum(RowsOf);
        return result;
    }

    public async ValueTask<ExpansionResult> ExpandAsync(Expansion expansion, CancellationToken cancellationToken)
    {
        await beforeTrip(++_trips);
        return await store.ExpandAsync(expansion, cancellationToken);
    }

    public ValueTask<long> ReadChangeNumberAsync(CancellationToken cancellationToken) => store.ReadChangeNumberAsync(cancellationToken);

    public async ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        await beforeTrip(++_trips);
        return await store.SearchAsync(request, cancellationToken);
    }

    public ValueTask<CommitResult> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken) => store.CommitAsync(changeSet, cancellationToken);

    public ValueTask<long?> FindChangeSetAsync(string changeSetId, CancellationToken cancellationToken) =>
        store.FindChangeSetAsync(changeSetId, cancellationToken);

    public ValueTask<string?> FindNewestChangeSetAsync(string idPrefix, CancellationToken cancellationToken) =>
        store.FindNewestChangeSetAsync(idPrefix, cancellationToken);

    public ValueTask<ImmutableArray<CommittedChangeSet>> ReadLogAsync(long after, int limit, CancellationToken cancellationToken) =>
        store.ReadLogAsync(after, limit, cancellationToken);

    public IAsyncEnumerable<CommittedChangeSet> WatchAsync(long after, CancellationToken cancellationToken) => store.WatchAsync(after, cancellationToken);

    /// <summary>Those of the store itself, unless others are given.</summary>
    public IKeptResults Results { get => field ?? store.Results; init; }

    public ValueTask DisposeAsync() => default;

    private static long RowsOf(Page page) => page.Nodes.Concat(page.Relationships ?? []).OfType<Row>().Sum(row => 1 + row.Pages.ToArray().Sum(RowsOf));
}
