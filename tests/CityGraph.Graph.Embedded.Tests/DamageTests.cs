using CityGraph.Graph.Contract;
using CityGraph.Graph.Embedded.Storage;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Tests;

/// <summary>Databases that are not as they were written: found at opening or at reading, never taken for true.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.File("citygraph.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_AnyPageOverwritten_FailsOrGivesTheSameGraph()
    {
        var expected = await GivenAGraphAsync();
        var original = await File.ReadAllBytesAsync(Database);
        var refused = 0;
        for (var offset = 0; offset < original.Length; offset += 512)
        {
            var damaged = (byte[])original.Clone();
            damaged.AsSpan(offset, 64).Fill(0xA5);
            await File.WriteAllBytesAsync(Database, damaged);
            if (await Open.Try(_folder.Path, null, null) is OpenResult.Opened { Store: var store })
            {
                Assert.Equal(expected, await ReadAsync(store));
                await store.DisposeAsync();
            }
            else
            {
                refused++;
            }
        }

        Assert.True(refused > original.Length / 4096 / 4, $"only {refused} damages were found");
    }

    [Fact]
    public async Task Open_AnyBitFlippedInARow_IsDamaged()
    {
        await GivenAGraphAsync();
        await Change("UPDATE node SET record = CAST(substr(record, 1, 4) || x'FF' || substr(record, 6) AS BLOB) WHERE id = 3");

        await ExpectDamaged("node 3 does not match its checksum");
    }

    [Theory]
    [InlineData("DELETE FROM node WHERE id = (SELECT max(id) FROM node)", "there should be 40 nodes, but 39 were found")]
    [InlineData("DELETE FROM relationship WHERE id = 0", "there should be 39 relationships, but 38 were found")]
    [InlineData("DELETE FROM change_set", "there should be 1 change sets, but 0 were found")]
    [InlineData("DELETE FROM state", "the row of table state is not there")]
    [InlineData("DELETE FROM symbol WHERE id = 0", "symbol 0 is not there")]
    [InlineData("UPDATE node SET id = 1000 WHERE id = 3", "node 1000 does not match its checksum")]
    [InlineData("UPDATE node SET record = x'0102' WHERE id = 3", "node 3 is too short")]
    [InlineData("UPDATE relationship SET record = (SELECT record FROM node WHERE id = 1) WHERE id = 0", "relationship 0 does not match its checksum")]
    public async Task Open_RowChangedOrMissing_SaysWhatAndWhere(string sql, string problem)
    {
        await GivenAGraphAsync();
        await Change(sql);

        await ExpectDamaged(problem);
    }

    [Theory]
    [InlineData(5, 4)]
    [InlineData(0, 0)]
    [InlineData(39, 38)]
    public async Task Open_NodeGoneButNotItsRelationships_NamesTheFirstOfThem(int node, int relationship)
    {
        await GivenAGraphAsync();
        await Change($"DELETE FROM node WHERE id = {node}");
        using (var connection = SqliteConnection.Open(Database, create: false))
        {
            var state = StoreState.Read(connection);
            using var replace = connection.Query("UPDATE state SET record = ?1");
            (state with { Nodes = state.Nodes - 1 }).Write(replace, new());
        }

        await ExpectDamaged($"relationship {relationship} ends at a node that is not there");
    }

    [Fact]
    public async Task Open_FileCutShort_IsDamaged()
    {
        await GivenAGraphAsync();
        await using (var file = File.OpenWrite(Database)) file.SetLength(file.Length / 2);

        Assert.Equal(OpenFailure.Damaged, (await Open.Failure(_folder.Path)).Failure);
    }

    [Fact]
    public async Task ReadLog_DamagedChangeSet_SaysWhich()
    {
        await GivenAGraphAsync();
        await Change("UPDATE change_set SET record = x'010203040506' WHERE number = 1");
        await using var store = await Open.Store(_folder.Path);

        var exception = await Assert.ThrowsAsync<InvalidDataException>(async () => await store.ReadLogAsync(0, 10, CancellationToken.None));

        Assert.Equal($"The database '{Database}' is damaged: change set 1 does not match its checksum.", exception.Message);
    }

    private async Task<string> GivenAGraphAsync()
    {
        await using var store = await Open.Store(_folder.Path);
        await store.CommitAsync(
            TestGraph.Set(
                "s",
                [
                    .. Enumerable.Range(0, 40).Select(i => TestGraph.City($"city-{i}", ("name", new string((char)('a' + i % 26), 200)), ("population", (long)i))),
                    .. Enumerable.Range(1, 39).Select(i => TestGraph.Twinned($"t{i}", "city-0", $"city-{i}", ("rank", (long)i))),
                ]),
            CancellationToken.None);
        return await ReadAsync(store);
    }

    private static async Task<string> ReadAsync(EmbeddedGraphStore store)
    {
        var twins = new Follow(new Step.Along("TWINNED", Direction.Both), Window.All, Shape.Nothing, new Shape(["rank"], []));
        var page = (await store.FetchAsync([new(new Start.All("City"), Window.All, new(["name", "population"], [twins]))], CancellationToken.None)).Pages[0];
        return string.Join('\n', page.Nodes.Select(row => $"{row!.Id} {row.Values[0]} {row.Values[1]}: {string.Join(' ', row.Pages[0].Relationships!.Select(twin => $"{twin.Id} {twin.Values[0]}"))}"));
    }

    private async Task Change(string sql)
    {
        using var connection = SqliteConnection.Open(Database, create: false);
        await Task.Run(() => connection.Execute(sql));
    }

    private async Task ExpectDamaged(string problem)
    {
        var failed = await Open.Failure(_folder.Path);
        Assert.Equal(OpenFailure.Damaged, failed.Failure);
        Assert.Equal($"The database '{Database}' is damaged: {problem}. Restore it from a copy, or move it away and load the data again.", failed.Message);
    }
}
