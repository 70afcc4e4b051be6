using System.Net;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Client.Http;
using static CityGraph.Graph.Neo4j.Tests.Client.Statements;

namespace CityGraph.Graph.Neo4j.Tests.Client.Http;

/// <summary>Write transactions, against a server of the test's own.</summary>
public sealed class QueryApiTransactionTests
{
    private const string Transactions = "/db/neo4j/query/v2/tx";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_Committed_RunsEachStatementOnTheSameMember()
    {
        var server = new FakeNeo4j();
        await using var client = server.Connect();

        var result = await client.WriteAsync(
            async (transaction, token) =>
            {
                await transaction.RunAsync(Write("RETURN 1"), token);
                return (await transaction.CommitAsync(Write("RETURN 2"), token)).Rows[0][0];
            },
            Token);

        Assert.Equal(1L, result);
        Assert.Equal([$"POST {Transactions}", $"POST {Transactions}/t1", $"POST {Transactions}/t1/commit"], server.Requests.Select(request => request.ToString()));
        Assert.Equal("""{"accessMode":"WRITE","maxExecutionTime":120}""", server.Requests[0].Body);
        Assert.All(server.Requests.Skip(1), request => Assert.Equal("member-2", request.Headers["neo4j-cluster-affinity"]));
    }

    [Fact]
    public async Task WriteAsync_Committed_IsSeenByWhatFollows()
    {
        var server = new FakeNeo4j();
        await using var client = server.Connect();

        await CommitAsync(client);
        await client.RunAsync(Read("RETURN 1"), Token);
        await CommitAsync(client);

        Assert.Equal(["", "", "", "after-commit", "after-commit", "", ""], server.Requests.Select(request => string.Join(",", request.Bookmarks)));
    }

    [Fact]
    public async Task WriteAsync_NotCommitted_RollsBack()
    {
        var server = new FakeNeo4j();
        await using var client = server.Connect();

        var result = await client.WriteAsync(
            async (transaction, token) =>
            {
                await transaction.RunAsync(Write("RETURN 1"), token);
                return "no";
            },
            Token);

        Assert.Equal("no", result);
        Assert.Equal($"DELETE {Transactions}/t1", server.Requests[^1].ToString());
        Assert.Equal("member-2", server.Requests[^1].Headers["neo4j-cluster-affinity"]);
    }

    [Fact]
    public async Task WriteAsync_WorkThatThrows_RollsBackOnce()
    {
        var server = new FakeNeo4j();
        await using var client = server.Connect();

        await Assert.ThrowsAsync<FormatException>(() => client.WriteAsync<int>((_, _) => throw new FormatException(), Token));

        Assert.Equal([$"POST {Transactions}", $"DELETE {Transactions}/t1"], server.Requests.Select(request => request.ToString()));
    }

    [Fact]
    public async Task WriteAsync_Deadlock_RunsTheWholeWorkAgain()
    {
        var server = new FakeNeo4j().Reply(Opened).Reply(Ran).Fail("Neo.TransientError.Transaction.DeadlockDetected");
        await using var client = server.WithoutWaits().Connect();

        var writing = CommitAsync(client);
        await writing;

        string[] once = [$"POST {Transactions}", $"POST {Transactions}/t1", $"POST {Transactions}/t1/commit"];
        Assert.Equal([.. once, .. once], server.Requests.Select(request => request.ToString()));
    }

