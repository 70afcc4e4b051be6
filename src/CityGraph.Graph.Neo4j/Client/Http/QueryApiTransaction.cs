namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>An explicit transaction. Opened by a trip of its own, so that its id is known before it holds locks.</summary>
internal sealed class QueryApiTransaction : ICypherTransaction
{
    private readonly QueryApiChannel _channel;
    private readonly IReadOnlyList<string> _before;
    private readonly string _address;
    private readonly string? _affinity;
    private bool _isOpen = true;

    private QueryApiTransaction(QueryApiChannel channel, IReadOnlyList<string> before, string address, string? affinity) =>
        (_channel, _before, _address, _affinity) = (channel, before, address, affinity);

    public IReadOnlyList<string> After { get; private set; } = [];

    public static async Task<QueryApiTransaction> OpenAsync(QueryApiChannel channel, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        var content = RequestContent.Begin(bookmarks);
        var reply = await channel.SendAsync(HttpMethod.Post, new Uri($"{channel.Root}/tx"), content, null, cancellationToken).ConfigureAwait(false);
        return new QueryApiTransaction(channel, bookmarks, $"{channel.Root}/tx/{reply.Body.Transaction}", reply.Affinity);
    }

    public Task<CypherAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken) => SendAsync(statement, "", cancellationToken);

    public async Task<CypherAnswer> CommitAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(statement, "/commit", cancellationToken).ConfigureAwait(false);
        _isOpen = false;
        return answer;
    }

    public async Task RollBackAsync(CancellationToken cancellationToken)
    {
        if (!_isOpen) return;
        _isOpen = false;
        await _channel.SendAsync(HttpMethod.Delete, new Uri(_address), null, _affinity, cancellationToken).ConfigureAwait(false);
    }

    private async Task<CypherAnswer> SendAsync(CypherStatement statement, string path, CancellationToken cancellationToken)
    {
        if (!_isOpen) throw new InvalidOperationException("The transaction is committed or rolled back.");
        try
        {
            var content = RequestContent.Statement(statement, "0");
            var reply = await _channel.SendAsync(HttpMethod.Post, new Uri(_address + path), content, _affinity, cancellationToken).ConfigureAwait(false);
            After = reply.Body.Bookmarks;
            return reply.Body.Answer;
        }
        catch (CypherException exception) when (exception.Code is not null)
        {
            // Neo4j has rolled back.
            _isOpen = false;
            throw;
        }
    }
}
