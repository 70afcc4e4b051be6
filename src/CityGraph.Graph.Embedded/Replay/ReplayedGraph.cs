using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Embedded.Queries;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Search;

namespace CityGraph.Graph.Embedded.Replay;

/// <summary>One version of a graph as a store of its own, in memory alone. Reads complete synchronously; it takes no commits and has no log.</summary>
/// <param name="version">The version.</param>
/// <param name="latestRecording">When the last of its change sets was recorded, by the clock that was furthest ahead.</param>
internal sealed class ReplayedGraph(GraphVersion version, DateTimeOffset latestRecording) : IGraphStore
{
    private long _nextRecording = DateTimeOffset.MinValue.UtcTicks;

    public GraphModel Model => version.Layout.Model;

    public ModelLayout Layout => version.Layout;

    public long Number => version.Number;

    public DateTimeOffset LatestRecording { get; } = latestRecording;

    /// <summary>When the first change set after it was recorded; the beginning of time while that is not known.</summary>
    public DateTimeOffset NextRecording
    {
        get => new(Interlocked.Read(ref _nextRecording), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _nextRecording, value.UtcTicks);
    }

    /// <summary>How many elements the log named up to the furthest graph that was made of it.</summary>
    public int CountOfIds => version.Ids.Nodes.Count + version.Ids.Relationships.Count;

    /// <summary>How many elements it has.</summary>
    public int CountOfElements => version.NodeCount + version.RelationshipCount;

    public long? KnownChangeNumber => version.Number;

    /// <summary>The graph after one more change set, which fits the model. One at a time for all graphs that stem from one empty graph.</summary>
    public ReplayedGraph With(CommittedChangeSet set) => new(
        ChangeApplication.Apply(version, set.ChangeSet).Result,
        set.RecordedAt > LatestRecording ? set.RecordedAt : LatestRecording);

    public ValueTask<long> ReadChangeNumberAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(version.Number);
    }

    public ValueTask<QueryResult> FetchAsync(ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken) =>
        new(Fetcher.Fetch(version, queries, cancellationToken));

    /// <summary>Without numbers: what is replayed anew for the next level of a search may give others.</summary>
    public ValueTask<ExpansionResult> ExpandAsync(Expansion expansion, CancellationToken cancellationToken) =>
        new(Expander.Expand(version, expansion, cancellationToken) with { Numbers = default });

    /// <summary>Reads all full-text properties: O(nodes).</summary>
    public ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        request.Check();
        return new(FullTextScan.Search(version, request, cancellationToken));
    }

    public ValueTask<CommitResult> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken) => throw NotOfThePast();

    public ValueTask<long?> FindChangeSetAsync(string changeSetId, CancellationToken cancellationToken) => throw NotOfThePast();

    public ValueTask<string?> FindNewestChangeSetAsync(string idPrefix, CancellationToken cancellationToken) => throw NotOfThePast();

    public ValueTask<ImmutableArray<CommittedChangeSet>> ReadLogAsync(long after, int limit, CancellationToken cancellationToken) => throw NotOfThePast();

    public IAsyncEnumerable<CommittedChangeSet> WatchAsync(long after, CancellationToken cancellationToken) => throw NotOfThePast();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static NotSupportedException NotOfThePast() => new("A graph of the past takes no commits and has no log: ask the store that it was replayed from.");
}
