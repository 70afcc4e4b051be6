using System.Globalization;
using System.Net;
using System.Text;
using CityGraph.Graph.Neo4j.Client;
using static CityGraph.Graph.Neo4j.Tests.Client.Statements;

namespace CityGraph.Graph.Neo4j.Tests.Client.Http;

/// <summary>One statement, against a server of the test's own.</summary>
public sealed class QueryApiClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_Statement_IsSentToTheDatabaseWithCredentials()
    {
        var server = new FakeNeo4j();
        await using var client = server.Connect(options => options with { Uri = new("https://host.test/behind/"), Database = "a b" });

        var answer = await client.RunAsync(Read("RETURN $x", ("x", 1L)), Token);

        var request = Assert.Single(server.Requests);
        Assert.Equal("POST /behind/db/a%20b/query/v2", request.ToString());
        Assert.Equal("CYPHER 5 RETURN $x", request.Statement);
        Assert.Equal("application/json", request.Headers["Accept"]);
        Assert.Equal("graph:p:ss wörd", Encoding.UTF8.GetString(Convert.FromBase64String(request.Headers["Authorization"]["Basic ".Length..])));
        Assert.Equal([[1L]], answer.Rows);
    }

    [Fact]
    public async Task RunAsync_ErrorAfterRows_GivesTheError()
    {
        var server = new FakeNeo4j().Reply(
            """{"data":{"fields":["x"],"values":[[0],[1]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero\n\"line 2\"\n   ^"}]}""");
        await using var client = server.Connect();

        var failure = await FailsAsync(client.RunAsync(Read("RETURN 1"), Token));

        Assert.Equal(CypherFailure.Refused, failure.Failure);
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", failure.Code);
        Assert.Equal("Neo4j at http://neo4j.test:7474: Neo.ClientError.Statement.ArithmeticError: / by zero \"line 2\" ^", failure.Message);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("Neo.ClientError.Security.Unauthorized", HttpStatusCode.Unauthorized, CypherFailure.Unauthorized)]
    [InlineData("Neo.ClientError.Security.AuthenticationRateLimit", HttpStatusCode.TooManyRequests, CypherFailure.Unauthorized)]
    [InlineData("Neo.ClientError.Security.Forbidden", HttpStatusCode.Forbidden, CypherFailure.Unauthorized)]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", HttpStatusCode.NotFound, CypherFailure.DatabaseNotFound)]
    [InlineData("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", HttpStatusCode.BadRequest, CypherFailure.ReadOnly)]
    [InlineData("Neo.TransientError.General.MemoryPoolOutOfMemoryError", HttpStatusCode.Accepted, CypherFailure.AnswerTooLarge)]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOut", HttpStatusCode.Accepted, CypherFailure.TimedOut)]
    public async Task RunAsync_FailureThatDoesNotPass_IsNotTriedAgain(string code, HttpStatusCode status, object failure)
    {
        var server = new FakeNeo4j().Fail(code, status: status);
        await using var client = server.Connect();

        Assert.Equal(failure, (await FailsAsync(client.RunAsync(Read("RETURN 1"), Token))).Failure);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task RunAsync_LeaderThatChanges_IsTriedAgain()
    {
        var server = new FakeNeo4j().Fail("Neo.ClientError.Cluster.NotALeader");
        await using var client = server.WithoutWaits().Connect();

        var running = client.RunAsync(Write("CREATE (n)"), Token);

        await running;
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task RunAsync_BodyThatIsCut_IsReadAnew()
    {
        var server = new FakeNeo4j().Reply(FakeNeo4j.OneRow[..^1]).Reply((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted)
        {
            Content = new StreamContent(new CutStream(FakeNeo4j.OneRow[..20])),
        }));
        await using var client = server.WithoutWaits().Connect();

        var running = client.RunAsync(Read("RETURN 1"), Token);

        Assert.Equal([[1L]], (await running).Rows);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task RunAsync_SomethingElseAtTheAddress_SaysSo()
    {
        var server = new FakeNeo4j().Reply("<html>\n<title>Bad Gateway</title>", HttpStatusCode.BadGateway);
        await using var client = server.Connect(options => options with { Retries = 0 });

        var failure = await FailsAsync(client.RunAsync(Read("RETURN 1"), Token));

        Assert.Equal((CypherFailure.Unreachable, null), (failure.Failure, failure.Code));
        Assert.Equal(
            "What answers at http://neo4j.test:7474 with status 502 is not Neo4j, or its answer was damaged: " +
            "'<' is an invalid start of a value. LineNumber: 0 | BytePositionInLine: 0.",
            failure.Message);
    }

    [Fact]
    public async Task RunAsync_StatusWithoutReason_SaysSo()
    {
        var server = new FakeNeo4j().Reply("{}", HttpStatusCode.Found);
        await using var client = server.Connect(options => options with { Retries = 0 });

        Assert.Equal("What answers at http://neo4j.test:7474 says 302 and no reason.", (await FailsAsync(client.RunAsync(Read("RETURN 1"), Token))).Message);
    }

    [Fact]
    public async Task RunAsync_NobodyThere_SaysSo()
    {
        var server = new FakeNeo4j().Refuse();
        await using var client = server.Connect(options => options with { Retries = 0 });

        var failure = await FailsAsync(client.RunAsync(Read("RETURN 1"), Token));

        Assert.Equal(CypherFailure.Unreachable, failure.Failure);
        Assert.Equal("Neo4j at http://neo4j.test:7474 cannot be reached: Connection refused (neo4j.test:7474)", failure.Message);
    }

    [Fact]
    public async Task RunAsync_NoConnectionInTime_SaysSo()
    {
        // As the sockets' handler does when ConnectTimeout is over.
        var server = new FakeNeo4j().Reply((_, _) => throw new TaskCanceledException("A connection could not be established.", new TimeoutException()));
        await using var client = server.Connect(options => options with { Retries = 0 });

        var failure = await FailsAsync(client.RunAsync(Read("RETURN 1"), Token));

        Assert.Equal((CypherFailure.Unreachable, "Neo4j at http://neo4j.test:7474 cannot be reached: no connection within 5 s."), (failure.Failure, failure.Message));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunAsync_AnswerOverTheLimit_IsGivenUpAndEnded(bool tellsLength)
    {
        var body = FakeNeo4j.OneRow.Replace("1", new string('1', 5000), StringComparison.Ordinal);
        var server = new FakeNeo4j().Reply((_, _) => Task.FromResult(tellsLength
            ? FakeNeo4j.Response(body)
            : new HttpResponseMessage(HttpStatusCode.Accepted) { Content = new StreamContent(new CutStream(body + new string(' ', 1_000_000))) }));
        await using var client = server.Connect(options => options with { MaxAnswerBytes = 5000 });

        var failure = await FailsAsync(client.RunAsync(Read("RETURN 1"), Token));

        Assert.Equal((CypherFailure.AnswerTooLarge, "The answer of Neo4j has more than 5000 bytes."), (failure.Failure, failure.Message));
        Assert.Equal([server.Requests[0].RequestName], EndedBy(await server.EndedAsync()));
    }

    [Fact]
    public async Task RunAsync_AnswerAtTheLimit_IsGiven()
    {
        var server = new FakeNeo4j();
        await using var client = server.Connect(options => options with { MaxAnswerBytes = FakeNeo4j.OneRow.Length });

        Assert.Single((await client.RunAsync(Read("RETURN 1"), Token)).Rows);
    }

    [Fact]
    public async Task RunAsync_Cancelled_EndsTheStatementInNeo4j()
    {
        using var cancellation = new CancellationTokenSource();
        var server = new FakeNeo4j().Hang();
        await using var client = server.Connect();

        var running = client.RunAsync(Read("RETURN 1"), cancellation.Token);
        await cancellation.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
        Assert.Equal([server.Requests[0].RequestName], EndedBy(await server.EndedAsync()));
    }

    [Fact]
    public async Task RunAsync_OverItsTime_EndsTheStatementInNeo4j()
    {
        var server = new FakeNeo4j().Hang();
        await using var client = server.Connect(options => options with { StatementTimeout = TimeSpan.FromSeconds(7.5) });

        var running = client.RunAsync(Read("RETURN 1"), Token);
        await server.Clock.PassAsync(TimeSpan.FromSeconds(7.5), TestContext.Current.CancellationToken);

        var failure = await FailsAsync(running);
        Assert.Equal((CypherFailure.TimedOut, "Neo4j took longer than 7.5 s, with all tries and the wait for a free place."), (failure.Failure, failure.Message));
        Assert.Equal([server.Requests[0].RequestName], EndedBy(await server.EndedAsync()));
    }

    [Fact]
    public async Task RunAsync_OverItsTimeBetweenTries_EndsThere()
    {
        var server = new FakeNeo4j();
        for (var i = 0; i < 5; i++) server.Refuse();
        await using var client = server.Connect(options => options with { StatementTimeout = TimeSpan.FromTicks(1) });

        var running = client.RunAsync(Read("RETURN 1"), Token);
        server.Clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(CypherFailure.TimedOut, (await FailsAsync(running)).Failure);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task RunAsync_MoreThanPlaces_Wait()
    {
        var finish = new TaskCompletionSource<HttpResponseMessage>();
        var server = new FakeNeo4j().Reply((_, _) => finish.Task);
        await using var client = server.Connect(options => options with { MaxConcurrentStatements = 1 });

        var first = client.RunAsync(Read("RETURN 1"), Token);
        var second = client.RunAsync(Read("RETURN 2"), Token);
        Assert.Single(server.Requests);
        finish.SetResult(FakeNeo4j.Response(FakeNeo4j.OneRow));

        await Task.WhenAll(first, second);
        Assert.Equal(["CYPHER 5 RETURN 1", "CYPHER 5 RETURN 2"], server.Requests.Select(request => request.Statement));
    }

    [Fact]
    public async Task RunAsync_CancelledWhileItWaits_SendsNothing()
    {
        using var cancellation = new CancellationTokenSource();
        var finish = new TaskCompletionSource<HttpResponseMessage>();
        var server = new FakeNeo4j().Reply((_, _) => finish.Task);
        await using var client = server.Connect(options => options with { MaxConcurrentStatements = 1 });

        var first = client.RunAsync(Read("RETURN 1"), Token);
        var second = client.RunAsync(Read("RETURN 2"), cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        finish.SetResult(FakeNeo4j.Response(FakeNeo4j.OneRow));

        await first;
        Assert.Single(server.Requests);
        Assert.Equal([[1L]], (await client.RunAsync(Read("RETURN 3"), Token)).Rows);
    }

    [Fact]
    public async Task RunAsync_AfterAWrite_CarriesItsBookmarks()
    {
        var server = new FakeNeo4j().Reply("""{"data":{"fields":[],"values":[]},"bookmarks":["w1"]}""");
        await using var client = server.Connect();

        await client.RunAsync(Write("CREATE (n)"), Token);
        await client.RunAsync(Read("RETURN 1"), Token);
        await client.RunAsync(Read("RETURN 1"), Token);

        Assert.Equal(["", "w1", "w1"], server.Requests.Select(request => string.Join(",", request.Bookmarks)));
    }

    [Fact]
    public async Task RunAsync_TwoWritesAtOnce_CarriesTheBookmarksOfBoth()
    {
        var both = new TaskCompletionSource();
        var server = new FakeNeo4j();
        foreach (var name in new[] { "w1", "w2" })
        {
            server.Reply(async (_, _) =>
            {
                await both.Task;
                return FakeNeo4j.Response($$"""{"bookmarks":["{{name}}"]}""");
            });
        }

        await using var client = server.Connect();
        Task[] writes = [client.RunAsync(Write("CREATE (n)"), Token), client.RunAsync(Write("CREATE (n)"), Token)];
        both.SetResult();
        await Task.WhenAll(writes);
        await client.RunAsync(Read("RETURN 1"), Token);

        Assert.Equal(["w1", "w2"], server.Requests[2].Bookmarks.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RunAsync_BookmarksOfAnEarlierDatabase_AreForgotten()
    {
        var server = new FakeNeo4j().Reply("""{"bookmarks":["old"]}""").Fail("Neo.ClientError.Transaction.InvalidBookmark");
        await using var client = server.WithoutWaits().Connect();
        await client.RunAsync(Write("CREATE (n)"), Token);

        var running = client.RunAsync(Read("RETURN 1"), Token);
        await running;

        Assert.Equal(["", "old", ""], server.Requests.Select(request => string.Join(",", request.Bookmarks)));
    }

    private static string[] EndedBy(FakeRequest request) =>
        [.. request.Parameters.GetProperty("requests").EnumerateArray().Select(name => name.ToString())];

    /// <summary>Gives its text without saying how long it is, and then fails.</summary>
    private sealed class CutStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = Read(buffer.Span);
            return read > 0 ? new(read) : throw new IOException(string.Create(CultureInfo.InvariantCulture, $"The response ended after {Length} bytes."));
        }

        public override bool CanSeek => false;
    }
}
