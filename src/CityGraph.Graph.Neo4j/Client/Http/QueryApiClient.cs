namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>
/// Neo4j's HTTP Query API (https://neo4j.com/docs/query-api/current/), in plain JSON.
/// </summary>
internal sealed class QueryApiClient : ICypherClient
{
    private readonly QueryApiChannel _channel;
    private readonly Bookmarks _bookmarks = new();

    private QueryApiClient(QueryApiChannel channel) => _channel = channel;

    public string? Outage => null;

    public static QueryApiClient Create(Neo4jStoreOptions options, TimeProvider time)
    {
        _ = time;
        return new(new QueryApiChannel(options, new SocketsHttpHandler { ConnectTimeout = options.ConnectTimeout, UseCookies = false, UseProxy = false }));
    }

    public async Task<CypherAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        var before = _bookmarks.Current;
        var content = RequestContent.Statement(statement, null, before);
        var reply = await _channel.SendAsync(HttpMethod.Post, new Uri(_channel.Root), content, null, cancellationToken).ConfigureAwait(false);
        if (statement.Writes) _bookmarks.Replace(before, reply.Body.Bookmarks);
        return reply.Body.Answer;
    }

    public async Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var before = _bookmarks.Current;
        var transaction = await QueryApiTransaction.OpenAsync(_channel, before, cancellationToken).ConfigureAwait(false);
        try
        {
            var result = await work(transaction, cancellationToken).ConfigureAwait(false);
            _bookmarks.Replace(before, transaction.After);
            return result;
        }
        finally
        {
            await transaction.RollBackAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync()
    {
        _channel.Dispose();
        return ValueTask.CompletedTask;
    }
}
