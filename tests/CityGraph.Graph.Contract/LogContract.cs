using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>The log of change sets.</summary>
public abstract class LogContract(IStoreSource source) : StoreContract(source)
{
    [Fact]
    public async Task ReadLog_EmptyGraph_IsEmpty()
    {
        Assert.Empty(await Store.ReadLogAsync(0, 1000, Cancel));
        Assert.Null(await Store.FindChangeSetAsync("nothing", Cancel));
    }

    [Fact]
    public async Task ReadLog_Sets_ComeBackAsTheyWereCommitted()
    {
        var instant = new DateTimeOffset(1969, 12, 31, 23, 59, 59, 999, TimeSpan.Zero);
        ChangeSet[] sets =
        [
            new("s1", "dataset", "First load: \"all\"",
            [
                City("a", ("name", ""), ("kind", "regency"), ("population", long.MinValue), ("area", -0.5), ("coastal", false), ("founded", Date("201X?")), ("checkedAt", instant), ("aliases", List("x", "")), ("surveys", List(Date("2001"), Date("/2002"))), ("kinds", List("city"))),
                City("b"),
                Twinned("t", "a", "b", ("rank", long.MaxValue)),
            ]),
            new("s2", "curator", "", [new Change.DeleteRelationship("t"), new Change.DeleteNode("b")], ExpectedNumber: 1),
        ];
        foreach (var set in sets) await Store.CommitAsync(set, Cancel);

        var log = await Store.ReadLogAsync(0, 1000, Cancel);

        Assert.Equal([1L, 2L], log.Select(entry => entry.Number));
        for (var i = 0; i < sets.Length; i++)
        {
            Assert.Equal(sets[i] with { Changes = [] }, log[i].ChangeSet with { Changes = [] });
            Assert.Equal(sets[i].Changes.AsEnumerable(), log[i].ChangeSet.Changes.AsEnumerable());
            Assert.Equal(TimeSpan.Zero, log[i].RecordedAt.Offset);
        }

        Assert.Equal(PropertySet.From(("rank", long.MaxValue)), ((Change.PutRelationship)log[0].ChangeSet.Changes[2]).Relationship.Properties);
    }

    [Fact]
    public async Task ReadLog_AfterAndLimit_GiveAPart()
    {
        for (var i = 1; i <= 5; i++) await Store.CommitAsync(Set($"s{i}", City($"c{i}")), Cancel);

        Assert.Equal([3L, 4L], (await Store.ReadLogAsync(2, 2, Cancel)).Select(entry => entry.Number));
        Assert.Equal([5L], (await Store.ReadLogAsync(4, 2, Cancel)).Select(entry => entry.Number));
        Assert.Empty(await Store.ReadLogAsync(5, 2, Cancel));
        Assert.Equal(4, await Store.FindChangeSetAsync("s4", Cancel));
    }

    [Fact]
    public async Task FindNewestChangeSet_IsTheNewestOfThoseThatBeginSo()
    {
        foreach (var id in new[] { "load:b", "load:a", "hand", "load", "load;", "Load:z", "loads:1" }) await Store.CommitAsync(Set(id, City($"c-{id}")), Cancel);

        Assert.Equal("load:a", await Store.FindNewestChangeSetAsync("load:", Cancel));
        Assert.Equal("loads:1", await Store.FindNewestChangeSetAsync("load", Cancel));
        Assert.Equal("load:b", await Store.FindNewestChangeSetAsync("load:b", Cancel));
        Assert.Null(await Store.FindNewestChangeSetAsync("load:b@", Cancel));
        Assert.Null(await Store.FindNewestChangeSetAsync("~", Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("caf\u00E9")]
    public async Task FindNewestChangeSet_WithoutAPrefixOfAscii_IsABugOfTheCaller(string prefix)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await Store.FindNewestChangeSetAsync(prefix, Cancel));

        Assert.Equal($"'{prefix}' is not the beginning of an id in ASCII. (Parameter 'idPrefix')", error.Message);
    }

    [Fact]
    public async Task ReadLog_LargeSets_ComeInSeveralReadings()
    {
        var note = new string('n', 100_000);
        for (var set = 1; set <= 4; set++) await Store.CommitAsync(Set($"s{set}", [.. Enumerable.Range(0, 60).Select(i => Claim($"k{set}-{i}", "x", ("note", note)))]), Cancel);
        await Store.CommitAsync(Set("s5", [.. Enumerable.Range(0, 180).Select(i => Claim($"k5-{i}", "x", ("note", note)))]), Cancel);

        Assert.Equal([1L, 2L], (await Store.ReadLogAsync(0, 10, Cancel)).Select(entry => entry.Number));
        Assert.Equal([3L, 4L], (await Store.ReadLogAsync(2, 10, Cancel)).Select(entry => entry.Number));
        Assert.Equal([5L], (await Store.ReadLogAsync(4, 10, Cancel)).Select(entry => entry.Number));
        Assert.Empty(await Store.ReadLogAsync(5, 10, Cancel));
    }

    [Fact]
    public async Task ReadChangeNumber_IsThatOfTheNewestSet()
    {
        Assert.Equal(0, await Store.ReadChangeNumberAsync(Cancel));

        await CommitAsync(City("a"));
        await Store.CommitAsync(Set("refused", new Change.DeleteNode("nobody")), Cancel);
        await CommitAsync(City("b"));

        Assert.Equal(2, await Store.ReadChangeNumberAsync(Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task ReadLog_LimitOutOfBounds_IsABugOfTheCaller(int limit)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Store.ReadLogAsync(0, limit, Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Store.SearchAsync("a", limit, Cancel));
    }
}
