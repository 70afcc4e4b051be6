using CityGraph.Graph.Contract;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Client.Http;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Neo4j.Schema;

namespace CityGraph.Graph.Neo4j.Tests.Schema;

/// <summary>What opening does to a real database, and what it refuses to do.</summary>
[Collection(OnNeo4j.Name)]
public sealed class PreparationTests(Neo4jFixture neo4j)
{
    private const string IndexesAndConstraints = "SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties WHERE type <> 'LOOKUP' RETURN * ORDER BY name";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Neo4jStoreOptions Options => new(neo4j.Uri, neo4j.User, neo4j.Password, neo4j.Database);

    [Fact]
    public async Task Prepare_EmptyDatabase_HasAllThatTheModelAsksForOnline()
    {
        await EmptyAsync();

        Assert.Null(await PrepareAsync(TestGraph.Model));

        Assert.Equal(Expected(TestGraph.Model), await OnlineAsync());
        var nodes = await neo4j.RunAsync("MATCH (n) RETURN labels(n)[0], n.id, coalesce(n.version, n.number) ORDER BY labels(n)[0]");
        Assert.Equal(["[\"ChangeSequence\",\"changes\",0]", $"[\"CityGraphLayout\",\"layout\",{Migrations.Newest}]"], nodes.Select(row => row.ToString()));
    }

    [Fact]
    public async Task Prepare_PreparedDatabase_TakesTwoTripsAndWritesNothing()
    {
        await EmptyAsync();
        Assert.Null(await PrepareAsync(TestGraph.Model));
        await using var client = QueryApiClient.Create(Options, TimeProvider.System);
        var trips = new CountingClient(client);

        Assert.Null(await Neo4jOpening.PrepareAsync(new(TestGraph.Model), trips, Options, TimeProvider.System, Cancel));

        Assert.Equal((2, 0), (trips.Reads, trips.Writes));
    }

