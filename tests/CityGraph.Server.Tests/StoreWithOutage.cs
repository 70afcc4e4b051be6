using System.Collections.Immutable;
using CityGraph.Graph;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Search;

namespace CityGraph.Server.Tests;

/// <summary>A store that answers nothing and says why.</summary>
internal sealed class StoreWithOutage(string outage) : IGraphStore
{
    public GraphModel Model => throw new InvalidOperationException();

    public long? KnownChangeNumber => null;

    public string? Outage => outage;

    public ValueTask<long> ReadChangeNumberAsync(CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask<QueryResult> FetchAsync(ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask<ExpansionResult> ExpandAsync(Expansion expansion, CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask<CommitResult> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask<long?> FindChangeSetAsync(string changeSetId, CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask<ImmutableArray<CommittedChangeSet>> ReadLogAsync(long after, int limit, CancellationToken cancellationToken) =>
        throw new InvalidOperationException();

    public IAsyncEnumerable<CommittedChangeSet> WatchAsync(long after, CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
