namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>
/// An explicit transaction (https://neo4j.com/docs/query-api/current/transactions/). Opened by a trip of its own: were the answer lost to a
/// first statement, nobody would know the id of a transaction that holds locks.
/// </summary>
internal sealed class QueryApiTransaction : ICypherTransaction
{
    private readonly QueryApiChannel _channel;
    private readonly StatementEnder _ender;
    private readonly RequestNames _names;
    private readonly Uri _address;
    private readonly string? _affinity;
    private bool _isOpen = true;

    private QueryApiTransaction(QueryApiChannel channel, StatementEnder ender, RequestNames names, Uri address, string? affinity) =>
        (_channel, _ender, _names, _address, _affinity) = (channel, ender, names, address, affinity);

    /// <summary>The bookmarks of the commit; empty before.</summary>
    public IReadOnlyList<string> Bookmarks { get; private set; } = [];

    /// <param name="channel">To the database.</param>
    /// <param name="ender">For what is abandoned.</param>
    /// <param name="names">For its requests.</param>
    /// <param name="bookmarks">Of what it must see.</param>
    /// <param name="timeout">After which Neo4j ends it, whatever became of us; rounded up to seconds.</param>
    /// <param name="cancellationToken">For opening it.</param>
    /// <exception cref="CypherException">It could not be opened.</exception>
    public static async ValueTask<QueryApiTransaction> OpenAsync(
        QueryApiChannel channel, StatementEnder ender, RequestNames names, IReadOnlyList<string> bookmarks, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var content = RequestContent.Begin(bookmarks, timeout);
        var reply = await channel.SendAsync(HttpMethod.Post, channel.Transactions, content, null, cancellationToken).ConfigureAwait(false);
        if (reply.Body.Transaction is not { } id)
            throw new CypherException(CypherFailure.Unreachable, null, $"What answers at {channel.Transactions} is not Neo4j: it opens no transaction.");
        return new QueryApiTransaction(channel, ender, names, new Uri($"{channel.Transactions}/{Uri.EscapeDataString(id)}"), reply.Affinity);
    }

    public async Task<CypherAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        (await SendAsync(_address, statement, cancellationToken).ConfigureAwait(false)).Answer;

    public async Task<CypherAnswer> CommitAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        var body = await SendAsync(new Uri($"{_address}/commit"), statement, cancellationToken).ConfigureAwait(false);
        _isOpen = false;
        Bookmarks = body.Bookmarks;
        return body.Answer;
    }

    /// <summary>Rolls back what was not committed. Never throws: what cannot be rolled back now is, in the background.</summary>
    public async ValueTask CloseAsync()
    {
        if (!_isOpen) return;
        _isOpen = false;
        try
        {
            await _channel.SendShortAsync(HttpMethod.Delete, _address, null, _affinity).ConfigureAwait(false);
        }
        catch (CypherException exception)
        {
            if (exception.Code is null) _ender.End(new Abandoned(null, _address, _affinity));
        }
    }

    private async ValueTask<QueryApiAnswer> SendAsync(Uri address, CypherStatement statement, CancellationToken cancellationToken)
    {
        if (!_isOpen) throw new InvalidOperationException("The transaction has ended: it was committed, or a statement in it failed.");
        var request = _names.Next();
        var content = RequestContent.Statement(statement, request);
        try
        {
            var reply = await _channel.SendAsync(HttpMethod.Post, address, content, _affinity, cancellationToken).ConfigureAwait(false);
            return reply.Body;
        }
        catch (Exception exception) when (exception is CypherException or OperationCanceledException)
        {
            // After an error Neo4j has rolled back. Else nobody knows: something may still run in it.
            _isOpen = false;
            if (exception is not CypherException { Code: not null }) _ender.End(new Abandoned(request, _address, _affinity));
            throw;
        }
    }
}
