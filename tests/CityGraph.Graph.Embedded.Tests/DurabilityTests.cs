using CityGraph.Graph.Changes;
using CityGraph.Graph.Contract;
using CityGraph.Graph.Embedded.Storage;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Tests;

/// <summary>What is there after closing and opening, and after a commit that failed.</summary>
public sealed class DurabilityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reopen_AllKinds_ComeBackAsCommitted()
    {
        var instant = new DateTimeOffset(2020, 11, 20, 1, 2, 3, 4, TimeSpan.Zero);
        (string, object)[] values =
        [
            ("name", "nul\0 \U0001F30D"), ("kind", "regency"), ("population", long.MinValue), ("area", -0.1), ("coastal", false), ("founded", TestGraph.Date("201X~")), ("checkedAt", instant),
            ("aliases", TestGraph.List("x", "")), ("surveys", TestGraph.List(TestGraph.Date("2001/.."))), ("kinds", TestGraph.List("city", "ward")),
        ];
        await using (var store = await Open.Store(_folder.Path))
        {
            await store.CommitAsync(TestGraph.Set("s1", TestGraph.City("a", values), TestGraph.City("b"), TestGraph.City("gone"), TestGraph.Twinned("t", "a", "b", ("rank", 7L))), Cancel);
            await store.CommitAsync(TestGraph.Set("s2", new Change.DeleteNode("gone"), TestGraph.Twinned("u", "b", "a")), Cancel);
        }

        await using var again = await Open.Store(_folder.Path);
        var shape = new Shape([.. values.Select(value => value.Item1)], [new(new Step.Along("TWINNED", Direction.Both), Window.All, Shape.Nothing, new(["rank"], []))]);
        var result = await again.FetchAsync([new(new Start.All("City"), Window.All, shape)], Cancel);

        Assert.Equal(2, result.ChangeNumber);
        Assert.Equal(["a", "b"], result.Pages[0].Nodes.Select(row => row!.Id));
        Assert.Equal(values.Select(value => value.Item2), result.Pages[0].Nodes[0]!.Values.ToArray());
        Assert.Equal(["t", "u"], result.Pages[0].Nodes[0]!.Pages[0].Relationships!.Select(row => row.Id));
        Assert.Equal(new CommitResult.AlreadyCommitted(1), await again.CommitAsync(TestGraph.Set("s1", TestGraph.City("c")), Cancel));
        Assert.Equal(new CommitResult.Committed(3), await again.CommitAsync(TestGraph.Set("s3", TestGraph.City("gone"), TestGraph.City("c")), Cancel));
    }

    [Fact]
    public async Task Reopen_ManyTimesWithChanges_KeepsOneGraph()
    {
        var random = new Random(7);
        var expected = new SortedSet<string>(CodePointComparer.Instance);
        for (var round = 0; round < 20; round++)
        {
            await using var store = await Open.Store(_folder.Path);
            for (var commit = 0; commit < 10; commit++)
            {
                var id = $"c{random.Next(60)}";
                Change change = expected.Contains(id) && random.Next(2) == 0 ? new Change.DeleteNode(id) : TestGraph.City(id, ("population", (long)round));
                Assert.IsType<CommitResult.Committed>(await store.CommitAsync(TestGraph.Set($"s{round}-{commit}", change), Cancel));
                if (change is Change.DeleteNode) expected.Remove(id);
                else expected.Add(id);
            }

            Assert.Equal(expected, await CitiesAsync(store));
        }

        await using var last = await Open.Store(_folder.Path);
        Assert.Equal(expected, await CitiesAsync(last));
    }

    [Fact]
    public async Task Reopen_FileOfVersion1_FindsByTheNewWords()
    {
        await using (var store = await Open.Store(_folder.Path))
        {
            await store.CommitAsync(TestGraph.Set("s", TestGraph.City("a", ("name", "Đà Nẵng"))), Cancel);
        }

        using (var connection = SqliteConnection.Open(_folder.File("citygraph.db"), create: false))
        {
            connection.Execute("DROP TABLE fulltext");
            connection.Execute("CREATE VIRTUAL TABLE fulltext USING fts5(text, content='', contentless_delete=1, tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3')");
            connection.Execute("PRAGMA user_version=1");
            using var replace = connection.Query(DatabaseSchema.ReplaceState);
            (StoreState.Read(connection) with { FullText = "City.name City.aliases Claim.note " }).Write(replace, new());
        }

        await using (var again = await Open.Store(_folder.Path))
        {
            Assert.Equal("a", Assert.Single(await again.SearchAsync("da nang", 10, Cancel)).Node.Id);
        }

        await using var third = await Open.Store(_folder.Path);
        Assert.Equal("a", Assert.Single(await third.SearchAsync("da nang", 10, Cancel)).Node.Id);
    }

    [Fact]
    public async Task Reopen_ModelWithMoreFullText_CoversIt()
    {
        await using (var store = await Open.Store(_folder.Path))
        {
            await store.CommitAsync(TestGraph.Set("s", TestGraph.Region("r", "Bali"), TestGraph.City("a", ("name", "Denpasar"))), Cancel);
            Assert.Empty(await store.SearchAsync("bali", 10, Cancel));
        }

        var types = TestGraph.Model.NodeTypes.Select(type => type with { Properties = [.. type.Properties.Select(property => property.Name == "name" ? new("name", property.Kind, IsRequired: true, IsFullText: true) : property)] });
        await using var again = await Open.Store(_folder.Path, new([.. types], TestGraph.Model.RelationshipTypes));

        Assert.Equal("r", Assert.Single(await again.SearchAsync("bali", 10, Cancel)).Node.Id);
        Assert.Equal("a", Assert.Single(await again.SearchAsync("denpasar", 10, Cancel)).Node.Id);
    }

    [Fact]
    public async Task Commit_NoRoomLeft_ChangesNothingAndSmallerOnesStillWork()
    {
        await using (var store = await Open.Store(_folder.Path, maxDatabaseBytes: 400_000))
        {
            await store.CommitAsync(TestGraph.Set("s1", TestGraph.City("a")), Cancel);
            var large = TestGraph.Set("large", [.. Enumerable.Range(0, 500).Select(i => TestGraph.City($"large-{i}", ("name", new string('x', 2_000))))]);

            var exception = await Assert.ThrowsAsync<IOException>(async () => await store.CommitAsync(large, Cancel));

            Assert.Equal(
                $"Change set 'large' was not committed: SQLite answers \"database or disk is full\" for '{_folder.File("citygraph.db")}'. Nothing was changed; make room or repair the disk, and commit it again.",
                exception.Message);
            Assert.Equal(["a"], await CitiesAsync(store));
            Assert.Equal(new CommitResult.Committed(2), await store.CommitAsync(TestGraph.Set("s2", TestGraph.City("b"), TestGraph.City("large-3")), Cancel));
        }

        await using var again = await Open.Store(_folder.Path);
        Assert.Equal(["a", "b", "large-3"], await CitiesAsync(again));
        Assert.Equal(["s1", "s2"], (await again.ReadLogAsync(0, 10, Cancel)).Select(entry => entry.ChangeSet.Id));
    }

    [Fact]
    public async Task Dispose_StoreInUse_RefusesLaterCalls()
    {
        var store = await Open.Store(_folder.Path);
        await store.DisposeAsync();
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.CommitAsync(TestGraph.Set("s", TestGraph.City("a")), Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.FetchAsync([], Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.SearchAsync("a", 1, Cancel));
    }

    private static async Task<IEnumerable<string>> CitiesAsync(EmbeddedGraphStore store) =>
        (await store.FetchAsync([new(new Start.All("City"), Window.All, Shape.Nothing)], Cancel)).Pages[0].Nodes.Select(row => row!.Id);
}
