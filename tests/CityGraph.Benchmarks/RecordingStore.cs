using System.Collections.Immutable;
using CityGraph.Graph;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Search;

namespace CityGraph.Benchmarks;

/// <summary>Keeps what was asked of a store, so that it can be asked again without the rest of the request.</summary>
internal sealed class RecordingStore(IGraphStore inner) : IGraphStore
{
    private readonly List<ImmutableArray<GraphQuery>> _trips = [];

    /// <summary>The queries of each trip, in order.</summary>
    public IReadOnlyList<ImmutableArray<GraphQuery>> Trips => _trips;

    public long? KnownChangeNumber => inner.KnownChangeNumber;

    public GraphModel Model => inner.Model;

    public ValueTask<QueryResult> FetchAsync(ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken)
    {
        _trips.Add(queries);
        return inner.FetchAsync(queries, cancellationToken);
    }

    public ValueTask<long> ReadChangeNumberAsync(CancellationToken cancellationToken) => inner.ReadChangeNumberAsync(cancellationToken);

    public ValueTask<ExpansionResult> ExpandAsync(Expansion expansion, CancellationToken cancellationToken) => inner.ExpandAsync(expansion, cancellationToken);

    public ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        inner.SearchAsync(request, cancellationToken);

    public ValueTask<CommitResult> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken) => inner.CommitAsync(changeSet, cancellationToken);

    public ValueTask<long?> FindChangeSetAsync(string changeSetId, CancellationToken cancellationToken) =>
        inner.FindChangeSetAsync(changeSetId, cancellationToken);

    public ValueTask<string?> FindNewestChangeSetAsync(string idPrefix, CancellationToken cancellationToken) =>
        inner.FindNewestChangeSetAsync(idPrefix, cancellationToken);

    public ValueTask<ImmutableArray<CommittedChangeSet>> ReadLogAsync(long after, int limit, CancellationToken cancellationToken) =>
        inner.ReadLogAsync(after, limit, cancellationToken);

    public IAsyncEnumerable<CommittedChangeSet> WatchAsync(long after, CancellationToken cancellationToken) => inner.WatchAsync(after, cancellationToken);

    /// <summary>The store is its owner's to close.</summary>
    public ValueTask DisposeAsync() => default;
}
