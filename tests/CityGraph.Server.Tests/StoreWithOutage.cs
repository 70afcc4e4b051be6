using System.Collections.Immutable;
using CityGraph.Explorer.Jobs;
using CityGraph.Explorer.Texts;
using CityGraph.Graph;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Embedded.Replay;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Search;

namespace CityGraph.Server.Tests;

/// <summary>A store that answers nothing and says why.</summary>
/// <param name="outage">Why.</param>
/// <param name="fetch">What becomes of a reading; null: it fails at once.</param>
internal sealed class StoreWithOutage(string outage, Func<CancellationToken, Task<QueryResult>>? fetch = null) : IGraphStore
{
    public ServedGraph Served() =>
        new(this, new GraphReplay(this, ReplayLimits.Default), null!, new AnalysisJobs(this, AnalysisJobsOptions.Default, TimeProvider.System), null!, new(0, 0), new(null, HeldTexts.None, 0, []));

    public GraphModel Model => throw new InvalidOperationException();

    public long? KnownChangeNumber => null;

    public string? Outage => outage;

    public ValueTask<long> ReadChangeNumberAsync(CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask<QueryResult> FetchAsync(ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken) =>
        fetch is null ? throw new StoreUnavailableException(outage) : new(fetch(cancellationToken));

    public ValueTask<ExpansionResult> ExpandAsync(Expansion expansion, CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask<CommitResult> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask<long?> FindChangeSetAsync(string changeSetId, CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask<string?> FindNewestChangeSetAsync(string idPrefix, CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask<ImmutableArray<CommittedChangeSet>> ReadLogAsync(long after, int limit, CancellationToken cancellationToken) =>
        throw new InvalidOperationException();

    public IAsyncEnumerable<CommittedChangeSet> WatchAsync(long after, CancellationToken cancellationToken) => throw new InvalidOperationException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
