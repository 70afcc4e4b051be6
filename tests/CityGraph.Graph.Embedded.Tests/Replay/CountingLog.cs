using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Contract;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Search;

namespace CityGraph.Graph.Embedded.Tests.Replay;

/// <summary>A store that is a log in memory, counts what is read of it, and can be made to wait.</summary>
internal sealed class CountingLog(params ImmutableArray<CommittedChangeSet> sets) : IGraphStore
{
    private ImmutableArray<CommittedChangeSet> _sets = sets;
    private int _readings;

    public GraphModel Model => TestGraph.Model;

    public long? KnownChangeNumber => null;

    /// <summary>How often the log was read.</summary>
    public int Readings => _readings;

    /// <summary>What each reading waits for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>The most sets of one reading.</summary>
    public int SetsOfReading { get; init; } = 1000;

    /// <summary>A log of sets that put one city each: number i puts <c>ci</c>, recorded i minutes after the start.</summary>
    public static CommittedChangeSet Set(long number, double minutes) =>
        new(number, DateTimeOffset.UnixEpoch.AddMinutes(minutes), TestGraph.Set($"s{number}", TestGraph.City($"c{number}")));

    public void Add(CommittedChangeSet set) => _sets = _sets.Add(set);

    public ValueTask<long> ReadChangeNumberAsync(CancellationToken cancellationToken) => new(_sets.Length);

    public async ValueTask<ImmutableArray<CommittedChangeSet>> ReadLogAsync(long after, int limit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _readings);
        await Gate.WaitAsync(cancellationToken);
        return [.. _sets.Skip((int)after).Take(Math.Min(limit, SetsOfReading))];
    }

    public ValueTask<QueryResult> FetchAsync(ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken) => throw new NotSupportedException();
    public ValueTask<ExpansionResult> ExpandAsync(Expansion expansion, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<CommitResult> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<long?> FindChangeSetAsync(string changeSetId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<string?> FindNewestChangeSetAsync(string idPrefix, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<CommittedChangeSet> WatchAsync(long after, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
