using System.Buffers.Binary;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Contract;
using CityGraph.Graph.Embedded.Storage;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Tests;

/// <summary>Relationships that a store was opened with, and what becomes of them later.</summary>
public sealed class ReopenedRelationshipTests : IDisposable
{
    private const int Cities = 6;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reopen_ParallelAndLoopingAndChangedInBetween_LieInOrderWithTheirValues()
    {
        var random = new Random(11);
        var expected = new Dictionary<string, (int From, int To, long Rank)>();
        await using (var store = await Open.Store(_folder.Path)) await CommitAsync(store, "cities", [.. Enumerable.Range(0, Cities).Reverse().Select(i => TestGraph.City($"c{i}"))]);
        for (var round = 0; round < 15; round++)
        {
            await using var store = await Open.Store(_folder.Path);
            Assert.Equal(Lines(expected), await ReadAsync(store));
            for (var commit = 0; commit < 8; commit++) await CommitAsync(store, $"s{round}-{commit}", Draw(expected, random));
            Assert.Equal(Lines(expected), await ReadAsync(store));
        }
    }

    [Fact]
    public async Task Reopen_IdThatTwoRelationshipsHave_IsDamaged()
    {
        await using (var store = await Open.Store(_folder.Path))
        {
            await CommitAsync(store, "s", TestGraph.City("a"), TestGraph.City("b"), TestGraph.Twinned("t", "a", "b"), TestGraph.Twinned("u", "a", "b"));
        }

        using (var connection = SqliteConnection.Open(_folder.File("citygraph.db"), create: false)) CopyRecord(connection, from: 0, to: 1);

        Assert.Contains("is damaged: relationship 1 has the id 't' of another relationship.", (await Open.Failure(_folder.Path)).Message, StringComparison.Ordinal);
    }

    private static Change Draw(Dictionary<string, (int From, int To, long Rank)> expected, Random random)
    {
        var id = $"t{random.Next(30):X}";
        if (expected.TryGetValue(id, out var known) && random.Next(2) == 0)
        {
            expected.Remove(id);
            return new Change.DeleteRelationship(id);
        }

        var ends = known == default ? (random.Next(Cities), random.Next(Cities)) : (known.From, known.To);
        expected[id] = (ends.Item1, ends.Item2, random.Next(1, 1000));
        return TestGraph.Twinned(id, $"c{ends.Item1}", $"c{ends.Item2}", ("rank", expected[id].Rank));
    }

    private static async Task CommitAsync(EmbeddedGraphStore store, string id, params Change[] changes) =>
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(TestGraph.Set(id, changes), Cancel));

    private static IEnumerable<string> Lines(Dictionary<string, (int From, int To, long Rank)> graph)
    {
        for (var city = 0; city < Cities; city++)
        {
            var outgoing = graph.Where(one => one.Value.From == city).Select(one => (one.Key, Far: one.Value.To, one.Value.Rank));
            var incoming = graph.Where(one => one.Value.To == city).Select(one => (one.Key, Far: one.Value.From, one.Value.Rank));
            yield return $"c{city}: {Line(outgoing)} / {Line(incoming)}";
        }

        static string Line(IEnumerable<(string Id, int Far, long Rank)> links) =>
            string.Join(' ', links.OrderBy(link => link.Far).ThenBy(link => link.Id, CodePointComparer.Instance).Select(link => $"{link.Id}-c{link.Far}:{link.Rank}"));
    }

    private static async Task<IEnumerable<string>> ReadAsync(EmbeddedGraphStore store)
    {
        Follow[] follows = [.. new[] { Direction.Outgoing, Direction.Incoming }.Select(direction => new Follow(new Step.Along("TWINNED", direction), Window.All, Shape.Nothing, new(["rank"], [])))];
        var page = (await store.FetchAsync([new(new Start.All("City"), Window.All, new([], [.. follows]))], Cancel)).Pages[0];
        return page.Nodes.Select(row => $"{row!.Id}: {Line(row.Pages[0])} / {Line(row.Pages[1])}");

        static string Line(Page page) => string.Join(' ', page.Relationships!.Zip(page.Nodes, (twin, far) => $"{twin.Id}-{far!.Id}:{twin.Values[0]}"));
    }

    private static void CopyRecord(SqliteConnection connection, long from, long to)
    {
        byte[] record;
        using (var rows = connection.Query("SELECT record FROM relationship WHERE id = ?1"))
        {
            Assert.True(rows.Bind(1, from).Step());
            record = rows.Bytes(0).ToArray();
        }

        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(^4..), Crc32C.Compute(to, record.AsSpan(..^4)));
        using var update = connection.Query("UPDATE relationship SET record = ?2 WHERE id = ?1");
        update.Bind(1, to).Bind(2, record).Run();
    }
}
