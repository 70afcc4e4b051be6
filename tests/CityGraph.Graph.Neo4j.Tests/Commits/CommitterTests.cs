using CityGraph.Graph.Changes;
using CityGraph.Graph.Neo4j.Tests.Contract;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Neo4j.Tests.Commits;

[Collection(OnNeo4j.Name)]
public sealed class CommitterTests(Neo4jFixture neo4j) : IAsyncLifetime
{
    private readonly Neo4jSource _source = new(neo4j);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await (await _source.OpenEmptyAsync(Cancel)).DisposeAsync();

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    [Fact]
    public async Task Commit_AnswerLost_IsCommittedOnceAndSaysSo()
    {
        await using var store = _source.Open(client => new MeddledClient(client) { LosesAnswers = true });

        Assert.Equal(new CommitResult.Committed(1), await store.CommitAsync(Set("s1", City("a")), Cancel));
        Assert.Equal(new CommitResult.AlreadyCommitted(1), await store.CommitAsync(Set("s1", City("a")), Cancel));
        Assert.Equal(new CommitResult.Committed(2), await store.CommitAsync(Set("s2", City("b")) with { ExpectedNumber = 1 }, Cancel));
        Assert.Equal([1L, 2L], (await store.ReadLogAsync(0, 10, Cancel)).Select(set => set.Number));
    }

    [Fact]
    public async Task Commit_NewElements_TakesOneStatement()
    {
        MeddledClient? meddled = null;
        await using var store = _source.Open(client => meddled = new MeddledClient(client));

        await store.CommitAsync(Set("s1", [.. Enumerable.Range(0, 500).Select(i => City($"c{i}")), Region("r"), Twinned("t", "c1", "c2"), PartOf("p", "c1", "r")]), Cancel);

        Assert.Equal(1, meddled!.Statements);
    }

    [Fact]
    public async Task Commit_NewElementsOrNot_IsExpectedOfWhatCameBefore()
    {
        MeddledClient? meddled = null;
        await using var store = _source.Open(client => meddled = new MeddledClient(client));
        var statements = new List<int>();

        foreach (var set in new[] { Set("new", City("a")), Set("changed", City("a")), Set("again", City("a")), Set("new-again", City("b")), Set("more", City("c")) })
        {
            var before = meddled!.Statements;
            await store.CommitAsync(set, Cancel);
            statements.Add(meddled.Statements - before);
        }

        Assert.Equal([1, 3, 2, 2, 1], statements);
    }

    [Fact]
    public async Task Commit_NewElementsAfterAnotherServer_TakesTheNextNumber()
    {
        await using var other = _source.Open();
        await using var store = _source.Open(client => new MeddledClient(client)
        {
            BeforeWrite = async _ => await other.CommitAsync(Set("faster", City("a")), Cancel),
        });

        Assert.Equal(new CommitResult.Committed(2), await store.CommitAsync(Set("s1", City("b"), Twinned("t", "a", "b")), Cancel));
    }

    [Fact]
    public async Task Commit_AnotherServerWasFaster_IsJudgedAgain()
    {
        await using var other = _source.Open();
        await using var store = _source.Open(client => new MeddledClient(client)
        {
            BeforeWrite = async writes =>
            {
                if (writes < 5) await other.CommitAsync(Set($"faster-{writes}", City("a", ("population", (long)writes))), Cancel);
            },
        });

        await other.CommitAsync(Set("first", City("a")), Cancel);

        Assert.Equal(new CommitResult.Committed(7), await store.CommitAsync(Set("s1", City("a"), City("b"), Twinned("t", "a", "b")), Cancel));
        Assert.Equal(["first", "faster-0", "faster-1", "faster-2", "faster-3", "faster-4", "s1"], (await store.ReadLogAsync(0, 10, Cancel)).Select(set => set.ChangeSet.Id));
    }

    [Fact]
    public async Task Commit_AnotherServerWasFaster_IsAConflictWhereANumberWasExpected()
    {
        await using var other = _source.Open();
        await using var store = _source.Open(client => new MeddledClient(client)
        {
            BeforeWrite = async _ => await other.CommitAsync(Set("faster", City("a")), Cancel),
        });

        Assert.Equal(new CommitResult.Conflict(1), await store.CommitAsync(Set("s1", City("b")) with { ExpectedNumber = 0 }, Cancel));
        Assert.Null(await store.FindChangeSetAsync("s1", Cancel));
    }

