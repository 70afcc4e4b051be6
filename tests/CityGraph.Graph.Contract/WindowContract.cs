using CityGraph.Graph.Changes;
using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>Order, limits and positions.</summary>
public abstract class WindowContract(IStoreSource source) : StoreContract(source)
{
    private static readonly Step Twins = new Step.Along("TWINNED", Direction.Outgoing);

    [Fact]
    public async Task Window_WithoutTellingMore_GivesTheSameElementsAndTotal()
    {
        await CommitAsync([.. "abcdef".Select(letter => City($"{letter}"))]);
        foreach (var window in new[] { new Window { Limit = 2 }, new() { Limit = 2, FromEnd = true }, new() { Limit = 3, After = new([], "b"), Before = new([], "f") } })
        {
            var expected = await FetchAsync(new Start.All("City"), window with { CountTotal = true });

            var page = await FetchAsync(new Start.All("City"), window with { CountTotal = true, TellMore = false });

            Assert.Equal(Ids(expected), Ids(page));
            Assert.Equal(6, page.TotalCount);
        }
    }

    [Fact]
    public async Task Order_MissingValues_ComeLastInEitherDirection()
    {
        await CommitAsync(City("a", ("population", 2L)), City("b"), City("c", ("population", 1L)), City("d"), City("e", ("population", 2L)));

        Assert.Equal(["c", "a", "e", "b", "d"], await Ordered("population", false));
        Assert.Equal(["a", "e", "c", "b", "d"], await Ordered("population", true));
    }

    [Fact]
    public async Task Order_EveryKind_IsThatOfTheKind()
    {
        var noon = new DateTimeOffset(2020, 1, 1, 12, 0, 0, TimeSpan.Zero);
        await CommitAsync(
            City("a", ("kind", "regency"), ("area", 10.5), ("coastal", true), ("founded", Date("2001")), ("checkedAt", noon.AddHours(1))),
            City("b", ("kind", "ward"), ("area", -3.0), ("coastal", false), ("founded", Date("2001-01")), ("checkedAt", noon)),
            City("c", ("kind", "city"), ("area", 9.25), ("coastal", false), ("founded", Date("../2000")), ("checkedAt", noon.AddHours(-1))));

        Assert.Equal(["b", "c", "a"], await Ordered("kind", false));
        Assert.Equal(["b", "c", "a"], await Ordered("area", false));
        Assert.Equal(["b", "c", "a"], await Ordered("coastal", false));
        Assert.Equal(["c", "b", "a"], await Ordered("founded", false));
        Assert.Equal(["a", "b", "c"], await Ordered("checkedAt", true));
        Assert.Equal(["c", "b", "a"], await Ordered("id", true));
    }

    [Fact]
    public async Task Order_Strings_GoByCodePointNotByUnit()
    {
        await CommitAsync(City("1", ("name", "\U0001F30D")), City("2", ("name", "\uFF21")), City("3", ("name", "z")), City("4", ("name", "Z")), City("5", ("name", "é")), City("6", ("name", "za")));

        Assert.Equal(["4", "3", "6", "5", "2", "1"], await Ordered("name", false));
    }

    [Fact]
    public async Task Order_Ids_GoByCodePointNotByUnit()
    {
        await CommitAsync(City("\U0001F30D"), City("\uFF21"), City("z"));

        Assert.Equal(["z", "\uFF21", "\U0001F30D"], Ids(await FetchAsync(new Start.All("City"))));
    }

    [Fact]
    public async Task Order_SeveralKeys_GoBySignificance()
    {
        await CommitAsync(City("a", ("name", "x"), ("population", 1L)), City("b", ("name", "x"), ("population", 2L)), City("c", ("name", "w"), ("population", 1L)));

        var page = await FetchAsync(new Start.All("City"), new Window { Order = [new("name"), new("population", Descending: true)] });

        Assert.Equal(["c", "b", "a"], Ids(page));
    }

    [Fact]
    public async Task Order_FollowedList_CanUseTheRelationshipAndTiesGoByItsId()
    {
        await CommitAsync(City("a"), City("b"), City("c"), City("d"));
        await CommitAsync(Twinned("t3", "a", "b", ("rank", 1L)), Twinned("t1", "a", "c", ("rank", 1L)), Twinned("t2", "a", "d", ("rank", 0L)), Twinned("t4", "a", "b"));
        var window = new Window { Order = By("rank", ofRelationship: true) };

        Assert.Equal(["d", "c", "b", "b"], Ids(await FollowAsync("a", Twins, window)));
        Assert.Equal(["c", "b", "d", "b"], Ids(await FollowAsync("a", Twins, new Window { Order = By("rank", descending: true, ofRelationship: true) })));
    }