    [Fact]
    public async Task WriteAsync_AnswerOfCommitLost_EndsItAndRunsTheWholeWorkAgain()
    {
        var server = new FakeNeo4j().Reply(Opened).Reply(Ran).Reply("""{"data":""");
        await using var client = server.WithoutWaits().Connect();

        var writing = CommitAsync(client);
        var ended = await server.EndedAsync();
        Assert.Equal(server.Requests[2].RequestName, ended.Parameters.GetProperty("requests")[0].GetString());

        await writing;
        Assert.Equal(2, server.Requests.Count(request => request.Path.EndsWith("/commit", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WriteAsync_ServerStartedAnew_RunsTheWholeWorkAgain()
    {
        var server = new FakeNeo4j().Reply(Opened).Fail("Neo.ClientError.Request.Invalid", "Transaction with Id: \"t1\" was not found.", HttpStatusCode.NotFound);
        await using var client = server.WithoutWaits().Connect();

        var writing = CommitAsync(client);

        await writing;
        Assert.DoesNotContain(server.Requests, request => request.Method == "DELETE");
    }

    [Fact]
    public async Task WriteAsync_StatementRefused_SaysSoAndRollsNothingBack()
    {
        var server = new FakeNeo4j().Reply(Opened).Fail("Neo.ClientError.Schema.ConstraintValidationFailed", "Node(0) already exists.");
        await using var client = server.Connect();

        var failure = await FailsAsync(CommitAsync(client));

        Assert.Equal(CypherFailure.Refused, failure.Failure);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task WriteAsync_Cancelled_EndsTheStatementAndThenRollsBack()
    {
        using var cancellation = new CancellationTokenSource();
        var server = new FakeNeo4j().Reply(Opened).Hang();
        await using var client = server.Connect();

        var writing = CommitAsync(client, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);

        // The first ending finds it running (the fake says so of all that it is asked for), so the transaction is left alone until it is not.
        var ended = await server.EndedAsync();
        Assert.Equal(server.Requests[1].RequestName, ended.Parameters.GetProperty("requests")[0].GetString());
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task WriteAsync_RollBackThatFails_IsDoneInTheBackground()
    {
        var server = new FakeNeo4j { RollsBack = false };
        await using var client = server.Connect();

        await client.WriteAsync((_, _) => Task.FromResult(1), Token);
        Assert.Equal($"DELETE {Transactions}/t1", (await server.EndedAsync()).ToString());
        server.RollsBack = true;

        Assert.Equal($"DELETE {Transactions}/t1", (await server.EndedAsync()).ToString());
    }

    [Fact]
    public async Task WriteAsync_OverItsTime_SaysSo()
    {
        var server = new FakeNeo4j().Reply(Opened).Hang();
        await using var client = server.Connect(options => options with { CommitTimeout = TimeSpan.FromSeconds(9) });

        var writing = CommitAsync(client);
        await server.Clock.PassAsync(TimeSpan.FromSeconds(9), TestContext.Current.CancellationToken);

        var failure = await FailsAsync(writing);
        Assert.Equal((CypherFailure.TimedOut, "Neo4j took longer than 9 s, with all tries and the wait for a free place."), (failure.Failure, failure.Message));
    }

    [Fact]
    public async Task RunAsync_AfterTheEnd_Throws()
    {
        var server = new FakeNeo4j();
        await using var client = server.Connect();

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => client.WriteAsync(
            async (transaction, token) =>
            {
                await transaction.CommitAsync(Write("RETURN 1"), token);
                return await transaction.RunAsync(Write("RETURN 2"), token);
            },
            Token));

        Assert.Equal("The transaction has ended: it was committed, or a statement in it failed.", thrown.Message);
    }

    [Fact]
    public async Task WriteAsync_ManyThatWait_LeavePlacesForReads()
    {
        var server = new FakeNeo4j();
        await using var client = server.Connect(options => options with { MaxConcurrentStatements = 4 });
        var finish = new TaskCompletionSource<int>();

        var writing = Enumerable.Range(0, 4).Select(_ => client.WriteAsync((_, _) => finish.Task, Token)).ToArray();
        await client.RunAsync(Read("RETURN 1"), Token);

        Assert.Single(server.Requests, request => request.Path == Transactions);
        finish.SetResult(1);
        await Task.WhenAll(writing);
    }

    private const string Opened = """{"transaction":{"id":"t1","expires":"2026-11-22T05:34:27Z"}}""";
    private const string Ran = """{"data":{"fields":["x"],"values":[[1]]},"transaction":{"id":"t1"}}""";

    private static Task<CypherAnswer> CommitAsync(QueryApiClient client, CancellationToken? cancellationToken = null) => client.WriteAsync(
        async (transaction, token) =>
        {
            await transaction.RunAsync(Write("RETURN 1"), token);
            return await transaction.CommitAsync(Write("RETURN 2"), token);
        },
        cancellationToken ?? Token);
}
