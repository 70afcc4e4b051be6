using CityGraph.Graph.Neo4j.Client;
using static CityGraph.Graph.Neo4j.Tests.Client.Statements;

namespace CityGraph.Graph.Neo4j.Tests.Client.Http;

/// <summary>What a client finds out of a database that nobody asks anything, against a server of the test's own and a clock that stands still.</summary>
public sealed class IdleProbeTests
{
    private const string Refused = "Neo4j at http://neo4j.test:7474 cannot be reached: Connection refused (neo4j.test:7474)";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FindOutageAsync_AfterASecondWithoutRequests_AsksAndTellsWhyNobodyAnswers()
    {
        var server = new FakeNeo4j().Refuse();
        await using ICypherClient client = server.Connect();
        server.Clock.Advance(Second);

        Assert.Equal(Refused, await client.FindOutageAsync(Token));
        Assert.Equal(Refused, await client.FindOutageAsync(Token));
        Assert.Equal("CYPHER 5 RETURN 1", Assert.Single(server.Requests).Statement);
        Assert.Null(client.Outage);

        server.Clock.Advance(Second);
        Assert.Null(await client.FindOutageAsync(Token));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task FindOutageAsync_WithinASecondOfAnAnswerOrAFailure_AsksNothing()
    {
        var server = new FakeNeo4j().Reply(FakeNeo4j.OneRow).Refuse();
        await using ICypherClient client = server.Connect(options => options with { Retries = 0 });
        server.Clock.Advance(Second);

        await client.RunAsync(Read("RETURN 2"), Token);
        server.Clock.Advance(Second / 2);
        Assert.Null(await client.FindOutageAsync(Token));
        await FailsAsync(client.RunAsync(Read("RETURN 2"), Token));
        server.Clock.Advance(Second / 2);
        Assert.Null(await client.FindOutageAsync(Token));

        Assert.Equal(2, server.Requests.Count);
        server.Clock.Advance(Second / 2);
        Assert.Null(await client.FindOutageAsync(Token));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task FindOutageAsync_OfManyAtOnce_AsksOnce()
    {
        var reply = new TaskCompletionSource<HttpResponseMessage>();
        var server = new FakeNeo4j().Reply((_, _) => reply.Task);
        await using ICypherClient client = server.Connect();
        server.Clock.Advance(Second);

        var asking = Enumerable.Range(0, 20).Select(_ => client.FindOutageAsync(Token).AsTask()).ToArray();
        reply.SetException(new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused (neo4j.test:7474)"));

        Assert.All(await Task.WhenAll(asking), outage => Assert.Equal(Refused, outage));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task FindOutageAsync_OfADatabaseTooBusyToAnswer_IsNull()
    {
        var server = new FakeNeo4j();
        server.Hang();
        await using ICypherClient client = server.Connect();
        server.Clock.Advance(Second);

        var first = client.FindOutageAsync(Token).AsTask();
        await server.Clock.PassAsync(TimeSpan.FromSeconds(2), Token);
        Assert.Null(await first);
        var second = client.FindOutageAsync(Token).AsTask();
        await server.Clock.PassAsync(TimeSpan.FromSeconds(2), Token);
        Assert.Null(await second);
        var third = client.FindOutageAsync(Token).AsTask();
        await server.Clock.PassAsync(TimeSpan.FromSeconds(3), Token);

        Assert.Null(await third);
        Assert.Single(server.Requests);
        Assert.Null(client.Outage);
    }

    [Fact]
    public async Task FindOutageAsync_OfAMachineThatIsGone_TellsThoseWhoComeLater()
    {
        var reply = new TaskCompletionSource<HttpResponseMessage>();
        var server = new FakeNeo4j().Reply((_, _) => reply.Task);
        await using ICypherClient client = server.Connect();
        server.Clock.Advance(Second);

        var first = client.FindOutageAsync(Token).AsTask();
        await server.Clock.PassAsync(TimeSpan.FromSeconds(2), Token);
        Assert.Null(await first);
        var second = client.FindOutageAsync(Token).AsTask();
        reply.SetException(new TaskCanceledException("As where a connection takes too long."));

        Assert.Equal("Neo4j at http://neo4j.test:7474 cannot be reached: no connection within 5 s.", await second);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task FindOutageAsync_AfterAProbeThatFailed_LastsUntilSomethingIsAnswered()
    {
        var server = new FakeNeo4j().Refuse().Refuse().Fail("Neo.ClientError.Statement.SyntaxError");
        await using ICypherClient client = server.Connect(options => options with { Retries = 0 });
        server.Clock.Advance(Second);
        Assert.Equal(Refused, await client.FindOutageAsync(Token));

        server.Clock.Advance(Second);
        await FailsAsync(client.RunAsync(Read("RETURN 2"), Token));
        Assert.Equal(Refused, await client.FindOutageAsync(Token));
        Assert.Equal(CypherFailure.Refused, (await FailsAsync(client.RunAsync(Read("RETURN 2"), Token))).Failure);
        Assert.Null(await client.FindOutageAsync(Token));

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task FindOutageAsync_WhileTheCircuitIsOpen_AsksNothing()
    {
        var server = new FakeNeo4j();
        for (var i = 0; i < 5; i++) server.Refuse();
        await using ICypherClient client = server.Connect(options => options with { Retries = 0 });
        for (var i = 0; i < 5; i++) await FailsAsync(client.RunAsync(Read("RETURN 2"), Token));

        Assert.Equal(Refused, await client.FindOutageAsync(Token));
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task DisposeAsync_WhileNeo4jIsAsked_Returns()
    {
        var server = new FakeNeo4j();
        server.Hang();
        ICypherClient client = server.Connect();
        server.Clock.Advance(Second);
        var asking = client.FindOutageAsync(Token).AsTask();

        await client.DisposeAsync();

        Assert.Null(await asking);
    }
}
