using CityGraph.Testing.Neo4j;

namespace CityGraph.Graph.Neo4j.Tests;

/// <summary>
/// A server of our own that tests stop and kill. A test that leaves it as good as new lets the next one have it, which saves making a database
/// and a start; after any other it is ended, and the next gets a new one.
/// </summary>
public sealed class StoppedNeo4jFixture : IAsyncLifetime
{
    private Neo4jServer? _server;
    private bool _isGood;

    /// <summary>Lines of its <c>neo4j.conf</c>, which the server beside the checkout reads at each start; a test that adds some does not give it back.</summary>
    public List<string> Configuration { get; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Started and empty, but for constraints and indexes; the test is skipped with the reason where there is none.</summary>
    public async Task<Neo4jServer> TakeAsync()
    {
        if (_server is not null && _isGood)
        {
            _isGood = false;
            await _server.ClearAsync(Cancel);
            return _server;
        }

        await DisposeAsync();
        var options = new Neo4jOptions();
        Configuration.Clear();
        Configuration.AddRange(options.Configuration);
        var found = await Neo4jSearch.FindOwnAsync(options with { Configuration = Configuration }, Cancel);
        if (found.Server is null) Assert.Skip(found.Absence!);
        _server = found.Server;
        await _server.StartAsync(Cancel);
        return _server;
    }

    /// <summary>Lets the next test have the server. Only where it runs and takes writes again.</summary>
    public void GiveBack() => _isGood = true;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        var server = _server;
        _server = null;
        if (server is not null) await server.DisposeAsync();
    }
}