    [Fact]
    public async Task Order_ByAnotherNode_GoesByTheFirstById()
    {
        await CommitAsync(Region("r", "West"), Region("s", "East"), Region("t", "North"), City("a"), City("b"), City("c"), City("d"));
        await CommitAsync(PartOf("p1", "a", "r"), PartOf("p2", "b", "s"), PartOf("p3", "b", "t"), PartOf("p4", "c", "s"), PartOf("p5", "r", "t"), PartOf("p6", "s", "r"));
        var up = new Step.Along("PART_OF", Direction.Outgoing, "Region");

        Assert.Equal(["b", "c", "a", "d"], Ids(await FetchAsync(new Start.All("City"), new Window { Order = [new("name", Via: [up])] })));
        Assert.Equal(["a", "b", "c", "d"], Ids(await FetchAsync(new Start.All("City"), new Window { Order = [new("name", Descending: true, Via: [up])] })));
        Assert.Equal(["a", "b", "c", "d"], Ids(await FetchAsync(new Start.All("City"), new Window { Order = [new("name", Via: [up, up]), new("name", Via: [up])] })));
        Assert.Equal(["c", "b", "a", "d"], Ids(await FetchAsync(new Start.All("City"), new Window { Order = [new("id", true, Via: [up]), new("id", true)] })));
    }

    [Fact]
    public async Task Positions_OrderByAnotherNode_PageForwardsAndBackwards()
    {
        await CommitAsync(Region("r", "West"), Region("s", "East"), City("a"), City("b"), City("c"), City("d"), City("e"));
        await CommitAsync(PartOf("p1", "a", "r"), PartOf("p2", "b", "s"), PartOf("p3", "c", "s"), PartOf("p4", "d", "r"));
        var window = new Window { Order = [new("name", Via: [new("PART_OF", Direction.Outgoing, "Region")])], Limit = 2, CountTotal = true };

        await Expect("b c|next|5", window);
        await Expect("a d|prev next|5", window with { After = new(["East"], "c") });
        await Expect("e|prev|5", window with { After = new(["West"], "d") });
        await Expect("a d|prev next|5", window with { Before = new([null], "e"), FromEnd = true });
        await Expect("e|prev|5", window with { After = new([null], "d") });
        await Expect("c|prev next|5", window with { After = new(["East"], "b"), Before = new(["West"], "a") });
    }

    [Fact]
    public async Task Limit_FromEitherEnd_TellsWhatIsLeft()
    {
        await CommitAsync(City("a"), City("b"), City("c"));

        await Expect("a b|next|", new Window { Limit = 2 });
        await Expect("b c|prev|", new Window { Limit = 2, FromEnd = true });
        await Expect("a b c||", new Window { Limit = 3 });
        await Expect("a b c||", new Window { Limit = 9, FromEnd = true });
        await Expect("|next|3", new Window { Limit = 0, CountTotal = true });
        await Expect("|prev|3", new Window { Limit = 0, FromEnd = true, CountTotal = true });
        await Expect("a b c||3", new Window { CountTotal = true });
    }

    [Fact]
    public async Task Positions_BothSides_AreExclusive()
    {
        await CommitAsync(City("a"), City("b"), City("c"), City("d"));
        var (b, d) = (new Position([], "b"), new Position([], "d"));

        await Expect("c|prev next|4", new Window { After = b, Limit = 1, CountTotal = true });
        await Expect("c d|prev|", new Window { After = b });
        await Expect("a b c|next|", new Window { Before = d });
        await Expect("c|prev next|", new Window { After = b, Before = d });
        await Expect("b c|prev next|", new Window { Before = d, Limit = 2, FromEnd = true });
        await Expect("|prev|", new Window { After = d, Before = b });
        await Expect("|prev|", new Window { After = new([], "z") });
        await Expect("a b c d||", new Window { After = new([], "") });
    }

