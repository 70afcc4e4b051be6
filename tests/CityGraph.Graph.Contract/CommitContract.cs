using CityGraph.Graph.Changes;
using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>What a commit does, and what it answers.</summary>
public abstract class CommitContract(IStoreSource source) : StoreContract(source)
{
    [Fact]
    public async Task Commit_Sets_AreNumberedWithoutGaps()
    {
        Assert.Equal(new CommitResult.Committed(1), await Store.CommitAsync(Set("s1", City("a")), Cancel));
        Assert.IsType<CommitResult.Refused>(await Store.CommitAsync(Set("s2", City("b"), City("b")), Cancel));
        Assert.Equal(new CommitResult.Committed(2), await Store.CommitAsync(Set("s2", City("b")), Cancel));
    }

    [Fact]
    public async Task Commit_GivenBeforeTheOneBeforeHasItsAnswer_ComesAfterIt()
    {
        ChangeSet[] sets =
        [
            Set("s1", City("a")), Set("s2", City("b"), Twinned("t1", "a", "b")), Set("s3", City("a", ("name", "A"))), Set("s4", City("c"), Twinned("t2", "c", "nosuch")),
            Set("s5", City("c"), Twinned("t2", "c", "a")), Set("s6", City("d"), Twinned("t3", "d", "c")),
        ];

        var results = await Task.WhenAll(sets.Select(set => Store.CommitAsync(set, Cancel).AsTask()));

        Assert.IsType<CommitResult.Refused>(results[3]);
        Assert.Equal([1L, 2L, 3L, 4L, 5L], results.OfType<CommitResult.Committed>().Select(committed => committed.Number));
        Assert.Equal(["s1", "s2", "s3", "s5", "s6"], (await Store.ReadLogAsync(0, 10, Cancel)).Select(set => set.ChangeSet.Id));
    }

    [Fact]
    public async Task Commit_SameIdAgain_AnswersAsBeforeAndDoesNothing()
    {
        await Store.CommitAsync(Set("s1", City("a")), Cancel);
        await Store.CommitAsync(Set("s2", City("b")), Cancel);

        Assert.Equal(new CommitResult.AlreadyCommitted(1), await Store.CommitAsync(Set("s1", City("c")), Cancel));
        Assert.Equal(new CommitResult.AlreadyCommitted(1), await Store.CommitAsync(Set("s1", City("c")) with { ExpectedNumber = 0 }, Cancel));
        Assert.Equal(["a", "b"], Ids(await FetchAsync(new Start.All("City"))));
    }

    [Fact]
    public async Task Commit_ExpectedNumber_MustBeTheCurrent()
    {
        Assert.Equal(new CommitResult.Committed(1), await Store.CommitAsync(Set("s1", City("a")) with { ExpectedNumber = 0 }, Cancel));
        Assert.Equal(new CommitResult.Conflict(1), await Store.CommitAsync(Set("s2", City("b")) with { ExpectedNumber = 0 }, Cancel));
        Assert.Equal(new CommitResult.Conflict(1), await Store.CommitAsync(Set("s2", City("b")) with { ExpectedNumber = 2 }, Cancel));
        Assert.Equal(new CommitResult.Committed(2), await Store.CommitAsync(Set("s2", City("b")) with { ExpectedNumber = 1 }, Cancel));
    }

    [Fact]
    public async Task Commit_EightWritersOfOneExpectedNumber_ExactlyOneSucceeds()
    {
        for (var round = 0; round < 10; round++)
        {
            var expected = (long)round;
            var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer =>
                Task.Run(async () => await Store.CommitAsync(Set($"s{round}-{writer}", City($"c{round}-{writer}")) with { ExpectedNumber = expected }, Cancel), Cancel)));

