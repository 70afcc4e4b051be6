using System.Text.Json;
using CityGraph.Testing.Neo4j;

namespace CityGraph.Graph.Neo4j.Tests;

/// <summary>
/// The server that the tests of <see cref="OnNeo4j"/> share, started when the first of them runs. Where there is none, whoever asks for it
/// is skipped with the reason.
/// </summary>
public sealed class Neo4jFixture : IAsyncLifetime
{
    private Neo4jSearch _found = new(null, "skipped: no Neo4j");

    public Uri Uri => Server.Uri;

    public string User => Server.User;

    public string Password => Server.Password;

    public string Database => Server.Database;

    /// <summary>Started.</summary>
    public Neo4jServer Server
    {
        get
        {
            if (_found.Server is null) Assert.Skip(_found.Absence!);
            return _found.Server;
        }
    }

    public async ValueTask InitializeAsync()
    {
        _found = await Neo4jSearch.FindAsync(TestContext.Current.CancellationToken);
        if (_found.Server is { } server) await server.StartAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _found.Server?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Runs a statement past everything of ours and gives its rows.</summary>
    public Task<IReadOnlyList<JsonElement>> RunAsync(string statement, object? parameters = null) =>
        Server.RunAsync(statement, parameters, TestContext.Current.CancellationToken);

    /// <summary>Removes all nodes and relationships; constraints and indexes stay.</summary>
    public Task ClearAsync() => Server.ClearAsync(TestContext.Current.CancellationToken);
}
