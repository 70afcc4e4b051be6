using CityGraph.Graph.Changes;
using CityGraph.Graph.Neo4j.Tests.Client;
using CityGraph.Graph.Neo4j.Tests.Contract;
using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Neo4j.Tests;

/// <summary>Several stores on one database, as of several servers.</summary>
[Collection(OnNeo4j.Name)]
public sealed class SeveralStoresTests(Neo4jFixture neo4j) : IAsyncLifetime
{
    private readonly Neo4jSource _source = new(neo4j);
    private IGraphStore? _one;
    private IGraphStore? _other;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IGraphStore One => _one!;

    private IGraphStore Other => _other!;

    public async ValueTask InitializeAsync()
    {
        _one = await _source.OpenEmptyAsync(Cancel);
        _other = _source.Open();
    }

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
        await _source.DisposeAsync();
    }

    [Fact]
    public async Task Watch_SetsCommittedByBoth_ReachBothInOrder()
    {
        const int Commits = 12;
        var watching = new[] { TakeAsync(One, Commits), TakeAsync(Other, Commits) };

        for (var i = 0; i < Commits; i++) await (i % 3 == 0 ? One : Other).CommitAsync(Set($"s{i}", City($"c{i}")), Cancel);

        foreach (var seen in await Task.WhenAll(watching)) Assert.Equal(Enumerable.Range(1, Commits).Select(number => (long)number), seen);
    }

    /// <summary>Sets of one store take turns in it; of eight stores eight are in Neo4j at once, where they wait for the lock that is held here.</summary>
    [Fact]
    public async Task Commit_OfOneExpectedNumber_SucceedsInOneOfEightStores()
    {
        const int Writers = 8;
        await One.CommitAsync(Set("s0", City("c0")), Cancel);
        var stores = Enumerable.Range(1, Writers).Select(_ => _source.Open()).ToArray();
        Task<CommitResult[]>? committing = null;

        await One.ReadHoldingCommitsAsync<object>(
            async _ =>
            {
                committing ??= Task.WhenAll(stores.Select(async (store, writer) =>
                    await store.CommitAsync(Set($"s{writer + 1}", City($"c{writer + 1}")) with { ExpectedNumber = 1 }, Cancel)));
                await Eventually.TrueAsync(async () => await BlockedAsync() == Writers);
                return new();
            },
            Cancel);
        var results = await committing!;
        foreach (var store in stores) await store.DisposeAsync();

        Assert.Single(results, new CommitResult.Committed(2));
        Assert.Equal(Writers - 1, results.Count(result => result == new CommitResult.Conflict(2)));
        Assert.Equal(2, (await PopulationsAsync(One, Cancel))!.Length / 2);
    }

    [Fact]
    public async Task ExactReading_DuringCommitsWithoutAPause_IsNeverMixed()
    {
        const int Commits = 30;
        const int Cities = 2_000;
        await One.CommitAsync(AllAt(0, Cities), Cancel);
        var writing = Task.Run(
            async () =>
            {
                for (var i = 1; i <= Commits; i++) Assert.IsType<CommitResult.Committed>(await Other.CommitAsync(AllAt(i, Cities), Cancel));
            },
            Cancel);
        var (exact, plain, mixed) = (0, 0, 0);
        while (!writing.IsCompleted)
        {
            var populations = await ExactReading.TryAsync(One, cancel => PopulationsAsync(One, cancel), Cancel);
            Assert.Equal(2 * Cities, populations!.Length);
            Assert.Single(populations.Distinct());
            exact++;
            for (var i = 0; i < 5; i++, plain++)
            {
                if ((await PopulationsAsync(One, Cancel))!.Distinct().Count() > 1) mixed++;
            }
        }

        await writing;
        Assert.Equal([(long)Commits], (await PopulationsAsync(One, Cancel))!.Distinct());
        TestContext.Current.TestOutputHelper!.WriteLine($"{exact} exact readings, none of them mixed; {plain} plain ones, {mixed} of them mixed.");
    }

    [Fact]
    public async Task ReadHoldingCommits_CommitOfTheOther_Waits()
    {
        await One.CommitAsync(AllAt(0, 1), Cancel);
        Task<CommitResult>? waiting = null;

        var read = await One.ReadHoldingCommitsAsync(
            async cancel =>
            {
                waiting ??= Other.CommitAsync(AllAt(1, 1), Cancel).AsTask();
                var first = await PopulationsAsync(One, cancel);
                Assert.False(waiting.IsCompleted);
                return first;
            },
            Cancel);

        Assert.Equal([0L, 0L], read!);
        Assert.Equal(new CommitResult.Committed(2), await waiting!);
    }

    private async Task<int> BlockedAsync() =>
        (await neo4j.RunAsync("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*)"))[0][0].GetInt32();

    private static ChangeSet AllAt(long population, int cities) =>
        Set($"all-{population}", [.. Enumerable.Range(0, cities).Select(i => City($"c{i}", ("population", population)))]);

    /// <summary>Of all cities, twice in one trip.</summary>
    private static async ValueTask<object?[]?> PopulationsAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        var cities = new GraphQuery(new Start.All("City"), Window.All, new(["population"], []));
        var result = await store.FetchAsync([cities, cities], cancellationToken);
        return [.. result.Pages.SelectMany(page => page.Nodes).Select(row => row!.Values[0])];
    }

    private static async Task<List<long>> TakeAsync(IGraphStore store, int count)
    {
        var numbers = new List<long>();
        await foreach (var set in store.WatchAsync(0, Cancel))
        {
            numbers.Add(set.Number);
            if (numbers.Count == count) break;
        }

        return numbers;
    }
}
