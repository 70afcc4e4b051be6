using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CityGraph.Testing.Neo4j;

/// <summary>A Neo4j server for tests. Not safe for concurrent starts and stops.</summary>
public abstract class Neo4jServer : IAsyncDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(10) };

    protected Neo4jServer(Uri uri, string user, string password, string database)
    {
        (Uri, User, Password, Database) = (uri, user, password, database);
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        _client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    /// <summary>Address of its HTTP server.</summary>
    public Uri Uri { get; }

    public string User { get; }

    public string Password { get; }

    public string Database { get; }

    /// <summary>Starts it, also again after it was stopped or killed: with the data that it had, at the same address. Ready when it returns.</summary>
    /// <exception cref="InvalidOperationException">It ended, or was not ready in time; the message has what it printed last.</exception>
    public abstract Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Asks it to end and waits until it has.</summary>
    public abstract Task StopAsync(CancellationToken cancellationToken);

    /// <summary>Ends it at once, as a loss of power does, and waits until it has.</summary>
    public abstract Task KillAsync(CancellationToken cancellationToken);

    /// <summary>Lets each write of it to a file fail from now on, as on a full disk, until it is killed and started again.</summary>
    /// <returns>Null when that is so; else why it cannot be had, as the reason of a skipped test.</returns>
    public virtual Task<string?> FillDiskAsync(CancellationToken cancellationToken) =>
        Task.FromResult<string?>("skipped: no disk that can be filled (only the server beside the checkout has one)");

    /// <summary>Ends it, if it was started here, and removes its data.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Runs a statement as an analyst would, past everything of ours.</summary>
    /// <returns>The rows, as Neo4j writes them in plain JSON.</returns>
    /// <exception cref="InvalidOperationException">Neo4j refused it; the message is its own.</exception>
    public async Task<IReadOnlyList<JsonElement>> RunAsync(string statement, object? parameters, CancellationToken cancellationToken)
    {
        var endpoint = new Uri(Uri, $"db/{Database}/query/v2");
        using var response = await _client.PostAsJsonAsync(endpoint, new { statement, parameters = parameters ?? new { } }, cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        if (answer.TryGetProperty("errors", out var errors)) throw new InvalidOperationException(errors.ToString());
        return [.. answer.GetProperty("data").GetProperty("values").EnumerateArray()];
    }

    /// <summary>Removes all nodes and relationships; constraints and indexes stay.</summary>
    public Task ClearAsync(CancellationToken cancellationToken) =>
        RunAsync("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS", null, cancellationToken);

    protected void DisposeClient() => _client.Dispose();

    /// <summary>Asks until it answers a statement.</summary>
    /// <param name="bound">How long to ask.</param>
    /// <param name="findEnd">What it printed last, if it has ended; else null.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    private protected async Task WaitUntilReadyAsync(TimeSpan bound, Func<string?> findEnd, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(bound);
        var last = "";
        try
        {
            while (true)
            {
                if (findEnd() is { } printed) throw new InvalidOperationException($"Neo4j ended while it started: {printed}");
                try
                {
                    await RunAsync("RETURN 1", null, patience.Token);
                    return;
                }
                catch (Exception exception) when (exception is HttpRequestException or InvalidOperationException or JsonException)
                {
                    last = exception.Message;
                }

                await Task.Delay(PollInterval, patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException($"Neo4j at {Uri} was not ready within {bound.TotalSeconds:0} s: {last}");
        }
    }
}
