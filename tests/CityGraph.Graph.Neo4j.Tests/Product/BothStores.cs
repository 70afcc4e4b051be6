using System.Net.Http.Headers;
using System.Text;
using CityGraph.Server.Tests;

namespace CityGraph.Graph.Neo4j.Tests.Product;

/// <summary>
/// Two processes of the server with the shipped dataset: one on Neo4j, emptied before, and one on a new embedded store. Beside the one on Neo4j two
/// others started at once with it, and were ready too.
/// </summary>
public sealed class BothStores : IAsyncLifetime
{
    /// <summary>What a search says that was cut off by its time.</summary>
    private const string TimeIsUp = "The search ended when its time was up.";

    private readonly TemporaryFolder _folder = new();
    private readonly Neo4jFixture _neo4j;
    private readonly Lazy<Task> _started;
    private readonly HashSet<string> _prepared = [];
    private CountingProxy? _proxy;
    private ServerProcess? _onNeo4j;
    private ServerProcess? _embedded;

    public BothStores(Neo4jFixture neo4j) => (_neo4j, _started) = (neo4j, new(StartAsync));

    public HttpClient OnNeo4j { get; } = new() { Timeout = TimeSpan.FromMinutes(10) };

    public HttpClient Embedded { get; } = new();

    /// <summary>Requests to Neo4j so far.</summary>
    public int Trips => _proxy!.Requests;

    /// <summary>The texts of the statements that Neo4j was sent, each once for every operation that took it.</summary>
    public IEnumerable<(string Statement, string Operation)> Statements => _proxy!.Statements;

    /// <summary>What the process on Neo4j prints when it is ready.</summary>
    public string Announcement => _onNeo4j!.Output;

    /// <summary>Starts them for the first who asks; skips the test where there is no Neo4j.</summary>
    public Task RequireAsync()
    {
        _ = _neo4j.Uri;
        return _started.Value;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_onNeo4j is not null) await _onNeo4j.DisposeAsync();
        if (_embedded is not null) await _embedded.DisposeAsync();
        if (_proxy is not null) await _proxy.DisposeAsync();
        OnNeo4j.Dispose();
        Embedded.Dispose();
        _folder.Dispose();
    }

    /// <summary>The whole body of the answer.</summary>
    /// <param name="client">One of the two.</param>
    /// <param name="json">The body of the request.</param>
    public static async Task<string> PostAsync(HttpClient client, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var response = await client.PostAsync(new Uri("graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// Asks the process on Neo4j until the statements are planned: on a busy machine that alone may take the ten seconds after which a search
    /// tells what it has, and those of its next level are planned when it is asked again.
    /// </summary>
    /// <param name="operation">Statements that come meanwhile are kept with it; empty: they are not kept.</param>
    /// <param name="json">The body of the request.</param>
    public async Task PrepareAsync(string operation, string json)
    {
        if (!_prepared.Add(json)) return;
        _proxy!.During = operation;
        while ((await PostAsync(OnNeo4j, json)).Contains(TimeIsUp, StringComparison.Ordinal))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        _proxy.During = "";
    }

    private async Task StartAsync()
    {
        await _neo4j.ClearAsync();
        _proxy = await CountingProxy.StartAsync(_neo4j.Uri);
        _onNeo4j = StartOnNeo4j(_proxy.Uri);
        await using var second = StartOnNeo4j(_neo4j.Uri);
        await using var third = StartOnNeo4j(_neo4j.Uri);
        _embedded = ServerProcess.Start(["--urls", "http://127.0.0.1:0", "--data-folder", _folder.Join("data")]);
        OnNeo4j.BaseAddress = await _onNeo4j.WaitForReadyAsync();
        Embedded.BaseAddress = await _embedded.WaitForReadyAsync();
        await Task.WhenAll(second.WaitForReadyAsync(), third.WaitForReadyAsync());
    }

    /// <summary>The first time Neo4j plans the statement of the ties it needs many seconds of a processor, and here it may have to share it.</summary>
    private ServerProcess StartOnNeo4j(Uri uri) => ServerOnNeo4j.Start(uri, _neo4j.Server, ("CityGraph__Limits__ExecutionSeconds", "600"));
}
