using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Embedded.Queries;
using CityGraph.Graph.Embedded.Storage;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Results;
using CityGraph.Graph.Search;

namespace CityGraph.Graph.Embedded;

/// <summary>
/// The default store: the graph in memory in immutable versions, every commit durable in SQLite before it is seen.
/// Fetching never waits and completes synchronously; commits are made one after another.
/// </summary>
public sealed class EmbeddedGraphStore : IGraphStore
{
    private const int MaxLogRecordBytes = 500_000_000;
    private const int MaxLimit = 1000;

    private readonly TimeProvider _time;
    private readonly StoreFiles _files;
    private readonly ChangeSetCodec _log;
    private readonly SemaphoreSlim _commits = new(1);
    private readonly RecordWriter _logRecord = new();
    private readonly CommitSignal _committed = new();
    private readonly WatchedLog _watched;
    private readonly KeptResults _results;
    private readonly SearchRooms _rooms = new();
    private volatile GraphVersion _version;
    private string? _brokenBy;
    private bool _disposed;

    internal EmbeddedGraphStore(GraphVersion version, TimeProvider time, StoreFiles files)
    {
        _version = version;
        _time = time;
        _files = files;
        _log = new(files.Symbols);
        _watched = new(files.Reader);
        _results = new(files, _commits, time);
    }

    public GraphModel Model => _version.Layout.Model;

    /// <summary>Opens the store of a folder, or makes a new one. Reads the whole graph: O(its size).</summary>
    /// <exception cref="OperationCanceledException">Nothing is open.</exception>
    public static Task<OpenResult> OpenAsync(GraphModel model, EmbeddedStoreOptions options, TimeProvider time, CancellationToken cancellationToken) =>
        Task.Run(new StoreOpening(model, options, time, cancellationToken).Open, cancellationToken);

    public IKeptResults Results => _results;

    public long? KnownChangeNumber => _version.Number;

    public ValueTask<long> ReadChangeNumberAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_version.Number);
    }

    public ValueTask<QueryResult> FetchAsync(ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return new(Fetcher.Fetch(_version, queries, cancellationToken));
    }

    public ValueTask<ExpansionResult> ExpandAsync(Expansion expansion, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return new(Expander.Expand(_version, expansion, cancellationToken));
    }

    public ValueTask<ShortestWays?> FindShortestAsync(ShortestSearch search, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return new(ShortestFinder.Find(_version, search, _rooms, cancellationToken));
    }

    public ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        request.Check();
        cancellationToken.ThrowIfCancellationRequested();
        return new(_files.Reader.Search(request, _version));
    }

    /// <exception cref="IOException">The database could not be written. Nothing was changed; the message says whether a later commit may work.</exception>
    public async ValueTask<CommitResult> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _commits.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return await Task.Run(() => Commit(changeSet), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _commits.Release();
        }
    }

    public ValueTask<long?> FindChangeSetAsync(string changeSetId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_files.Reader.FindChangeSet(changeSetId));
    }

    public ValueTask<string?> FindNewestChangeSetAsync(string idPrefix, CancellationToken cancellationToken)
    {
        IGraphStore.CheckIdPrefix(idPrefix);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_files.Reader.FindNewestChangeSet(idPrefix));
    }

    public ValueTask<ImmutableArray<CommittedChangeSet>> ReadLogAsync(long after, int limit, CancellationToken cancellationToken)
    {
        CheckLimit(limit);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_files.Reader.ReadLog(after, limit));
    }

    public async IAsyncEnumerable<CommittedChangeSet> WatchAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!_disposed)
        {
            var next = _committed.Next;
            var sets = after < _version.Number ? ReadLogUnlessDisposed(after) : [];
            foreach (var set in sets)
            {
                cancellationToken.ThrowIfCancellationRequested();
                after = set.Number;
                yield return set;
            }

            if (sets.IsEmpty) await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for a commit that is being made, then closes the files.</summary>
    public async ValueTask DisposeAsync()
    {
        await _commits.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_disposed) return;
            _disposed = true;
            _results.Close();
            _files.Dispose();
            _committed.Raise();
        }
        finally
        {
            _commits.Release();
        }
    }

    private ImmutableArray<CommittedChangeSet> ReadLogUnlessDisposed(long after)
    {
        try
        {
            return _watched.Read(after);
        }
        catch (ObjectDisposedException) when (_disposed)
        {
            return [];
        }
    }

    private static void CheckLimit(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxLimit);
    }

    private CommitResult Commit(ChangeSet set)
    {
        if (_brokenBy is not null) throw new IOException($"The store cannot write any more: {_brokenBy}. Reading goes on; open it again to write.");
        var version = _version;
        if (_files.Writer.FindChangeSet(set.Id) is { } known) return new CommitResult.AlreadyCommitted(known);
        if (set.ExpectedNumber is { } expected && expected != version.Number) return new CommitResult.Conflict(version.Number);
        var problems = ChangeSetValidator.Validate(Model, new VersionChangeBase(version), set);
        if (problems.Length > 0) return new CommitResult.Refused(problems);
        if (!_log.TryWrite(_logRecord, _time.GetUtcNow(), set, MaxLogRecordBytes))
        {
            _files.Symbols.Forget();
            return new CommitResult.Refused([$"The change set takes more than {MaxLogRecordBytes} bytes; split it."]);
        }

        var application = ChangeApplication.Apply(version, set);
        try
        {
            _files.Writer.Write(application, set.Id, _logRecord);
        }
        catch (SqliteErrorException error)
        {
            RecoverFrom(error, set, application.Result.Number);
        }

        _version = application.Result;
        _committed.Raise();
        return new CommitResult.Committed(_version.Number);
    }

    /// <summary>Returns only if the set turns out to be durable in spite of the error.</summary>
    private void RecoverFrom(SqliteErrorException error, ChangeSet set, long number)
    {
        try
        {
            if (_files.Writer.Recover() == number)
            {
                _files.Symbols.Keep();
                return;
            }
        }
        catch (Exception second) when (second is SqliteErrorException or DamagedRecordException)
        {
            _brokenBy = $"SQLite answers \"{error.Message}\", then \"{second.Message}\", for '{_files.Path}'";
        }

        _files.Symbols.Forget();
        throw new IOException(
            $"Change set '{set.Id}' was not committed: SQLite answers \"{error.Message}\" for '{_files.Path}'. Nothing was changed; "
            + (_brokenBy is null ? "make room or repair the disk, and commit it again." : "the store writes no more until it is opened again."),
            error);
    }
}
