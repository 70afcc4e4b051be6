using CityGraph.Graph.Changes;
using CityGraph.Graph.Contract;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Testing.Neo4j;
using static CityGraph.Graph.Neo4j.Tests.Client.Statements;

namespace CityGraph.Graph.Neo4j.Tests.Client;

/// <summary>What needs a server of its own: killing it, while statements run and change sets are loaded.</summary>
[Collection(OnStoppedNeo4j.Name)]
public sealed class OwnServerFaultsTests(StoppedNeo4jFixture own)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_ServerKilledAndStarted_RecoversAndHasLostNothing()
    {
        var server = await own.TakeAsync();
        await using var store = await OpenAsync(server);
        await using var client = server.Connect();
        using var enough = new CancellationTokenSource();
        var acknowledged = new List<long>();
        var failures = new List<CypherException>();
        var loaded = new List<string>();

        var reading = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ReadAsync()));
        var writing = WriteAsync();
        var loading = LoadAsync();
        await Eventually.TrueAsync(() => acknowledged.Count >= 20 && loaded.Count >= 5);
        await server.KillAsync(Token);
        await Eventually.TrueAsync(() => client.Outage is not null);
        await server.StartAsync(Token);
        var (before, loadedBefore) = (acknowledged.Count, loaded.Count);
        await Eventually.TrueAsync(() => acknowledged.Count >= before + 20 && loaded.Count >= loadedBefore + 5);
        await enough.CancelAsync();
        await Task.WhenAll(reading, writing, loading);

        Assert.Null(client.Outage);
        Assert.NotEmpty(failures);
        Assert.All(failures, failure => Assert.Contains(failure.Failure, new[] { CypherFailure.Unreachable, CypherFailure.Transient, CypherFailure.CircuitOpen }));
        var there = await client.RunAsync(Read("MATCH (d:Done) RETURN d.id, count(*) ORDER BY d.id"), Token);
        Assert.All(there.Rows, row => Assert.Equal(1L, row[1]));
        Assert.Empty(acknowledged.Except(there.Rows.Select(row => (long)row[0]!)));
        var log = await store.ReadLogAsync(0, 1000, Token);
        Assert.Equal(Enumerable.Range(1, log.Length).Select(number => ((long)number, $"s{number}")), log.Select(set => (set.Number, set.ChangeSet.Id)));
        Assert.Equal(loaded, log.Select(set => set.ChangeSet.Id));
        var graph = await client.RunAsync(Read("MATCH (a:City) RETURN count(a), COUNT { MATCH (:City)-[:TWINNED]->(:City) }"), Token);
        Assert.Equal([2L * log.Length, (long)log.Length], graph.Rows[0]);
        own.GiveBack();

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

        // The next set follows when the one before is known to be there, so that none is left out.
        async Task LoadAsync()
        {
            for (var i = 1; !enough.IsCancellationRequested; i++)
            {
                var set = TestGraph.Set($"s{i}", TestGraph.City($"a{i}"), TestGraph.City($"b{i}"), TestGraph.Twinned($"t{i}", $"a{i}", $"b{i}"));
                while (await CommitAsync(set) is not (CommitResult.Committed or CommitResult.AlreadyCommitted)) await Eventually.TrueAsync(() => store.Outage is null);
                loaded.Add(set.Id);
            }
        }

        async Task<CommitResult?> CommitAsync(ChangeSet set)
        {
            try
            {
                return await store.CommitAsync(set, Token);
            }
            catch (StoreUnavailableException)
            {
                return null;
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

    private static async Task<Neo4jGraphStore> OpenAsync(Neo4jServer server)
    {
        var options = new Neo4jStoreOptions(server.Uri, server.User, server.Password, server.Database);
        return Assert.IsType<Neo4jOpenResult.Opened>(await Neo4jOpening.OpenAsync(TestGraph.Model, options, TimeProvider.System, Token)).Store;
    }
}
