using CityGraph.Graph.Changes;
using CityGraph.Graph.Neo4j.Tests.Commits;
using CityGraph.Graph.Neo4j.Tests.Contract;
using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Neo4j.Tests.Client;

/// <summary>A store on a real server behind a line that fails: what was committed is there once, and is said to be.</summary>
[Collection(OnNeo4j.Name)]
public sealed class StoreFaultsOnNeo4jTests(Neo4jFixture neo4j) : IAsyncLifetime
{
    private readonly Neo4jSource _source = new(neo4j);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await (await _source.OpenEmptyAsync(Cancel)).DisposeAsync();

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    [Fact]
    public async Task CommitThenFetch_AnswersLate_AreAsEver()
    {
        await using var proxy = new FaultyProxy(neo4j.Uri) { Fault = Fault.Delay, Late = TimeSpan.FromSeconds(1) };
        await using var store = _source.Open(with: options => options with { Uri = proxy.Uri });

        Assert.Equal(new CommitResult.Committed(1), await store.CommitAsync(Set("s1", City("a", ("population", 7L))), Cancel));
        Assert.Equal([7L], await PopulationsAsync(store));
        Assert.True(proxy.Harmed >= 2);
    }

    [Fact]
    public async Task Fetch_AnswerComesAfterTheTimeout_IsGivenToNobodyElse()
    {
        await using var proxy = new FaultyProxy(neo4j.Uri) { Late = TimeSpan.FromSeconds(3) };
        await using var patient = _source.Open();
        await using var store = _source.Open(with: options => options with { Uri = proxy.Uri, StatementTimeout = TimeSpan.FromSeconds(2) });
        await patient.CommitAsync(Set("s1", City("a", ("population", 7L))), Cancel);
        await PopulationsAsync(patient);

        proxy.Fault = Fault.Delay;
        var late = await Assert.ThrowsAsync<StoreUnavailableException>(() => PopulationsAsync(store));
        proxy.Fault = Fault.None;

        Assert.Equal("Neo4j took longer than 2 s, with all tries and the wait for a free place.", late.Message);
        Assert.Equal(1, await store.ReadChangeNumberAsync(Cancel));
    }

    /// <summary>The first set is made of new elements alone, the second changes one: each goes a way of its own.</summary>
    [Theory]
    [InlineData("new", 1)]
    [InlineData("changed", 2)]
    public async Task Commit_LineCutAfterTheWriting_IsCommittedOnceAndSaysSo(string kind, int writings)
    {
        await using var proxy = new FaultyProxy(neo4j.Uri) { Times = 1 };
        await using var store = _source.Open(
            client => new MeddledClient(client)
            {
                BeforeWrite = before =>
                {
                    // The writing of elements that are not new comes after the one that finds that they are not.
                    if (before == writings) proxy.Fault = Fault.Cut;
                    return Task.CompletedTask;
                },
            },
            options => options with { Uri = proxy.Uri });
        await store.CommitAsync(Set("s1", City("a", ("population", 1L))), Cancel);

        var set = kind == "new" ? Set("s2", City("b", ("population", 2L))) : Set("s2", City("a", ("population", 2L)));
        var committed = await store.CommitAsync(set, Cancel);

        Assert.Equal(1, proxy.Harmed);
        Assert.Equal(new CommitResult.Committed(2), committed);
        Assert.Equal(new CommitResult.AlreadyCommitted(2), await store.CommitAsync(set, Cancel));
        Assert.Equal(["s1", "s2"], (await store.ReadLogAsync(0, 10, Cancel)).Select(there => there.ChangeSet.Id));
        Assert.Equal(kind == "new" ? [1L, 2L] : [2L], await PopulationsAsync(store));
    }

    [Fact]
    public async Task Commit_LineCutAtEveryTry_IsUnavailable_AndFoundCommittedLater()
    {
        await using var proxy = new FaultyProxy(neo4j.Uri) { Fault = Fault.Cut };
        await using var store = _source.Open(with: options => options with { Uri = proxy.Uri, Retries = 1 });
        var set = Set("s1", City("a", ("population", 7L)));

        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.CommitAsync(set, Cancel));
        proxy.Fault = Fault.None;

        Assert.Equal(new CommitResult.AlreadyCommitted(1), await store.CommitAsync(set, Cancel));
        Assert.Equal([7L], await PopulationsAsync(store));
    }

    private static async Task<IEnumerable<object?>> PopulationsAsync(IGraphStore store)
    {
        var result = await store.FetchAsync([new GraphQuery(new Start.All("City"), Window.All, new(["population"], []))], Cancel);
        return result.Pages[0].Nodes.Select(row => row!.Values[0]);
    }
}
