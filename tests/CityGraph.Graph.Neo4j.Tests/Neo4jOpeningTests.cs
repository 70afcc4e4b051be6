using CityGraph.Graph.Changes;
using CityGraph.Graph.Contract;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Neo4j.Tests;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jOpeningTests(Neo4jFixture neo4j)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Neo4jStoreOptions Options => new(neo4j.Uri, neo4j.User, neo4j.Password, neo4j.Database);

    [Fact]
    public async Task OpenAsync_EmptyDatabaseThenItsOwn_IsOneGraph()
    {
        await neo4j.ClearAsync();
        await using (var store = await OpenAsync())
        {
            Assert.Equal(new CommitResult.Committed(1), await store.CommitAsync(TestGraph.Set("s1", TestGraph.City("a", ("name", "Đà Nẵng"))), Cancel));
        }

        await using var again = await OpenAsync();
        Assert.Equal(new CommitResult.AlreadyCommitted(1), await again.CommitAsync(TestGraph.Set("s1", TestGraph.City("b")), Cancel));
        Assert.Equal("a", Assert.Single(await again.SearchAsync("da nang", 10, Cancel)).Node.Id);
    }

    [Fact]
    public async Task OpenAsync_WrongDatabase_IsAValue()
    {
        var failed = Assert.IsType<Neo4jOpenResult.Failed>(await Neo4jOpening.OpenAsync(TestGraph.Model, Options with { Database = "nowhere" }, TimeProvider.System, Cancel));
        Assert.Equal(Neo4jOpenFailure.DatabaseNotFound, failed.Failure);
    }

    [Fact]
    public async Task OpenAsync_ModelWithNamesOfOurs_IsABugOfTheCaller() => await Assert.ThrowsAsync<ArgumentException>(
        () => Neo4jOpening.OpenAsync(new GraphModel([new("ChangeSet", [], [])], []), Options, TimeProvider.System, Cancel));

    private async Task<Neo4jGraphStore> OpenAsync() =>
        Assert.IsType<Neo4jOpenResult.Opened>(await Neo4jOpening.OpenAsync(TestGraph.Model, Options, TimeProvider.System, Cancel)).Store;
}