            Assert.Single(results, new CommitResult.Committed(expected + 1));
            Assert.Equal(7, results.Count(result => result == new CommitResult.Conflict(expected + 1)));
        }

        Assert.Equal(10, (await FetchAsync(new Start.All("City"))).Nodes.Length);
    }

    [Fact]
    public async Task Commit_EightWritersOfOneId_CommitOnce()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await Store.CommitAsync(Set("same", City("a")), Cancel), Cancel)));

        Assert.Single(results, new CommitResult.Committed(1));
        Assert.Equal(7, results.Count(result => result == new CommitResult.AlreadyCommitted(1)));
    }

    [Fact]
    public async Task Commit_Put_ReplacesAllProperties()
    {
        var shape = new Shape(["name", "population", "coastal"], []);
        await CommitAsync(City("a", ("name", "old"), ("population", 1L)), City("b"), Twinned("t", "a", "b", ("rank", 1L)));

        await CommitAsync(City("a", ("name", "new"), ("coastal", true)), Twinned("t", "a", "b", ("since", Date("2013"))));

        Assert.Equal(["new", null, true], (await FetchAsync(new Start.Ids(["a"]), shape: shape)).Nodes[0]!.Values.ToArray());
        var twins = await FollowAsync("a", new Step.Along("TWINNED", Direction.Both), relationship: new Shape(["rank", "since"], []));
        Assert.Equal([null, Date("2013")], Assert.Single(twins.Relationships!).Values.ToArray());
    }

    [Fact]
    public async Task Commit_Changes_TakeEffectTogetherInAnyOrder()
    {
        await CommitAsync(Twinned("t", "a", "b"), City("b"), City("a"));
        await CommitAsync(new Change.DeleteNode("a"), City("c"), new Change.DeleteRelationship("t"), Twinned("u", "c", "b"));

        Assert.Equal(["b", "c"], Ids(await FetchAsync(new Start.All("City"))));
        Assert.Equal(["c"], Ids(await FollowAsync("b", new Step.Along("TWINNED", Direction.Both))));
    }

    [Fact]
    public async Task Commit_DeletedIds_CanBeUsedAgainForAnything()
    {
        await CommitAsync(City("a"), City("b"), Twinned("t", "a", "b"));
        await CommitAsync(new Change.DeleteRelationship("t"), new Change.DeleteNode("a"));

        await CommitAsync(Region("t"), Region("a", "again"), PartOf("b2", "b", "a"));

        Assert.Equal(["a", "t"], Ids(await FetchAsync(new Start.All("Region"))));
        Assert.Equal(["a"], Ids(await FollowAsync("b", new Step.Along("PART_OF", Direction.Outgoing))));
        Assert.Empty(Ids(await FollowAsync("b", new Step.Along("TWINNED", Direction.Both))));
    }

    [Fact]
    public async Task Commit_RelationshipIdsUsedAgain_CanBeOfAnotherTypeAndBetweenOthers()
    {
        await CommitAsync(City("a"), City("b"), Region("r"), Twinned("x", "a", "b"));
        await CommitAsync(new Change.DeleteRelationship("x"));
        await CommitAsync(PartOf("x", "a", "r"));
        await CommitAsync(new Change.DeleteRelationship("x"), new Change.DeleteNode("r"));
        await CommitAsync(Twinned("x", "b", "a"), City("r"));

        Assert.Equal(["b"], Ids(await FollowAsync("a", new Step.Along("TWINNED", Direction.Incoming))));
        Assert.Empty(Ids(await FollowAsync("a", new Step.Along("PART_OF", Direction.Outgoing))));
        Assert.Equal(["a", "b", "r"], Ids(await FetchAsync(new Start.All("City"))));
    }

    [Fact]
    public async Task Commit_IdOfAnElementOfAnotherKind_IsRefused()
    {
        await CommitAsync(City("a"), City("b"), Region("r"), Twinned("t", "a", "b"), PartOf("p", "a", "r"));

        var result = await Store.CommitAsync(
            Set("s", PartOf("t", "a", "r"), Twinned("p", "a", "b"), Twinned("r", "a", "b"), Claim("b", "x"), new Change.DeleteNode("q"), new Change.DeleteRelationship("a")), Cancel);

        Assert.Equal(
            [
                "PART_OF 't': it is TWINNED from 'a' to 'b', and type and ends never change; delete it and put another under another id.",
                "TWINNED 'p': it is PART_OF from 'a' to 'r', and type and ends never change; delete it and put another under another id.",
                "TWINNED 'p': it cannot end at 'b', a Claim; allowed: City.",
                "TWINNED 'r': a node has this id; choose another, ids are unique across the graph.",
                "TWINNED 'r': it cannot end at 'b', a Claim; allowed: City.",
                "Claim 'b': the node is a City, and a label never changes; delete it in an earlier change set, or choose another id.",
                "Node 'q' cannot be deleted: there is none; leave the change out.",
                "Relationship 'a' cannot be deleted: there is none; leave the change out.",
            ],
            Assert.IsType<CommitResult.Refused>(result).Problems);
    }

    [Fact]
    public async Task Commit_NodeWithALoopAndRelationshipsBothWays_GoesWithThem()
    {
        await CommitAsync(City("a"), City("b"), Twinned("loop", "a", "a"), Twinned("out", "a", "b"), Twinned("in", "b", "a"));

        var refused = await Store.CommitAsync(Set("s", new Change.DeleteNode("a"), new Change.DeleteRelationship("out")), Cancel);
        await CommitAsync(new Change.DeleteNode("a"), new Change.DeleteRelationship("loop"), new Change.DeleteRelationship("out"), new Change.DeleteRelationship("in"));

        Assert.Equal(
            [
                "City 'a' cannot be deleted: its relationship 'in' remains; delete that in the same change set.",
                "City 'a' cannot be deleted: its relationship 'loop' remains; delete that in the same change set.",
            ],
            Assert.IsType<CommitResult.Refused>(refused).Problems);
        Assert.Equal(["b"], Ids(await FetchAsync(new Start.All("City"))));
        Assert.Empty(Ids(await FollowAsync("b", new Step.Along("TWINNED", Direction.Both))));
    }

    [Fact]
    public async Task Commit_IdsWhoseOrderDependsOnTheEncoding_AreFoundAgain()
    {
        const string FullWidth = "\uFF21";
        const string Globe = "\U0001F30D";
        Change[] changes = [City("a"), City(FullWidth), City(Globe), Twinned("t", "a", FullWidth), Twinned($"t{FullWidth}", FullWidth, Globe), Twinned($"t{Globe}", Globe, "a")];
        await CommitAsync(changes[2], changes[0], changes[5]);

        await CommitAsync(changes);
        await CommitAsync(changes);

        Assert.Equal(["a", FullWidth, Globe], Ids(await FetchAsync(new Start.All("City"))));
        Assert.Equal([FullWidth, Globe], Ids(await FollowAsync("a", new Step.Along("TWINNED", Direction.Both))));
    }

    [Fact]
    public async Task Commit_ThousandsOfChanges_ArePutReplacedAndDeleted()
    {
        const int Count = 2_000;
        var ids = Enumerable.Range(0, Count).Select(i => $"c{i:0000}").ToArray();
        await CommitAsync([.. ids.Select((id, i) => Twinned($"t-{id}", id, ids[(i + 1) % Count])), .. ids.Select((id, i) => City(id, ("population", (long)i)))]);

        await CommitAsync([.. ids.Select((id, i) => City(id, ("name", "again"), ("area", i / 2.0))), .. ids.Select((id, i) => Twinned($"t-{id}", id, ids[(i + 1) % Count], ("rank", (long)i)))]);

        var shape = new Shape(["name", "population", "area"], [new(new Step.Along("TWINNED", Direction.Outgoing), Window.All, Shape.Nothing, new(["rank"], []))]);
        var page = await FetchAsync(new Start.All("City"), new Window { Limit = 3, FromEnd = true, CountTotal = true }, shape);
        Assert.Equal(Count, page.TotalCount);
        Assert.Equal(["c1997", "c1998", "c1999"], Ids(page));
        Assert.Equal(["again", null, 999.5], page.Nodes[2]!.Values.ToArray());
        Assert.Equal(["c0000"], Ids(page.Nodes[2]!.Pages[0]));
        Assert.Equal([1999L], page.Nodes[2]!.Pages[0].Relationships![0].Values.ToArray());

        await CommitAsync([.. ids.Skip(1).Select(id => new Change.DeleteNode(id)), .. ids.Select(id => new Change.DeleteRelationship($"t-{id}"))]);
        Assert.Equal(["c0000"], Ids(await FetchAsync(new Start.All("City"))));
        Assert.Equal(3, (await Store.FetchAsync([], Cancel)).ChangeNumber);
    }

    [Fact]
    public async Task Commit_Refused_TellsAllProblemsAndDoesNothing()
    {
        await CommitAsync(City("a"), City("b"), Region("r"), Twinned("t", "a", "b"));

        var result = await Store.CommitAsync(
            Set(
                "bad",
                Put("Cty", "x"),
                City("c", ("popluation", 1L), ("kind", "wards")),
                Put("City", "d", ("population", "many")),
                Twinned("u", "c", "nobody"),
                Twinned("v", "c", "r"),
                Twinned("t", "b", "a"),
                new Change.DeleteNode("b"),
                Region("a"),
                City("t")),
            Cancel);

        Assert.Equal(
            [
                "'t' is changed more than once; give one change an element.",
                "Cty 'x': there is no node type 'Cty'; did you mean 'City'?",
                "City 'c', property 'kind': 'wards' is not one of its values; did you mean 'ward'?",
                "City 'c': there is no property 'popluation'; did you mean 'population'?",
                "City 'd', property 'population': \"many\" is not an integer; give a long.",
                "City 'd': property 'name' is missing; it is required.",
                "TWINNED 'u': there is no node 'nobody' for it to end at; put the node in the same change set.",
                "TWINNED 'v': it cannot end at 'r', a Region; allowed: City.",
                "TWINNED 't': it is TWINNED from 'a' to 'b', and type and ends never change; delete it and put another under another id.",
                "TWINNED 't': there is no node 'b' for it to start at; put the node in the same change set.",
                "TWINNED 't': it cannot end at 'a', a Region; allowed: City.",
                "City 'b' cannot be deleted: its relationship 't' remains; delete that in the same change set.",
                "Region 'a': the node is a City, and a label never changes; delete it in an earlier change set, or choose another id.",
                "City 't': a relationship has this id; choose another, ids are unique across the graph.",
            ],
            Assert.IsType<CommitResult.Refused>(result).Problems);
        Assert.Equal(["a", "b"], Ids(await FetchAsync(new Start.All("City"))));
        Assert.Null(await Store.FindChangeSetAsync("bad", Cancel));
    }

    [Fact]
    public async Task Commit_CancelledToken_DoesNothing()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.CommitAsync(Set("s", City("a")), source.Token));

        Assert.Empty((await FetchAsync(new Start.All("City"))).Nodes);
    }
}
