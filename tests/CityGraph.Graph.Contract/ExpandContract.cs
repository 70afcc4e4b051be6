using CityGraph.Graph.Changes;
using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>One level of a search.</summary>
public abstract class ExpandContract(IStoreSource source) : StoreContract(source)
{
    private static readonly ExpansionWay Twins = new("TWINNED", Direction.Both);
    private static readonly ExpansionWay Parts = new("PART_OF", Direction.Both);

    /// <summary>Whether the store has numbers for ids.</summary>
    protected abstract bool GivesNumbers { get; }

    [Fact]
    public async Task Expand_SeveralNodesAndWays_GivesEdgesByNodeThenWayThenFarIdThenId()
    {
        await CommitGraphAsync();

        var result = await ExpandAsync(new(["b", "a"], [Parts, Twins]));

        Assert.Equal(1, result.ChangeNumber);
        Assert.Equal(
            ["b 0 7>r Region", "b 1 1<a City", "b 1 2<a City", "b 1 5<a City", "b 1 3>c City", "a 0 6>r Region", "a 1 1>b City", "a 1 2>b City", "a 1 5>b City"],
            Text(result, "b", "a"));
        Assert.Equal([new ExpandedNode("City", 5, 0), new ExpandedNode("City", 4, 0)], result.Nodes);
    }

    [Theory]
    [InlineData(Direction.Outgoing, "b 0 3>c City")]
    [InlineData(Direction.Incoming, "b 0 1<a City|b 0 2<a City|b 0 5<a City")]
    public async Task Expand_OneDirection_LeavesTheOther(Direction direction, string expected)
    {
        await CommitGraphAsync();

        Assert.Equal(expected, string.Join('|', Text(await ExpandAsync(new(["b"], [new("TWINNED", direction)])), "b")));
    }

    [Theory]
    [InlineData(Direction.Both)]
    [InlineData(Direction.Outgoing)]
    [InlineData(Direction.Incoming)]
    public async Task Expand_Loop_IsMetOnce(Direction direction)
    {
        await CommitAsync(City("a"), City("b"), Twinned("1", "a", "a"), Twinned("2", "b", "a"));

        var result = await ExpandAsync(new(["a"], [new("TWINNED", direction)]) { CountNeighbours = true, CountFarDegrees = true });

        Assert.Equal(direction == Direction.Outgoing ? 1 : 2, result.Nodes[0].EdgeCount);
        Assert.Equal(result.Nodes[0].EdgeCount, result.Nodes[0].NeighbourCount);
        var loop = result.Edges[0];
        Assert.Equal(("1", "a", true), (loop.RelationshipId, loop.FarId, loop.IsOutgoing));
        Assert.Equal(direction switch { Direction.Both => 3, Direction.Outgoing => 1, _ => 2 }, loop.FarDegree);
    }

    [Fact]
    public async Task Expand_NothingToGoFromOrAlong_GivesNothing()
    {
        await CommitGraphAsync();

        Assert.Equal([default(ExpandedNode), new ExpandedNode("City", 1, 1), default],
            (await ExpandAsync(new(["nobody", "c", "3"], [Twins]) { CountNeighbours = true })).Nodes);
        Assert.Empty((await ExpandAsync(new([], [Twins]))).Nodes);
        var nowhere = await ExpandAsync(new(["a"], []));
        Assert.Equal([new ExpandedNode("City", 0, 0)], nowhere.Nodes);
        Assert.Empty(nowhere.Edges);
    }

