using System.Net;
using System.Text;
using CityGraph.Graph.Neo4j.Client;
using static CityGraph.Graph.Neo4j.Tests.Client.Statements;

namespace CityGraph.Graph.Neo4j.Tests.Client.Http;

/// <summary>One statement, against a server of the test's own: what is sent, and what becomes of failures.</summary>
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

    [Fact]
    public async Task RunAsync_DatabaseThatStopped_SaysWhatToDo()
    {
        var server = new FakeNeo4j().Fail("Neo.DatabaseError.Transaction.TransactionStartFailed", "It needs to be restarted.", HttpStatusCode.InternalServerError);
        await using var client = server.Connect();

        var failure = await FailsAsync(client.RunAsync(Read("RETURN 1"), Token));

        Assert.Equal(CypherFailure.Stopped, failure.Failure);
        Assert.Equal(
            "Neo4j at http://neo4j.test:7474: Neo.DatabaseError.Transaction.TransactionStartFailed: It needs to be restarted. Until it is started again it answers nothing: make room if its disk is full, then restart Neo4j.",
            failure.Message);
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
    public async Task RunAsync_FailureWithinAFailure_TellsTheInnermost()
    {
        var server = new FakeNeo4j().Reply((_, _) => throw new HttpRequestException(
            HttpRequestError.SecureConnectionError, "See inner exception.", new IOException("Outer.", new IOException("Cannot determine the frame size."))));
        await using var client = server.Connect(options => options with { Retries = 0 });

        var failure = await FailsAsync(client.RunAsync(Read("RETURN 1"), Token));

        Assert.Equal("Neo4j at http://neo4j.test:7474 cannot be reached: Cannot determine the frame size.", failure.Message);
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
}
