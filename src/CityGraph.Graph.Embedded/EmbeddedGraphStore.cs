using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Embedded.Queries;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded;

/// <summary>The default store: the graph in memory in immutable versions, every commit durable in SQLite before it is seen.</summary>
public sealed class EmbeddedGraphStore : IGraphStore
{
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _writer = new(1);
    private readonly List<CommittedChangeSet> _log = [];
    private volatile GraphVersion _version;

    private EmbeddedGraphStore(GraphModel model, TimeProvider time)
    {
        _time = time;
        _version = GraphVersion.Empty(new(model));
    }

    public GraphModel Model => _version.Layout.Model;

    public static Task<OpenResult> OpenAsync(GraphModel model, EmbeddedStoreOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        _ = options;
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<OpenResult>(new OpenResult.Opened(new(model, time)));
    }

    public ValueTask<QueryResult> FetchAsync(ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken) =>
        new(Fetcher.Fetch(_version, queries, cancellationToken));

    public ValueTask<ImmutableArray<SearchHit>> SearchAsync(string text, int limit, CancellationToken cancellationToken) => new([]);

    public async ValueTask<CommitResult> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var version = _version;
            if (_log.Find(known => known.ChangeSet.Id == changeSet.Id) is { } known) return new CommitResult.AlreadyCommitted(known.Number);
            if (changeSet.ExpectedNumber is { } expected && expected != version.Number) return new CommitResult.Conflict(version.Number);
            var problems = ChangeSetValidator.Validate(Model, new VersionChangeBase(version), changeSet);
            if (problems.Length > 0) return new CommitResult.Refused(problems);
            var next = ChangeApplication.Apply(version, changeSet).Result;
            _log.Add(new(next.Number, _time.GetUtcNow(), changeSet));
            _version = next;
            return new CommitResult.Committed(next.Number);
        }
        finally
        {
            _writer.Release();
        }
    }

    public ValueTask<long?> FindChangeSetAsync(string changeSetId, CancellationToken cancellationToken) =>
        new(_log.Find(known => known.ChangeSet.Id == changeSetId)?.Number);

    public ValueTask<ImmutableArray<CommittedChangeSet>> ReadLogAsync(long after, int limit, CancellationToken cancellationToken) =>
        new([.. _log.Where(known => known.Number > after).Take(limit)]);

    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        return default;
    }
}