    [Fact]
    public async Task Expand_Conditions_AreOnRelationshipAndFarNodeOfTheirWay()
    {
        await CommitGraphAsync();
        var ranked = new Predicate.Compare("rank", Comparison.GreaterOrEqual, 2L);
        var claimed = new Predicate.Related(new Step.Referring("Claim", "subject"), Quantifier.Some, null, null);
        var noRegion = new Predicate.Not(new Predicate.HasLabel(["Region"]));

        Assert.Equal(["b 0 7>r Region", "b 1 2<a City", "b 1 3>c City"], Text(await ExpandAsync(new(["b"], [Parts, Twins with { Relationship = ranked }])), "b"));
        Assert.Equal(["b 0 7>r Region", "b 1 1<a City"],
            Text(await ExpandAsync(new(["b"], [Parts with { Relationship = claimed }, Twins with { Relationship = claimed }])), "b"));
        Assert.Equal(["b 0 3>c City"], Text(await ExpandAsync(new(["b"], [Twins with { Far = new Predicate.Compare("name", Comparison.Equal, "name c") }])), "b"));
        Assert.Equal(4, (await ExpandAsync(new(["b"], [Parts with { Far = noRegion }, Twins with { Far = noRegion }]))).Edges.Length);
    }

    [Fact]
    public async Task Expand_ExcludingAndWithin_BoundTheFarNodes()
    {
        await CommitGraphAsync();
        var expansion = new Expansion(["b"], [Twins, Parts]) { CountNeighbours = true };

        var without = await ExpandAsync(expansion with { Excluding = ["a", "nobody"] });
        var within = await ExpandAsync(expansion with { Within = ["c", "r", "nobody"], Excluding = ["r"] });

        Assert.Equal(["b 0 3>c City", "b 1 7>r Region"], Text(without, "b"));
        Assert.Equal([new ExpandedNode("City", 2, 2)], without.Nodes);
        Assert.Equal(["b 0 3>c City"], Text(within, "b"));
        Assert.Equal([new ExpandedNode("City", 1, 2)], within.Nodes);
        Assert.Empty((await ExpandAsync(expansion with { Within = [] })).Edges);
    }

    [Fact]
    public async Task Expand_Limits_CutInOrderAndTellHowManyThereAre()
    {
        await CommitGraphAsync();
        var expansion = new Expansion(["a", "b"], [Twins, Parts]) { CountNeighbours = true, CountFarDegrees = true };

        var byWay = await ExpandAsync(expansion with { WayLimit = 2 });
        var inAll = await ExpandAsync(expansion with { EdgeLimit = 5 });
        var none = await ExpandAsync(expansion with { WayLimit = 0 });

        ExpandedNode[] nodes = [new("City", 4, 2), new("City", 5, 3)];
        Assert.Equal(["a 0 1>b City", "a 0 2>b City", "a 1 6>r Region", "b 0 1<a City", "b 0 2<a City", "b 1 7>r Region"], Text(byWay, "a", "b"));
        Assert.Equal(["a 0 1>b City", "a 0 2>b City", "a 0 5>b City", "a 1 6>r Region", "b 0 1<a City"], Text(inAll, "a", "b"));
        Assert.Equal([5, 5, 2, 4, 4, 2], byWay.Edges.Select(edge => edge.FarDegree));
        Assert.Empty(none.Edges);
        Assert.All([byWay, inAll, none], result => Assert.Equal(nodes, result.Nodes));
    }

    [Fact]
    public async Task Expand_Hub_GivesWhatTheLimitsAllow()
    {
        var leaves = Enumerable.Range(0, 5000).Select(i => $"leaf-{i:d4}").ToArray();
        await CommitAsync([City("hub"), .. leaves.Select(leaf => City(leaf))]);
        await CommitAsync([.. leaves.Select((leaf, i) => i % 2 == 0 ? Twinned($"t-{leaf}", "hub", leaf) : Twinned($"t-{leaf}", leaf, "hub"))]);

        var cut = await ExpandAsync(new(["hub", "leaf-0007"], [Twins]) { WayLimit = 100, CountNeighbours = true });
        var whole = await ExpandAsync(new(["hub"], [Twins]) { WayLimit = 5000 });
        var toOne = await ExpandAsync(new(["hub"], [Twins]) { WayLimit = 1, Within = ["leaf-4999"] });

        Assert.Equal([new ExpandedNode("City", 5000, 5000), new ExpandedNode("City", 1, 1)], cut.Nodes);
        Assert.Equal([.. leaves[..100], "hub"], cut.Edges.Select(edge => edge.FarId));
        Assert.Equal(leaves, whole.Edges.Select(edge => edge.FarId));
        Assert.Equal(["hub 0 t-leaf-4999<leaf-4999 City"], Text(toOne, "hub"));
    }

