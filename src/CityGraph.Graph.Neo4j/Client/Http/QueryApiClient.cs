namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>Neo4j by its HTTP Query API (https://neo4j.com/docs/query-api/current/), in plain JSON both ways.</summary>
internal sealed class QueryApiClient : ICypherClient
{
    private static readonly CypherStatement Nothing = new("CYPHER 5 RETURN 1", new Dictionary<string, object?>(StringComparer.Ordinal));

    private readonly Neo4jStoreOptions _options;
    private readonly QueryApiChannel _channel;
    private readonly StatementEnder _ender;
    private readonly IdleProbe _idle;
    private readonly Resilience _resilience;
    private readonly Way _way;
    private readonly Bookmarks _bookmarks = new();
    private readonly RequestNames _names = new();
    private readonly SemaphoreSlim _places;
    private readonly SemaphoreSlim _writers;
    private int _starting;

    /// <param name="options">Where the database is, and bounds.</param>
    /// <param name="time">For time-outs and waits.</param>
    /// <param name="handler">Sends requests; disposed with the client.</param>
    /// <param name="way">Knows how long connecting takes; null: nobody does.</param>
    public QueryApiClient(Neo4jStoreOptions options, TimeProvider time, HttpMessageHandler handler, Way? way = null)
    {
        _way = way ?? new();
        _options = options;
        _channel = new QueryApiChannel(options, time, handler);
        _ender = new StatementEnder(_channel, time);
        _idle = new IdleProbe(time, options.ConnectTimeout, AskNothingAsync);
        _resilience = new Resilience(options.Retries, time, ProbeAsync, _idle.Hear);
        _places = new SemaphoreSlim(options.MaxConcurrentStatements);
        // Transactions that write wait for one another in Neo4j. They must not take all places meanwhile.
        _writers = new SemaphoreSlim(Math.Max(1, options.MaxConcurrentStatements / 4));
    }

    public string? Outage => _resilience.Outage;

    public TimeSpan Way => _way.Shortest;

    private TimeSpan ReadTimeout => WhileStarting(_options.StatementTimeout);

    private TimeSpan WriteTimeout => WhileStarting(_options.CommitTimeout);

    /// <summary>A client with connections of its own. Nothing is sent before the first statement.</summary>
    public static QueryApiClient Create(Neo4jStoreOptions options, TimeProvider time)
    {
        var way = new Way();
        return new(options, time, QueryApiConnections.Create(options, way, time), way);
    }

    public Task<CypherAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken) => _resilience.ExecuteAsync(
        static (call, token) => call.Client.TryRunAsync(call.Statement, token), (Client: this, Statement: statement),
        statement.Writes ? WriteTimeout : ReadTimeout, cancellationToken);

    public Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => _resilience.ExecuteAsync(
        static (call, token) => call.Client.TryWriteAsync(call.Work, token), (Client: this, Work: work), WriteTimeout, cancellationToken);

    public async ValueTask<string?> FindOutageAsync(CancellationToken cancellationToken) =>
        Outage ?? await _idle.FindFailureAsync(cancellationToken).ConfigureAwait(false);

    public IDisposable BeginStart()
    {
        Interlocked.Increment(ref _starting);
        return new Start(this);
    }

    public async ValueTask DisposeAsync()
    {
        await _idle.DisposeAsync().ConfigureAwait(false);
        await _resilience.DisposeAsync().ConfigureAwait(false);
        await _ender.DisposeAsync().ConfigureAwait(false);
        _channel.Dispose();
        _places.Dispose();
        _writers.Dispose();
    }

    private async ValueTask<CypherAnswer> TryRunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        using var place = await TakePlaceAsync(statement.Writes, cancellationToken).ConfigureAwait(false);
        var bookmarks = _bookmarks.Current;
        var request = _names.Next();
        try
        {
            var content = RequestContent.Statement(statement, request, bookmarks);
            var reply = await _channel.SendAsync(HttpMethod.Post, _channel.Root, content, null, cancellationToken).ConfigureAwait(false);
            if (statement.Writes) _bookmarks.Replace(bookmarks, reply.Body.Bookmarks);
            return reply.Body.Answer;
        }
        catch (Exception exception) when (exception is CypherException or OperationCanceledException)
        {
            if (QueryApiChannel.MayGoOn(exception)) _ender.End(new Abandoned(request, null, null));
            ForgetUnknown(exception, bookmarks);
            throw;
        }
    }

    private async ValueTask<T> TryWriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        // One place for the whole transaction: one that holds locks never waits for a place behind those that wait for its locks.
        using var place = await TakePlaceAsync(writes: true, cancellationToken).ConfigureAwait(false);
        return await WorkAsync(work, cancellationToken).ConfigureAwait(false);
    }

    private TimeSpan WhileStarting(TimeSpan otherwise) =>
        Volatile.Read(ref _starting) > 0 && _options.StartTimeout > otherwise ? _options.StartTimeout : otherwise;

    /// <summary>Waits until one more may run.</summary>
    private async ValueTask<Place> TakePlaceAsync(bool writes, CancellationToken cancellationToken)
    {
        if (writes) await _writers.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
            return new Place(this, writes);
        }
        catch
        {
            if (writes) _writers.Release();
            throw;
        }
    }

    private async ValueTask<T> WorkAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var bookmarks = _bookmarks.Current;
        QueryApiTransaction transaction;
        try
        {
            transaction = await QueryApiTransaction.OpenAsync(_channel, _ender, _names, bookmarks, WriteTimeout, cancellationToken).ConfigureAwait(false);
        }
        catch (CypherException exception)
        {
            ForgetUnknown(exception, bookmarks);
            throw;
        }

        try
        {
            var result = await work(transaction, cancellationToken).ConfigureAwait(false);
            _bookmarks.Replace(bookmarks, transaction.Bookmarks);
            return result;
        }
        finally
        {
            await transaction.CloseAsync().ConfigureAwait(false);
        }
    }

    private void ForgetUnknown(Exception exception, IReadOnlyList<string> bookmarks)
    {
        if (exception is CypherException failure && QueryApiFailure.IsOfBookmarks(failure)) _bookmarks.Forget(bookmarks);
    }

    private async ValueTask ProbeAsync(CancellationToken cancellationToken) =>
        await _channel.SendShortAsync(HttpMethod.Post, _channel.Root, RequestContent.Statement(Nothing, null, []), null).ConfigureAwait(false);

    private async ValueTask AskNothingAsync(CancellationToken cancellationToken) =>
        await _channel.SendAsync(HttpMethod.Post, _channel.Root, RequestContent.Statement(Nothing, null, []), null, cancellationToken).ConfigureAwait(false);

    private sealed class Start(QueryApiClient client) : IDisposable
    {
        private int _isEnded;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isEnded, 1) == 0) Interlocked.Decrement(ref client._starting);
        }
    }

    private readonly struct Place(QueryApiClient client, bool writes) : IDisposable
    {
        public void Dispose()
        {
            client._places.Release();
            if (writes) client._writers.Release();
        }
    }
}
