using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Client.Trips;
using CityGraph.Graph.Neo4j.Commits;
using CityGraph.Graph.Neo4j.Log;
using CityGraph.Graph.Neo4j.Queries;
using CityGraph.Graph.Neo4j.Results;
using CityGraph.Graph.Neo4j.Search;
using CityGraph.Graph.Neo4j.Watching;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Results;
using CityGraph.Graph.Search;

namespace CityGraph.Graph.Neo4j;

/// <summary>
/// A graph kept in Neo4j. Any number of stores, in any number of processes, may work with one database: commits are numbered by a lock there.
/// Nothing of the graph is kept here. Reads are read-committed: one answer may hold parts of two change sets where one is being committed
/// meanwhile; <see cref="ExactReading"/> is for those that must not.
/// </summary>
public sealed class Neo4jGraphStore : IGraphStore
{
    private const int MaxLimit = 1000;

    private readonly ICypherClient _client;
    private readonly Committer _committer;
    private readonly ChangeLog _log;
    private readonly LogWatch _watch;
    private readonly SharedTrips _trips;
    private readonly QueryModel _queries;
    private readonly FullTextSearch _search;
    private bool _isDisposed;

    /// <param name="model">That of the database: it was opened with it.</param>
    /// <param name="client">Disposed with the store.</param>
    /// <param name="options">How long a commit may take, and how often the log is looked at while somebody watches.</param>
    /// <param name="time">When change sets were recorded, and when to look.</param>
    internal Neo4jGraphStore(GraphModel model, ICypherClient client, Neo4jStoreOptions options, TimeProvider time)
    {
        Model = model;
        _client = client;
        _committer = new(model, client, options.CommitTimeout, time);
        _trips = new(client, Math.Min(options.TripsBeforeSharing, options.MaxConcurrentStatements), time);
        _queries = new(model);
        _search = new(new(model), client);
        _log = new(client);
        _watch = new(_log, options.WatchInterval, time);
        Results = new KeptResults(client, time);
    }

    public GraphModel Model { get; }

    public IKeptResults Results { get; }

    /// <summary>Null: others may have committed since.</summary>
    public long? KnownChangeNumber => null;

    /// <summary>Whether requests are refused at once at the moment, after many that failed; null if not, else why, for operators.</summary>
    public string? Outage => _client.Outage;

    public ValueTask<string?> FindOutageAsync(CancellationToken cancellationToken) => _client.FindOutageAsync(cancellationToken);

    /// <summary>
    /// Until what it gives is disposed, a statement may take as long as <see cref="Neo4jStoreOptions.StartTimeout"/>: for what a server does before
    /// it is ready. A commit that waits for others here is still bounded by <see cref="Neo4jStoreOptions.CommitTimeout"/>.
    /// </summary>
    public IDisposable BeginStart() => _client.BeginStart();

    public async ValueTask<long> ReadChangeNumberAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return await Told(_log.SettledAsync(cancellationToken)).ConfigureAwait(false);
    }

    public async ValueTask<T?> ReadHoldingCommitsAsync<T>(Func<CancellationToken, ValueTask<T?>> read, CancellationToken cancellationToken)
        where T : class
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return await Told(_log.HoldingAsync(read, cancellationToken)).ConfigureAwait(false);
    }

    public async ValueTask<QueryResult> FetchAsync(ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var fetch = FetchStatement.Of(_queries, queries);
        return fetch.Read(await ReadAsync(fetch.Question, cancellationToken).ConfigureAwait(false));
    }

    public async ValueTask<ExpansionResult> ExpandAsync(Expansion expansion, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var statement = ExpansionStatement.Of(_queries, expansion);
        return statement.Read(await ReadAsync(statement.Question, cancellationToken).ConfigureAwait(false));
    }

    public async ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        request.Check();
        return await Told(_search.FindAsync(request, cancellationToken)).ConfigureAwait(false);
    }

    public async ValueTask<CommitResult> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var result = await Told(_committer.CommitAsync(changeSet, cancellationToken)).ConfigureAwait(false);
        if (result is CommitResult.Committed { Number: var number }) _watch.Committed(number);
        return result;
    }

    public async ValueTask<long?> FindChangeSetAsync(string changeSetId, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return await Told(_log.FindAsync(changeSetId, cancellationToken)).ConfigureAwait(false);
    }

    public async ValueTask<string?> FindNewestChangeSetAsync(string idPrefix, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        IGraphStore.CheckIdPrefix(idPrefix);
        return await Told(_log.FindNewestAsync(idPrefix, cancellationToken)).ConfigureAwait(false);
    }

    public async ValueTask<ImmutableArray<CommittedChangeSet>> ReadLogAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        CheckLimit(limit);
        return await Told(_log.ReadAsync(after, limit, IGraphStore.MaxLogBytes, cancellationToken)).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<CommittedChangeSet> WatchAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await foreach (var set in _watch.WatchAsync(after, cancellationToken).ConfigureAwait(false)) yield return set;
    }

    /// <summary>Ends those who watch, then the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        _watch.Dispose();
        _committer.Dispose();
        await _trips.DisposeAsync().ConfigureAwait(false);
        await _client.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<object?[]> ReadAsync(CypherQuestion question, CancellationToken cancellationToken)
    {
        try
        {
            return await _trips.AskAsync(question, cancellationToken).ConfigureAwait(false);
        }
        catch (CypherException exception) when (exception.Failure is CypherFailure.AnswerTooLarge)
        {
            throw new TooManyRowsException();
        }
        catch (CypherException exception) when (Passes(exception))
        {
            throw Unavailable(exception);
        }
    }

    private static void CheckLimit(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxLimit);
    }

    internal static async Task<T> Told<T>(Task<T> asked)
    {
        try
        {
            return await asked.ConfigureAwait(false);
        }
        catch (CypherException exception) when (Passes(exception))
        {
            throw Unavailable(exception);
        }
    }

    private static StoreUnavailableException Unavailable(CypherException exception) => new(exception.Message, exception);

    /// <summary>Whether the same may succeed later. What Neo4j refuses is a bug of ours, and told as one.</summary>
    private static bool Passes(CypherException exception) => exception.Failure is not CypherFailure.Refused;
}