    [Fact]
    public async Task Expand_NodesWithAndWithoutEdges_TellsWhereThoseOfEachBegin()
    {
        await CommitGraphAsync();

        var edges = (await ExpandAsync(new(["nobody", "b", "r", "3", "c", "k"], [Twins]))).Edges;

        Assert.Equal([0, 0, 4, 4, 4, 5, 5], Enumerable.Range(0, 7).Select(edges.StartOf));
        Assert.Equal(5, edges.Length);
        Assert.Equal([1, 1, 1, 1, 4], edges.Select(edge => edge.From));
        Assert.Equal("3", edges[4].RelationshipId);
        Assert.Throws<ArgumentOutOfRangeException>(() => edges[5]);
        Assert.Throws<ArgumentOutOfRangeException>(() => edges[-1]);
    }

    [Fact]
    public async Task Expand_EdgesAsNumbers_AreTheEdges()
    {
        await CommitGraphAsync();

        var edges = (await ExpandAsync(new(["a", "b"], [Parts, Twins]))).Edges;

        Assert.Equal(edges.Select(edge => (edge.Way, edge.IsOutgoing)), edges.Numbers.ToArray().Select(edge => ((int)edge.Way, edge.IsOutgoing)));
        Assert.Equal([0, 1, 1, 1, 0, 1, 1, 1, 1], edges.Select(edge => edge.Way));
    }

    [Fact]
    public async Task Expand_Numbers_WhereGivenStandForIdsInAllAnswersAfterLaterCommitsToo()
    {
        await CommitGraphAsync();
        var first = await ExpandAsync(new(["a", "nobody", "b"], [Twins, Parts]));
        await CommitAsync(City("0"), Twinned("0-b", "0", "b"), Twinned("0-c", "0", "c"));
        var second = await ExpandAsync(new(["c", "b", "0"], [Parts, Twins]));

        Assert.Equal(GivesNumbers, !first.Numbers.IsDefault);
        Assert.Equal(GivesNumbers, !second.Numbers.IsDefault);
        if (!GivesNumbers) return;
        var nodes = NodeNumbers(first, "a", "nobody", "b").Concat(NodeNumbers(second, "c", "b", "0")).ToHashSet();
        var relationships = RelationshipNumbers(first).Concat(RelationshipNumbers(second)).ToHashSet();
        Assert.Equal(["0", "a", "b", "c", "nobody", "r"], nodes.Select(node => node.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["0-b", "0-c", "1", "2", "3", "5", "6", "7"], relationships.Select(relationship => relationship.Id).Order(StringComparer.Ordinal));
        Assert.Equal(nodes.Count, nodes.DistinctBy(node => node.Number).Count());
        Assert.Equal(relationships.Count, relationships.DistinctBy(relationship => relationship.Number).Count());
        Assert.Equal(["nobody"], nodes.Where(node => node.Number < 0).Select(node => node.Id));
    }

    [Fact]
    public async Task Expand_NodesByNumber_AnswersAsById()
    {
        await CommitGraphAsync();
        string[] ids = ["a", "b", "c"];
        var known = (await ExpandAsync(new([.. ids], []))).Numbers;
        int[] numbers = GivesNumbers ? [.. known] : [0, 1, 2];
        var byId = new Expansion(["b", "a"], [Parts, Twins]) { Excluding = ["c"], Within = ["a", "b", "c"], CountNeighbours = true };

        var expected = await ExpandAsync(byId);
        var result = await ExpandAsync(byId with { From = Numbered(1, 0), Excluding = Numbered(2), Within = Numbered(0, 1, 2) });

        Assert.Equal(["b 1 1<a City", "b 1 2<a City", "b 1 5<a City", "a 1 1>b City", "a 1 2>b City", "a 1 5>b City"], Text(result, "b", "a"));
        Assert.Equal(expected.Nodes, result.Nodes);
        Assert.Equal([new ExpandedNode("City", 3, 2), new ExpandedNode("City", 3, 2)], result.Nodes);

        NodeList Numbered(params int[] places) => NodeList.Numbered([.. places.Select(place => numbers[place])], number => ids[Array.IndexOf(numbers, number)]);
    }

    [Fact]
    public async Task Expand_EdgesReadAfterACommit_AreThoseOfTheAnswersGraph()
    {
        await CommitGraphAsync();
        var result = await ExpandAsync(new(["b"], [Parts, Twins]) { CountFarDegrees = true });

        await CommitAsync(new Change.DeleteRelationship("7"), new Change.DeleteRelationship("3"), new Change.DeleteNode("c"), Twinned("8", "a", "b"));

        Assert.Equal(["b 0 7>r Region", "b 1 1<a City", "b 1 2<a City", "b 1 5<a City", "b 1 3>c City"], Text(result, "b"));
        Assert.Equal([2, 4, 4, 4, 1], result.Edges.Select(edge => edge.FarDegree));
    }

    [Fact]
    public async Task Expand_WhatDoesNotFitTheModel_IsABugOfTheCaller()
    {
        Expansion[] wrong =
        [
            new(["a"], [new("TWIN", Direction.Both)]),
            new(["a"], [Twins with { Relationship = new Predicate.IsMissing("name") }]),
            new(["a"], [Parts with { Direction = Direction.Outgoing, Far = new Predicate.IsMissing("population") }]),
            new(["a"], [Twins with { Far = new Predicate.HasLabel(["Town"]) }]),
            new(["a"], [Twins, new("TWINNED", Direction.Outgoing)]),
            new(["a", "a"], [Twins]),
            new(["a"], [Twins]) { EdgeLimit = Expansion.MaxEdges + 1 },
            new(["a"], [Twins]) { WayLimit = -1 },
        ];

        foreach (var expansion in wrong) await Assert.ThrowsAnyAsync<ArgumentException>(() => ExpandAsync(expansion));
        var tooMany = new Expansion(["a"], [.. Enumerable.Range(0, Expansion.MaxWays + 1).Select(i => new ExpansionWay($"T{i}", Direction.Both))]);
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => ExpandAsync(tooMany));
        Assert.Equal("An expansion follows 32768 relationship types; 32767 is the most.", refused.Message);
    }