    [Fact]
    public async Task Commit_NodeDeletedByHandMeanwhile_IsJudgedAgain()
    {
        await using var store = _source.Open(client => new MeddledClient(client)
        {
            BeforeWrite = writes => writes == 1 ? neo4j.RunAsync("MATCH (n:GraphNode {id: 'b'}) DELETE n") : Task.CompletedTask,
        });
        await store.CommitAsync(Set("s1", City("a"), City("b")), Cancel);

        var result = await store.CommitAsync(Set("s2", City("c"), Twinned("t", "a", "b")), Cancel);

        Assert.Equal(["TWINNED 't': there is no node 'b' for it to end at; put the node in the same change set."], Assert.IsType<CommitResult.Refused>(result).Problems);
        Assert.Equal(1, (await store.FetchAsync([], Cancel)).ChangeNumber);
        Assert.Equal(1, Assert.Single(await neo4j.RunAsync("MATCH (n:GraphNode) RETURN count(n)"))[0].GetInt64());
    }

    [Fact]
    public async Task Commit_NodeDeletedByHandAfterItWasRead_IsJudgedAgain()
    {
        await using var store = _source.Open(client => new MeddledClient(client)
        {
            BeforeWrite = writes => writes == 2 ? neo4j.RunAsync("MATCH (n:GraphNode {id: 'b'}) DELETE n") : Task.CompletedTask,
        });
        await store.CommitAsync(Set("s1", City("a"), City("b")), Cancel);

        var result = await store.CommitAsync(Set("s2", City("a"), City("c"), Twinned("t", "a", "b")), Cancel);

        Assert.Equal(["TWINNED 't': there is no node 'b' for it to end at; put the node in the same change set."], Assert.IsType<CommitResult.Refused>(result).Problems);
        Assert.Equal(1, (await store.FetchAsync([], Cancel)).ChangeNumber);
    }

    [Theory]
    [InlineData("r", "City 'r': a relationship has this id; choose another, ids are unique across the graph.")]
    [InlineData("\uFFFDr", "City '\uFFFDr': a relationship has this id; choose another, ids are unique across the graph.")]
    public async Task Commit_NewNodeWithTheIdOfARelationship_IsRefused(string id, string problem)
    {
        await using var store = _source.Open();
        await store.CommitAsync(Set("s1", City("a"), City("b"), Twinned(id, "a", "b")), Cancel);

        var result = await store.CommitAsync(Set("s2", City("A"), City(id), City("z")), Cancel);

        Assert.Equal([problem], Assert.IsType<CommitResult.Refused>(result).Problems);
    }

    [Fact]
    public async Task Commit_NodeWithARelationshipMadeByHand_CannotBeDeleted()
    {
        await using var store = _source.Open();
        await store.CommitAsync(Set("s1", City("a"), City("b")), Cancel);
        await neo4j.RunAsync("MATCH (a:GraphNode {id: 'a'}), (b:GraphNode {id: 'b'}) CREATE (a)-[:KNOWS {id: 'by-hand'}]->(b)");

        var result = await store.CommitAsync(Set("s2", new Change.DeleteNode("a")), Cancel);

        Assert.Equal(["City 'a' cannot be deleted: its relationship 'by-hand' remains; delete that in the same change set."], Assert.IsType<CommitResult.Refused>(result).Problems);
    }

    [Fact]
    public async Task Commit_SetLargerThanTheLogTakes_IsRefused()
    {
        await using var store = _source.Open();
        var note = new string('n', 100_000);

        var result = await store.CommitAsync(Set("s1", [.. Enumerable.Range(0, 400).Select(i => Claim($"c{i}", "x", ("note", note)))]), Cancel);

        Assert.Equal(["The change set takes more than 33554432 bytes; split it."], Assert.IsType<CommitResult.Refused>(result).Problems);
    }

    [Fact]
    public async Task Commit_SequenceGone_SaysWhatToDo()
    {
        await using var store = _source.Open();
        await neo4j.ClearAsync();

        var exception = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.CommitAsync(Set("s1", City("a")), Cancel));

        Assert.Equal("The database has no node :ChangeSequence any more; open the store again to make one.", exception.Message);
    }

    [Fact]
    public async Task ReadLog_ChangedByHand_NamesTheSet()
    {
        await using var store = _source.Open();
        await store.CommitAsync(Set("s1", City("a")), Cancel);
        await neo4j.RunAsync("MATCH (c:ChangeSet) SET c.changes = '[{\"node\":\"City\"}]'");

        var exception = await Assert.ThrowsAsync<InvalidDataException>(async () => await store.ReadLogAsync(0, 10, Cancel));

        Assert.StartsWith("Change set 1 in Neo4j is damaged: ", exception.Message, StringComparison.Ordinal);
    }
}
