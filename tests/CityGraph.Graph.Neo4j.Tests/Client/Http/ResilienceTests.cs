using CityGraph.Graph.Neo4j.Client;
using static CityGraph.Graph.Neo4j.Tests.Client.Statements;

namespace CityGraph.Graph.Neo4j.Tests.Client.Http;

/// <summary>Further tries and the circuit, against a server of the test's own and a clock that stands still.</summary>
public sealed class ResilienceTests
{
    private const string Refused = "Neo4j at http://neo4j.test:7474 cannot be reached: Connection refused (neo4j.test:7474)";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_FailsForTheMoment_IsTriedAgainLaterAndLater()
    {
        var server = new FakeNeo4j().Fail("Neo.TransientError.Transaction.DeadlockDetected");
        for (var i = 0; i < 3; i++) server.Fail("Neo.TransientError.Transaction.Outdated");
        await using var client = server.WithoutWaits().Connect();

        var running = client.RunAsync(Read("RETURN 1"), Token);

        Assert.Equal([[1L]], (await running).Rows);
        Assert.Equal(5, server.Requests.Count);
        Assert.Equal(4, server.Clock.Passed.Count);
        Assert.InRange(server.Clock.Passed.Sum(time => time.TotalSeconds), 0.3, 8);
        Assert.Equal(5, server.Requests.Select(request => request.RequestName).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task RunAsync_FailsAgainAndAgain_GivesTheLastFailure()
    {
        var server = new FakeNeo4j();
        for (var i = 0; i < 3; i++) server.Fail("Neo.TransientError.Transaction.Outdated");
        server.Fail("Neo.TransientError.Transaction.DeadlockDetected");
        await using var client = server.WithoutWaits().Connect(options => options with { Retries = 3 });

        var running = client.RunAsync(Read("RETURN 1"), Token);

        var failure = await FailsAsync(running);
        Assert.Equal((CypherFailure.Transient, "Neo.TransientError.Transaction.DeadlockDetected"), (failure.Failure, failure.Code));
        Assert.Null(client.Outage);
    }

    [Fact]
    public async Task RunAsync_AfterManyThatFailed_IsRefusedWithoutAsking()
    {
        var server = new FakeNeo4j();
        await using var client = await OpenAsync(server);

        var failure = await FailsAsync(client.RunAsync(Read("RETURN 1"), Token));

        Assert.Equal(CypherFailure.CircuitOpen, failure.Failure);
        Assert.Equal($"Neo4j is not asked for a while, since it failed again and again: {Refused}", failure.Message);
        Assert.Equal(Refused, client.Outage);
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task Outage_OnceAProbeGotAnAnswer_IsOver()
    {
        var server = new FakeNeo4j();
        await using var client = await OpenAsync(server);
        var probed = new TaskCompletionSource<HttpResponseMessage>();
        var asked = new TaskCompletionSource();
        server.Reply((_, _) =>
        {
            asked.SetResult();
            return probed.Task;
        });

        await server.Clock.PassAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        await asked.Task.WaitAsync(Token);
        Assert.Equal(CypherFailure.CircuitOpen, (await FailsAsync(client.RunAsync(Read("RETURN 1"), Token))).Failure);
        probed.SetResult(FakeNeo4j.Response(FakeNeo4j.OneRow));

        while (client.Outage is not null) await Task.Yield();
        Assert.Equal([[1L]], (await client.RunAsync(Read("RETURN 2"), Token)).Rows);
        Assert.Equal("CYPHER 5 RETURN 1", server.Requests[5].Statement);
    }

    [Fact]
    public async Task Outage_WhileProbesFail_LastsWithLongerBreaks()
    {
        var server = new FakeNeo4j();
        await using var client = await OpenAsync(server);
        for (var i = 0; i < 5; i++) server.Refuse();

        foreach (var seconds in new[] { 1, 2, 4, 8, 8, 8 })
        {
            Assert.NotNull(client.Outage);
            await server.Clock.PassAsync(TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken);
        }

        while (client.Outage is not null) await Task.Yield();
    }

    [Fact]
    public async Task Outage_OfAProbeWithoutAnswer_Lasts()
    {
        var server = new FakeNeo4j();
        await using var client = await OpenAsync(server);
        server.Hang();

        await server.Clock.PassAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        await server.Clock.PassAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        await server.Clock.PassAsync(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);

        while (client.Outage is not null) await Task.Yield();
        Assert.Equal(7, server.Requests.Count);
    }

    [Fact]
    public async Task Outage_ByStatementsThatTimeOut_Begins()
    {
        var server = new FakeNeo4j();
        for (var i = 0; i < 5; i++) server.Hang();
        await using var client = server.Connect(options => options with { StatementTimeout = TimeSpan.FromSeconds(3) });

        var running = Enumerable.Range(0, 5).Select(_ => client.RunAsync(Read("RETURN 1"), Token)).ToArray();
        await server.Clock.PassAsync(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        foreach (var one in running) await FailsAsync(one);

        Assert.Equal("Neo4j took longer than 3 s, with all tries and the wait for a free place.", client.Outage);
    }

    [Fact]
    public async Task Outage_ByAWrongPassword_Begins()
    {
        var server = new FakeNeo4j();
        for (var i = 0; i < 5; i++) server.Fail("Neo.ClientError.Security.Unauthorized", "Invalid credential.", System.Net.HttpStatusCode.Unauthorized);
        await using var client = server.Connect();

        for (var i = 0; i < 5; i++) Assert.Equal(CypherFailure.Unauthorized, (await FailsAsync(client.RunAsync(Read("RETURN 1"), Token))).Failure);

        Assert.Equal("Neo4j at http://neo4j.test:7474: Neo.ClientError.Security.Unauthorized: Invalid credential.", client.Outage);
        Assert.Equal(5, server.Requests.Count);
    }

    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected")]
    [InlineData("Neo.ClientError.Statement.SyntaxError")]
    [InlineData("Neo.ClientError.Security.Forbidden")]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOut")]
    public async Task Outage_ByWhatConcernsOneStatement_DoesNotBegin(string code)
    {
        var server = new FakeNeo4j();
        for (var i = 0; i < 20; i++) server.Fail(code);
        await using var client = server.Connect(options => options with { Retries = 0 });

        for (var i = 0; i < 20; i++) Assert.Equal(code, (await FailsAsync(client.RunAsync(Read("RETURN 1"), Token))).Code);

        Assert.Null(client.Outage);
    }

    [Fact]
    public async Task DisposeAsync_DuringAnOutage_Returns()
    {
        var client = await OpenAsync(new FakeNeo4j());

        await client.DisposeAsync();
    }

    /// <summary>A client whose circuit five refused connections have opened.</summary>
    private static async Task<ICypherClient> OpenAsync(FakeNeo4j server)
    {
        for (var i = 0; i < 5; i++) server.Refuse();
        var client = server.Connect(options => options with { Retries = 0 });
        for (var i = 0; i < 5; i++) Assert.Equal(CypherFailure.Unreachable, (await FailsAsync(client.RunAsync(Read("RETURN 1"), Token))).Failure);
        return client;
    }
}