    /// <summary>a → b (three times: 1, 2, 5), b → c; a and b lie in r. Ranks: 2 of "2" and "3". "1" has a claim.</summary>
    private Task CommitGraphAsync() => CommitAsync(
        City("a", ("name", "name a")), City("b", ("name", "name b")), City("c", ("name", "name c")), Region("r"),
        Twinned("5", "a", "b"), Twinned("1", "a", "b", ("rank", 1L)), Twinned("2", "a", "b", ("rank", 2L)), Twinned("3", "b", "c", ("rank", 2L)),
        PartOf("6", "a", "r"), PartOf("7", "b", "r"), Claim("k", "1"), Claim("l", "7"));

    private async Task<ExpansionResult> ExpandAsync(Expansion expansion) => await Store.ExpandAsync(expansion, Cancel);

    private static IEnumerable<(string Id, int Number)> NodeNumbers(ExpansionResult result, params string[] from) =>
        from.Zip(result.Numbers).Concat(result.Edges.Select((edge, i) => (edge.FarId, result.Edges.Numbers[i].Far)));

    private static IEnumerable<(string Id, int Number)> RelationshipNumbers(ExpansionResult result) =>
        result.Edges.Select((edge, i) => (edge.RelationshipId, result.Edges.Numbers[i].Relationship));

    /// <summary>Each edge as <c>from way relationship&gt;far label</c>.</summary>
    private static IEnumerable<string> Text(ExpansionResult result, params string[] from) => result.Edges.Select(edge =>
        $"{from[edge.From]} {edge.Way} {edge.RelationshipId}{(edge.IsOutgoing ? '>' : '<')}{edge.FarId} {edge.FarLabel}");
}
