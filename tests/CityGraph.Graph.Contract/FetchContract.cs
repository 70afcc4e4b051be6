using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>Where queries start, and what rows hold.</summary>
public abstract class FetchContract(IStoreSource source) : StoreContract(source)
{
    [Fact]
    public async Task Fetch_EmptyGraph_HasNumberZeroAndNoRows()
    {
        var result = await Store.FetchAsync([new(new Start.All("City"), Window.All, Shape.Nothing), new(new Start.Ids(["a"]), Window.All, Shape.Nothing)], Cancel);

        Assert.Equal(0, result.ChangeNumber);
        Assert.Empty(result.Pages[0].Nodes);
        Assert.Equal([null], result.Pages[1].Nodes);
    }

    [Fact]
    public async Task Fetch_NoQueries_GivesNoPages()
    {
        Assert.Empty((await Store.FetchAsync([], Cancel)).Pages);
    }

    [Fact]
    public async Task Fetch_ByIds_KeepsOrderRepetitionsAndGaps()
    {
        await CommitAsync(City("a"), City("b"), Region("r"));

        Assert.Equal(["b", "(none)", "a", "b", "r"], Ids(await FetchAsync(new Start.Ids(["b", "x", "a", "b", "r"]))));
        Assert.Equal(["a", "(none)"], Ids(await FetchAsync(new Start.Ids(["a", "r"], "City"))));
        Assert.Equal(["a", "r"], Ids(await FetchAsync(new Start.Ids(["a", "r"], "Place"))));
        Assert.Empty(Ids(await FetchAsync(new Start.Ids([]))));
    }

    [Fact]
    public async Task Fetch_ByLabel_GivesNodesOfTypeOrInterfaceById()
    {
        await CommitAsync(City("m"), Region("b"), City("z"), Region("y"), Claim("c", "m"));

        Assert.Equal(["m", "z"], Ids(await FetchAsync(new Start.All("City"))));
        Assert.Equal(["b", "m", "y", "z"], Ids(await FetchAsync(new Start.All("Place"))));
        Assert.Equal(["c"], Ids(await FetchAsync(new Start.All("Claim"))));
    }

    [Fact]
    public async Task Fetch_Properties_AreGivenByPositionWithNullForMissing()
    {
        var instant = new DateTimeOffset(2020, 11, 20, 10, 30, 0, 123, TimeSpan.Zero);
        await CommitAsync(
            City("a", ("name", "Denpasar"), ("kind", "city"), ("population", 725_314L), ("area", 127.78), ("coastal", true), ("founded", Date("1788-02")), ("checkedAt", instant), ("aliases", List("Kota Denpasar", "Dénpasar"))),
            City("b", ("aliases", List())),
            Region("r", "Bali"));
        var shape = new Shape(["coastal", "name", "kind", "population", "area", "founded", "checkedAt", "aliases", "name"], []);

        var rows = (await FetchAsync(new Start.Ids(["a", "b", "r"]), shape: shape)).Nodes;

        Assert.Equal([true, "Denpasar", "city", 725_314L, 127.78, Date("1788-02"), instant, List("Kota Denpasar", "Dénpasar"), "Denpasar"], rows[0]!.Values.ToArray());
        Assert.Equal([null, "b", null, null, null, null, null, List(), "b"], rows[1]!.Values.ToArray());
        Assert.Equal([null, "Bali", null, null, null, null, null, null, "Bali"], rows[2]!.Values.ToArray());
        Assert.Equal(["City", "City", "Region"], rows.Select(row => row!.Type));
        Assert.All(rows, row => Assert.Same(shape, row!.Shape));
    }