    [Fact]
    public async Task Prepare_FourAtOnce_AllSucceedAndMakeOneGraph()
    {
        await EmptyAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PrepareAsync(TestGraph.Model)));

        Assert.All(results, Assert.Null);
        Assert.Equal(Expected(TestGraph.Model), await OnlineAsync());
        Assert.Equal("[2]", Assert.Single(await neo4j.RunAsync("MATCH (n) RETURN count(n)")).ToString());
    }

    [Fact]
    public async Task Prepare_OtherModel_TakesWhatItAsksForNoMoreAndLeavesOthersAlone()
    {
        await EmptyAsync();
        Assert.Null(await PrepareAsync(TestGraph.Model));
        await neo4j.RunAsync("CREATE INDEX by_hand FOR (n:City) ON (n.nickname)");
        var other = new GraphModel([new("Port", [], [new("depth", PropertyKind.Integer)])], [new("NEAR", ["Port"], ["Port"], [])]);
        try
        {
            Assert.Null(await PrepareAsync(other));

            Assert.Equal(Expected(other).Prepend("by_hand"), await OnlineAsync());
        }
        finally
        {
            await neo4j.RunAsync("DROP INDEX by_hand IF EXISTS");
        }
    }

    [Fact]
    public async Task Prepare_SomeoneElsesData_IsRefusedAndUntouched()
    {
        await EmptyAsync();
        await neo4j.RunAsync("CREATE (:Film {id: 'film'})-[:HAS]->(:GraphNode {id: 'x'})");
        var before = await StateAsync();

        var failed = await PrepareAsync(TestGraph.Model);

        Assert.Equal(
            new(Neo4jOpenFailure.NotOurs, $"The database '{neo4j.Database}' of Neo4j at {Address} holds data that CityGraph did not write; nothing was changed. Give the name of an empty one (CityGraph:Neo4j:Database), or the address of another server (CityGraph:Neo4j:Uri)."),
            failed);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task Prepare_NewerLayout_IsRefusedAndUntouched()
    {
        await EmptyAsync();
        await neo4j.RunAsync("CREATE (:CityGraphLayout {id: 'layout', version: 99})");
        var before = await StateAsync();

        var failed = await PrepareAsync(TestGraph.Model);

        Assert.Equal(
            new(Neo4jOpenFailure.Newer, $"The database '{neo4j.Database}' of Neo4j at {Address} was written by a newer version of CityGraph (layout 99; this one knows {Migrations.Newest}); nothing was changed. Use that version, or give the name of another database (CityGraph:Neo4j:Database)."),
            failed);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task Prepare_WhatOthersStopped_IsFinished()
    {
        await EmptyAsync();
        foreach (var item in DatabaseSchema.Of(new(TestGraph.Model)).Take(4)) await neo4j.RunAsync(item.Statement);
        await neo4j.RunAsync("CREATE (:CityGraphLayout {id: 'layout', version: 0})");

        Assert.Null(await PrepareAsync(TestGraph.Model));

        Assert.Equal(Expected(TestGraph.Model), await OnlineAsync());
        Assert.Equal("[2]", Assert.Single(await neo4j.RunAsync("MATCH (n) RETURN count(n)")).ToString());
    }

    [Fact]
    public async Task Prepare_WrongPassword_NamesTheSettings()
    {
        var failed = await PrepareAsync(TestGraph.Model, Options with { Password = "not the password" });

        Assert.Equal(Neo4jOpenFailure.Unauthorized, failed?.Failure);
        Assert.Matches($"^Neo4j at {Address} does not take the password of user 'neo4j' \\(.+\\)\\. Correct the settings CityGraph:Neo4j:User and CityGraph:Neo4j:Password\\.$", failed!.Message);
        Assert.DoesNotContain("not the password", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepare_WrongDatabase_NamesTheSetting() => Assert.Equal(
        new(Neo4jOpenFailure.DatabaseNotFound, $"Neo4j at {Address} has no database 'nowhere'. Correct the setting CityGraph:Neo4j:Database."),
        await PrepareAsync(TestGraph.Model, Options with { Database = "nowhere" }));

    [Fact]
    public async Task Prepare_NobodyAtTheAddress_NamesTheSetting()
    {
        var failed = await PrepareAsync(TestGraph.Model, Options with { Uri = new("http://127.0.0.1:9") });

        Assert.Equal(Neo4jOpenFailure.Unreachable, failed?.Failure);
        Assert.Matches("^Neo4j at http://127\\.0\\.0\\.1:9 cannot be used: .+\\. Start it, or correct the setting CityGraph:Neo4j:Uri\\.$", failed!.Message);
    }

    [Fact]
    public async Task Warning_ServerWithoutBoundOrWithAShortOne_IsGiven()
    {
        await using var client = QueryApiClient.Create(Options, TimeProvider.System);
        var value = Assert.Single(await neo4j.RunAsync("SHOW SETTINGS 'db.transaction.timeout' YIELD value"))[0].GetString();

        Assert.Equal(Neo4jDuration.Seconds(value!) < 300, await Neo4jOpening.WarningAsync(client, Options, Cancel) is not null);
    }

    private string Address => neo4j.Uri.GetLeftPart(UriPartial.Path).TrimEnd('/');

    private static IEnumerable<string> Expected(GraphModel model) => DatabaseSchema.Of(new StoredModel(model)).Select(item => item.Name).Order(StringComparer.Ordinal);

    private async Task<Neo4jOpenResult.Failed?> PrepareAsync(GraphModel model, Neo4jStoreOptions? options = null)
    {
        await using var client = QueryApiClient.Create(options ?? Options, TimeProvider.System);
        return await Neo4jOpening.PrepareAsync(new(model), client, options ?? Options, TimeProvider.System, Cancel);
    }

    private async Task<IEnumerable<string>> OnlineAsync() =>
        [.. (await neo4j.RunAsync("SHOW INDEXES YIELD name, type, state WHERE type <> 'LOOKUP' AND state = 'ONLINE' RETURN name")).Select(row => row[0].GetString()!).Order(StringComparer.Ordinal)];

    /// <summary>All nodes, relationships and indexes, as text.</summary>
    private async Task<IEnumerable<string>> StateAsync() =>
    [
        .. (await neo4j.RunAsync("MATCH (n) RETURN elementId(n), labels(n), properties(n) ORDER BY elementId(n)")).Select(row => row.ToString()),
        .. (await neo4j.RunAsync("MATCH ()-[r]->() RETURN elementId(r), type(r), properties(r) ORDER BY elementId(r)")).Select(row => row.ToString()),
        .. (await neo4j.RunAsync(IndexesAndConstraints)).Select(row => row.ToString()),
    ];

    /// <summary>No nodes, no indexes, as Neo4j comes.</summary>
    private async Task EmptyAsync()
    {
        await neo4j.ClearAsync();
        foreach (var row in await neo4j.RunAsync("SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' RETURN name, owningConstraint IS NOT NULL"))
        {
            await neo4j.RunAsync($"DROP {(row[1].GetBoolean() ? "CONSTRAINT" : "INDEX")} {StoredNames.Quote(row[0].GetString()!)}");
        }
    }

    private sealed class CountingClient(ICypherClient inner) : ICypherClient
    {
        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public string? Outage => inner.Outage;

        public TimeSpan Way => inner.Way;

        public IDisposable BeginStart() => inner.BeginStart();

        public Task<CypherAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
        {
            Reads++;
            return inner.RunAsync(statement, cancellationToken);
        }

        public Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
        {
            Writes++;
            return inner.WriteAsync(work, cancellationToken);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
