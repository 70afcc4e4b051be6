using CityGraph.Graph.Neo4j.Client;
using static CityGraph.Graph.Neo4j.Tests.Client.Statements;

namespace CityGraph.Graph.Neo4j.Tests.Client;

/// <summary>Failures, endings and transactions as the database has them.</summary>
[Collection(OnNeo4j.Name)]
public sealed class ClientOnNeo4jTests(Neo4jFixture neo4j) : IAsyncLifetime
{
    /// <summary>Runs for minutes unless it is ended.</summary>
    private const string Endless = "UNWIND range(1, 100000000000) AS endless RETURN sum(endless)";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await neo4j.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task RunAsync_ErrorAfterManyRows_GivesNone()
    {
        await using var client = neo4j.Connect();

        var failure = await FailsAsync(client.RunAsync(Read("UNWIND range(1, 100000) AS x RETURN x, 'padding of some width', 1 / (100000 - x)"), Token));

        Assert.Equal((CypherFailure.Refused, "Neo.ClientError.Statement.ArithmeticError"), (failure.Failure, failure.Code));
        Assert.EndsWith("Neo.ClientError.Statement.ArithmeticError: / by zero", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RETRN 1", CypherFailure.Refused, "Neo.ClientError.Statement.SyntaxError")]
    [InlineData("CREATE (n)", CypherFailure.Refused, "Neo.ClientError.Statement.AccessMode")]
    [InlineData("RETURN $missing", CypherFailure.Refused, "Neo.ClientError.Statement.ParameterMissing")]
    public async Task RunAsync_StatementThatIsWrong_IsRefusedInOneLine(string text, object failure, string code)
    {
        await using var client = neo4j.Connect();

        var thrown = await FailsAsync(client.RunAsync(Read(text), Token));

        Assert.Equal((failure, code), (thrown.Failure, thrown.Code));
        Assert.DoesNotContain('\n', thrown.Message);
    }

    [Fact]
    public async Task RunAsync_OtherDatabase_IsNotFound()
    {
        await using var client = neo4j.Connect(options => options with { Database = "elsewhere" });

        var failure = await FailsAsync(client.RunAsync(Read("RETURN 1"), Token));

        Assert.Equal(CypherFailure.DatabaseNotFound, failure.Failure);
        Assert.EndsWith("Neo.ClientError.Database.DatabaseNotFound: Graph not found: elsewhere", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_AnswerOverTheLimit_EndsTheStatement()
    {
        await using var client = neo4j.Connect(options => options with { MaxAnswerBytes = 100_000 });

        var failure = await FailsAsync(client.RunAsync(Read("UNWIND range(1, 100000000000) AS endless RETURN endless"), Token));

        Assert.Equal((CypherFailure.AnswerTooLarge, "The answer of Neo4j has more than 100000 bytes."), (failure.Failure, failure.Message));
        await NothingRunsAsync();
    }

    [Fact]
    public async Task RunAsync_Cancelled_EndsTheStatement()
    {
        using var cancellation = new CancellationTokenSource();
        await using var client = neo4j.Connect();

        var running = client.RunAsync(Read(Endless), cancellation.Token);
        await SomethingRunsAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await NothingRunsAsync();
    }

    [Fact]
    public async Task RunAsync_CancelledAtOnce_LeavesNothingRunning()
    {
        await using var client = neo4j.Connect();
        foreach (var delay in Enumerable.Range(0, 20))
        {
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(delay));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.RunAsync(Read(Endless), cancellation.Token));
        }

        await NothingRunsAsync();
    }

    [Fact]
    public async Task RunAsync_OverItsTime_EndsTheStatement()
    {
        await using var client = neo4j.Connect(options => options with { StatementTimeout = TimeSpan.FromSeconds(1) });

        Assert.Equal(CypherFailure.TimedOut, (await FailsAsync(client.RunAsync(Read(Endless), Token))).Failure);
        await NothingRunsAsync();
    }

    [Fact]
    public async Task RunAsync_EndedByAnOperator_TimedOut()
    {
        await using var client = neo4j.Connect();
        var running = client.RunAsync(Read(Endless), Token);
        await SomethingRunsAsync();

        await neo4j.RunAsync("SHOW TRANSACTIONS YIELD transactionId AS id, currentQuery WHERE currentQuery CONTAINS 'AS endless' AND NOT currentQuery CONTAINS 'SHOW' TERMINATE TRANSACTIONS id YIELD message RETURN message");

        Assert.Equal(CypherFailure.TimedOut, (await FailsAsync(running)).Failure);
    }

    [Fact]
    public async Task WriteAsync_Committed_IsThereAndCounted()
    {
        await using var client = neo4j.Connect();

        var counters = await client.WriteAsync(
            async (transaction, token) =>
            {
                var first = await transaction.RunAsync(Write("CREATE (n:Step {x: $x}) RETURN n.x", ("x", 1L)), token);
                Assert.Equal([[1L]], first.Rows);
                Assert.Equal(0L, await CountAsync("Step"));
                return (await transaction.CommitAsync(Write("MATCH (n:Step) SET n.x = 2 CREATE (:Step)"), token)).Counters;
            },
            Token);

        Assert.Equal(new CypherCounters { NodesCreated = 1, PropertiesSet = 1 }, counters);
        Assert.Equal(2L, (await client.RunAsync(Read("MATCH (n:Step) RETURN count(n)"), Token)).Rows[0][0]);
    }

    [Fact]
    public async Task WriteAsync_NotCommittedOrThrown_LeavesNothing()
    {
        await using var client = neo4j.Connect();

        await client.WriteAsync(async (transaction, token) => await transaction.RunAsync(Write("CREATE (:Step)"), token), Token);
        await Assert.ThrowsAsync<FormatException>(() => client.WriteAsync<int>(
            async (transaction, token) =>
            {
                await transaction.RunAsync(Write("CREATE (:Step)"), token);
                throw new FormatException();
            },
            Token));
        await FailsAsync(client.WriteAsync(
            async (transaction, token) =>
            {
                await transaction.RunAsync(Write("CREATE (:Step)"), token);
                return await transaction.CommitAsync(Write("CREATE (:Step) WITH 1 AS one RETURN one / 0"), token);
            },
            Token));

        Assert.Equal(0L, await CountAsync("Step"));
        Assert.Empty(await neo4j.RunAsync("SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery CONTAINS 'SHOW'"));
    }

    [Fact]
    public async Task WriteAsync_CancelledInAStatement_GivesItsLocksBack()
    {
        await neo4j.RunAsync("CREATE (:Lock)");
        using var cancellation = new CancellationTokenSource();
        await using var client = neo4j.Connect();

        var writing = client.WriteAsync(
            async (transaction, token) =>
            {
                await transaction.RunAsync(Write("MATCH (n:Lock) SET n.x = 1"), token);
                return await transaction.RunAsync(Write(Endless), token);
            },
            cancellation.Token);
        await SomethingRunsAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);

        await neo4j.RunAsync("MATCH (n:Lock) SET n.x = 2");
        Assert.Equal(2, (await neo4j.RunAsync("MATCH (n:Lock) RETURN n.x"))[0][0].GetInt32());
        await NothingRunsAsync();
    }

    [Fact]
    public async Task WriteAsync_CancelledBetweenStatements_GivesItsLocksBack()
    {
        await neo4j.RunAsync("CREATE (:Lock)");
        using var cancellation = new CancellationTokenSource();
        await using var client = neo4j.Connect();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.WriteAsync(
            async (transaction, token) =>
            {
                await transaction.RunAsync(Write("MATCH (n:Lock) SET n.x = 1"), token);
                await cancellation.CancelAsync();
                return await transaction.RunAsync(Write("RETURN 1"), token);
            },
            cancellation.Token));

        await neo4j.RunAsync("MATCH (n:Lock) SET n.x = 2");
    }