    [Fact]
    public async Task Fetch_ValuesAtTheirBounds_ComeBackExactly()
    {
        var (first, last) = (new DateTimeOffset(1, 1, 1, 0, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(9999, 12, 31, 23, 59, 59, 999, TimeSpan.Zero));
        await CommitAsync(
            City("a", ("population", long.MinValue), ("area", double.MaxValue), ("founded", Date("Y-999999999")), ("checkedAt", first), ("surveys", List()), ("kinds", List()), ("aliases", List("", ""))),
            City("b", ("population", long.MaxValue), ("area", double.Epsilon), ("founded", Date("1900/..")), ("checkedAt", last), ("surveys", List(Date("2001?/2002~"), Date("2001/..")))),
            City("c", ("population", 9_007_199_254_740_993L), ("area", 0.1 + 0.2), ("founded", Date("-0044-03-15%")), ("kinds", List("regency", "ward", "regency"))),
            City("d", ("population", 0L), ("area", 1e22), ("founded", Date("2013-21"))),
            City("e", ("area", 128.0)));
        var shape = new Shape(["population", "area", "founded", "checkedAt", "surveys", "kinds", "aliases"], []);

        var rows = (await FetchAsync(new Start.All("City"), shape: shape)).Nodes;

        Assert.Equal([long.MinValue, double.MaxValue, Date("Y-999999999"), first, List(), List(), List("", "")], rows[0]!.Values.ToArray());
        Assert.Equal([long.MaxValue, double.Epsilon, Date("1900/.."), last, List(Date("2001?/2002~"), Date("2001/..")), null, null], rows[1]!.Values.ToArray());
        Assert.Equal([9_007_199_254_740_993L, 0.1 + 0.2, Date("-0044-03-15%"), null, null, List("regency", "ward", "regency"), null], rows[2]!.Values.ToArray());
        Assert.Equal([0L, 1e22, Date("2013-21"), null, null, null, null], rows[3]!.Values.ToArray());
        Assert.Equal(128.0, Assert.IsType<double>(rows[4]!.Values[1]));
    }

    [Fact]
    public async Task Fetch_ValuesOfRelationships_ComeBackExactly()
    {
        await CommitAsync(
            City("a"), City("b"),
            Twinned("t1", "a", "b", ("since", Date("1965-XX?")), ("rank", long.MinValue), ("fields", List("x", "x", ""))),
            Twinned("t2", "a", "b", ("fields", List())),
            Twinned("t3", "a", "b"));

        var page = await FollowAsync("a", new Step.Along("TWINNED", Direction.Outgoing), relationship: new Shape(["fields", "since", "rank"], []));

        Assert.Equal([List("x", "x", ""), Date("1965-XX?"), long.MinValue], page.Relationships![0].Values.ToArray());
        Assert.Equal([List(), null, null], page.Relationships[1].Values.ToArray());
        Assert.Equal([null, null, null], page.Relationships[2].Values.ToArray());
    }

    [Fact]
    public async Task Fetch_SeveralQueries_AreAnsweredInOrderFromOneMoment()
    {
        await CommitAsync(City("a"), Region("r"));
        await CommitAsync(City("b"));

        var result = await Store.FetchAsync(
            [new(new Start.All("Region"), Window.All, Shape.Nothing), new(new Start.Ids(["b"]), Window.All, Shape.Nothing), new(new Start.All("City"), Window.All, Shape.Nothing)],
            Cancel);

        Assert.Equal(2, result.ChangeNumber);
        Assert.Equal(["r", "b", "a,b"], result.Pages.Select(page => string.Join(',', Ids(page))));
    }

    [Fact]
    public async Task Fetch_CancelledToken_Throws()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.FetchAsync([new(new Start.All("City"), Window.All, Shape.Nothing)], source.Token));
    }

    [Fact]
    public async Task Fetch_QueryThatDoesNotFitTheModel_IsABugOfTheCaller()
    {
        var nameEqualsNumber = new Predicate.Compare("name", Comparison.Equal, 1L);
        var referring = new Follow(new Step.Referring("Claim", "subject"), Window.All, Shape.Nothing, Shape.Nothing);
        GraphQuery[] wrong =
        [
            new(new Start.All("Town"), Window.All, Shape.Nothing),
            new(new Start.Ids([], "Town"), Window.All, Shape.Nothing),
            new(new Start.Ids([]), new Window { Limit = 1 }, Shape.Nothing),
            new(new Start.All("City"), Window.All, new Shape(["nam"], [])),
            new(new Start.All("Region"), Window.All, new Shape(["population"], [])),
            new(new Start.All("City"), new Window { Limit = -1 }, Shape.Nothing),
            new(new Start.All("City"), new Window { Where = nameEqualsNumber }, Shape.Nothing),
            new(new Start.All("City"), new Window { Where = new Predicate.Compare("population", Comparison.Contains, "1") }, Shape.Nothing),
            new(new Start.All("City"), new Window { Where = new Predicate.Compare("kind", Comparison.Equal, "hamlet") }, Shape.Nothing),
            new(new Start.All("City"), new Window { Where = new Predicate.HasLabel(["Town"]) }, Shape.Nothing),
            new(new Start.All("City"), new Window { WhereRelationship = new Predicate.IsMissing("since") }, Shape.Nothing),
            new(new Start.All("City"), new Window { Order = By("aliases") }, Shape.Nothing),
            new(new Start.All("City"), new Window { Order = By("since", ofRelationship: true) }, Shape.Nothing),
            new(new Start.All("City"), new Window { After = new Position(["x"], "a") }, Shape.Nothing),
            new(new Start.All("City"), new Window { Order = By("name"), After = new Position([1L], "a") }, Shape.Nothing),
            new(new Start.All("City"), Window.All, new Shape([], [new(new Step.Along("TWIN", Direction.Both), Window.All, Shape.Nothing)])),
            new(new Start.All("City"), Window.All, new Shape([], [referring])),
            new(new Start.All("City"), Window.All, new Shape([], [new(new Step.Referring("Claim", "about"), Window.All, Shape.Nothing)])),
        ];

        foreach (var query in wrong)
        {
            await Assert.ThrowsAsync<ArgumentException>(async () => await Store.FetchAsync([query], Cancel));
        }
    }

    [Fact]
    public async Task Fetch_MoreRowsThanATripMayBring_IsRefused()
    {
        var cities = Enumerable.Range(0, 90).Select(i => $"c{i:00}").ToArray();
        await CommitAsync([.. cities.Select(id => City(id))]);
        await CommitAsync([.. cities.SelectMany(a => cities.Where(b => b != a).Select(b => Twinned($"{a}-{b}", a, b)))]);
        var step = new Step.Along("TWINNED", Direction.Outgoing);
        Shape Below(int levels) => levels == 0 ? Shape.Nothing : new([], [new(step, Window.All, Below(levels - 1), Shape.Nothing)]);

        var wide = await FetchAsync(new Start.Ids(["c00"]), shape: Below(2));

        Assert.Equal(89, Assert.Single(wide.Nodes)!.Pages[0].Nodes.Length);
        await Assert.ThrowsAsync<TooManyRowsException>(() => FetchAsync(new Start.All("City"), shape: Below(5)));
    }
}
