using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Client.Http;
using CityGraph.Testing.Neo4j;
using static CityGraph.Graph.Neo4j.Tests.Client.Statements;

namespace CityGraph.Graph.Neo4j.Tests.Client;

/// <summary>What needs a server of its own: killing it, and changing its password. After the others, since two servers are too many at once.</summary>
[Collection(OnNeo4j.Name)]
public sealed class OwnServerFaultsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_ServerKilledAndStarted_RecoversAndHasLostNothing()
    {
        await using var server = await StartAsync(new());
        await using var client = server.Connect();
        using var enough = new CancellationTokenSource();
        var acknowledged = new List<long>();
        var failures = new List<CypherException>();

        var reading = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ReadAsync()));
        var writing = WriteAsync();
        await Eventually.TrueAsync(() => acknowledged.Count >= 20);
        await server.KillAsync(Token);
        await Eventually.TrueAsync(() => client.Outage is not null);
        await server.StartAsync(Token);
        var before = acknowledged.Count;
        await Eventually.TrueAsync(() => acknowledged.Count >= before + 20);
        await enough.CancelAsync();
        await Task.WhenAll(reading, writing);

        Assert.Null(client.Outage);
        Assert.NotEmpty(failures);
        Assert.All(failures, failure => Assert.Contains(failure.Failure, new[] { CypherFailure.Unreachable, CypherFailure.Transient, CypherFailure.CircuitOpen }));
        var there = await client.RunAsync(Read("MATCH (d:Done) RETURN d.id, count(*) ORDER BY d.id"), Token);
        Assert.All(there.Rows, row => Assert.Equal(1L, row[1]));
        Assert.Empty(acknowledged.Except(there.Rows.Select(row => (long)row[0]!)));

        async Task ReadAsync()
        {
            while (!enough.IsCancellationRequested) await TryAsync(() => client.RunAsync(Read("UNWIND range(1, 500) AS x RETURN x"), Token));
        }

        async Task WriteAsync()
        {
            for (var i = 0L; !enough.IsCancellationRequested; i++)
            {
                var id = i;
                var isDone = await TryAsync(() => client.WriteAsync(
                    async (transaction, token) =>
                    {
                        var before = await transaction.RunAsync(Write("MERGE (s:Sequence) SET s.locked = true WITH s OPTIONAL MATCH (d:Done {id: $id}) RETURN d.id", ("id", id)), token);
                        if (before.Rows[0][0] is not null) return before;
                        return await transaction.CommitAsync(Write("CREATE (:Done {id: $id})", ("id", id)), token);
                    },
                    Token));
                if (isDone) acknowledged.Add(id);
            }
        }

        async Task<bool> TryAsync(Func<Task> run)
        {
            try
            {
                await run();
                return true;
            }
            catch (CypherException exception)
            {
                lock (failures) failures.Add(exception);
                await Eventually.TrueAsync(() => enough.IsCancellationRequested || client.Outage is null);
                return false;
            }
        }
    }

    [Fact]
    public async Task Client_PasswordChanged_IsUnauthorizedAtOnceAndAsksSeldom()
    {
        await using var server = await StartAsync(new());
        await using var client = server.Connect();
        await client.RunAsync(Read("RETURN 1"), Token);

        await using (var system = server.Connect(options => options with { Database = "system" }))
        {
            await system.RunAsync(
                Write("ALTER CURRENT USER SET PASSWORD FROM $old TO $new", ("old", server.Password), ("new", "another-password")), Token);
        }

        var failures = new List<CypherFailure>();
        for (var i = 0; i < 50; i++) failures.Add((await FailsAsync(client.RunAsync(Read("RETURN 1"), Token))).Failure);

        var asked = failures.Count(failure => failure == CypherFailure.Unauthorized);
        Assert.Equal(CypherFailure.Unauthorized, failures[0]);
        Assert.InRange(asked, 1, 10);
        Assert.All(failures.Skip(asked), failure => Assert.Equal(CypherFailure.CircuitOpen, failure));
        Assert.StartsWith($"Neo4j at {server.Uri.GetLeftPart(UriPartial.Authority)}: Neo.ClientError.Security.", client.Outage, StringComparison.Ordinal);

        await using var right = server.Connect(options => options with { Password = "another-password", Retries = 0 });
        await Eventually.TrueAsync(() => IsInAsync(right));
    }

    private static async Task<bool> IsInAsync(QueryApiClient client)
    {
        try
        {
            await client.RunAsync(Read("RETURN 1"), Token);
            return true;
        }
        catch (CypherException exception) when (exception.Failure is CypherFailure.Unauthorized or CypherFailure.CircuitOpen)
        {
            // For five seconds after many wrong passwords the right one is refused as well.
            return false;
        }
    }

    private static async Task<Neo4jServer> StartAsync(Neo4jOptions options)
    {
        var found = await Neo4jSearch.FindOwnAsync(options, Token);
        if (found.Server is not { } server)
        {
            Assert.Skip(found.Absence!);
            throw new InvalidOperationException();
        }

        await server.StartAsync(Token);
        return server;
    }
}