    [Fact]
    public async Task WriteAsync_Deadlock_BothAreDoneInTheEnd()
    {
        await neo4j.RunAsync("CREATE (:Lock {id: 1, x: 0}), (:Lock {id: 2, x: 0})");
        await using var client = neo4j.Connect();
        using var bothHold = new Barrier(2);
        var tries = 0;

        Task<CypherAnswer> Add(long first, long second)
        {
            var isFirstTry = true;
            return client.WriteAsync(
                async (transaction, token) =>
                {
                    Interlocked.Increment(ref tries);
                    await transaction.RunAsync(Write("MATCH (n:Lock {id: $id}) SET n.x = n.x + 1", ("id", first)), token);
                    if (isFirstTry) await Task.Run(() => bothHold.SignalAndWait(token), token);
                    isFirstTry = false;
                    return await transaction.CommitAsync(Write("MATCH (n:Lock {id: $id}) SET n.x = n.x + 1", ("id", second)), token);
                },
                Token);
        }

        await Task.WhenAll(Add(1, 2), Add(2, 1));

        Assert.True(tries > 2);
        Assert.All(await neo4j.RunAsync("MATCH (n:Lock) RETURN n.x"), row => Assert.Equal(2, row[0].GetInt32()));
    }

    [Fact]
    public async Task WriteAsync_EightWritersOfOneNumber_LoseNothing()
    {
        await neo4j.RunAsync("CREATE (:Sequence {number: 0})");
        await using var client = neo4j.Connect();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            for (var i = 0; i < 5; i++)
            {
                await client.WriteAsync(
                    async (transaction, token) =>
                    {
                        var number = (long)(await transaction.RunAsync(Write("MATCH (s:Sequence) SET s.locked = true RETURN s.number"), token)).Rows[0][0]!;
                        return await transaction.CommitAsync(Write("MATCH (s:Sequence) SET s.number = $number", ("number", number + 1)), token);
                    },
                    Token);
            }
        }));

        Assert.Equal(40L, (await client.RunAsync(Read("MATCH (s:Sequence) RETURN s.number"), Token)).Rows[0][0]);
    }

    [Fact]
    public async Task RunAsync_AfterWrites_SeesThemByTheirBookmarks()
    {
        await using var client = neo4j.Connect();
        for (var i = 1L; i <= 20; i++)
        {
            await client.RunAsync(Write("CREATE (:Step)"), Token);
            Assert.Equal(i, (await client.RunAsync(Read("MATCH (n:Step) RETURN count(n)"), Token)).Rows[0][0]);
        }
    }

    private async Task<long> CountAsync(string label) => (await neo4j.RunAsync($"MATCH (n:{label}) RETURN count(n)"))[0][0].GetInt64();

    private Task SomethingRunsAsync() => RunningAsync(1);

    private Task NothingRunsAsync() => RunningAsync(0);

    private Task RunningAsync(int count) => Eventually.TrueAsync(async () =>
        (await neo4j.RunAsync("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS endless' AND NOT currentQuery CONTAINS 'SHOW'")).Count == count);
}