    [Theory]
    [InlineData("population", false)]
    [InlineData("population", true)]
    [InlineData(null, false)]
    public async Task Positions_PagingThroughInsertsAndDeletions_MissesAndRepeatsNothing(string? property, bool descending)
    {
        await CommitAsync([.. Enumerable.Range(0, 9).Select(i => i % 3 == 2 ? City($"c{i}") : City($"c{i}", ("population", (long)(i % 3))))]);
        var window = new Window { Order = property is null ? [] : By(property, descending), Limit = 2 };
        var expected = Ids(await FetchAsync(new Start.All("City"), window with { Limit = null }));
        var seen = new List<string>();
        Position? after = null;
        for (var page = 0; page < 5; page++)
        {
            var result = await FetchAsync(new Start.All("City"), window with { After = after }, new Shape(["population"], []));
            seen.AddRange(Ids(result));
            var last = result.Nodes[^1]!;
            after = new(property is null ? [] : [last.Values[0]], last.Id);
            Assert.Equal(page < 4, result.HasNext);
            if (page == 1) await CommitAsync(new Change.DeleteNode(result.Nodes[^1]!.Id));
        }

        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task Positions_InsertBeforeThePosition_IsNotSeen()
    {
        await CommitAsync(City("b"), City("d"));
        var first = await FetchAsync(new Start.All("City"), new Window { Limit = 1 });

        await CommitAsync(City("a"), City("c"));

        await Expect("c d|prev|", new Window { After = new([], first.Nodes[0]!.Id) });
    }

    [Fact]
    public async Task Positions_FollowedListInDefaultOrder_HoldNodeAndRelationship()
    {
        await CommitAsync(City("a"), City("b"), City("c"), Twinned("t9", "a", "b"), Twinned("t5", "a", "c"), Twinned("t1", "a", "c"));

        var first = await FollowAsync("a", Twins, new Window { Limit = 2, CountTotal = true }, relationship: Shape.Nothing);
        var rest = await FollowAsync("a", Twins, new Window { After = new(["c"], "t1") }, relationship: Shape.Nothing);

        Assert.Equal(["t9", "t1"], first.Relationships!.Select(row => row.Id));
        Assert.Equal((true, false, 3), (first.HasNext, first.HasPrevious, first.TotalCount));
        Assert.Equal(["t5"], rest.Relationships!.Select(row => row.Id));
        Assert.True(rest.HasPrevious);
    }

    [Fact]
    public async Task Limit_FilteredList_TellsWhetherItGoesOn()
    {
        await CommitAsync(City("a"), City("b", ("population", 1L)), City("c"), City("d", ("population", 1L)), City("e"));
        await CommitAsync(Twinned("t1", "a", "b"), Twinned("t2", "a", "c"), Twinned("t3", "a", "d"));
        var populated = new Predicate.Not(new Predicate.IsMissing("population"));

        await Expect("b|next|", new Window { Where = populated, Limit = 1 });
        await Expect("b d||", new Window { Where = populated, Limit = 2 });
        await Expect("|next|", new Window { Where = populated, Limit = 0 });
        var first = await FollowAsync("a", Twins, new Window { Where = populated, Limit = 1 });
        var both = await FollowAsync("a", Twins, new Window { Where = populated, Limit = 2 });
        Assert.Equal((true, false), (first.HasNext, both.HasNext));
    }

    [Fact]
    public async Task Window_FilterAndTotal_CountTheFilteredList()
    {
        await CommitAsync(City("a", ("population", 1L)), City("b"), City("c", ("population", 3L)), City("d", ("population", 4L)));

        await Expect("c|prev next|3", new Window { Where = new Predicate.Not(new Predicate.IsMissing("population")), After = new([], "a"), Limit = 1, CountTotal = true });
        await Expect("||0", new Window { Where = new Predicate.Or([]), Limit = 5, CountTotal = true });
    }

    private async Task<string[]> Ordered(string property, bool descending) => Ids(await FetchAsync(new Start.All("City"), new Window { Order = By(property, descending) }));

    /// <summary>ids, then <c>prev</c> and <c>next</c>, then the total.</summary>
    private async Task Expect(string expected, Window window)
    {
        var page = await FetchAsync(new Start.All("City"), window);
        string[] more = [.. page.HasPrevious ? ["prev"] : Array.Empty<string>(), .. page.HasNext ? ["next"] : Array.Empty<string>()];
        Assert.Equal(expected, $"{string.Join(' ', Ids(page))}|{string.Join(' ', more)}|{page.TotalCount}");
    }
}
