using CityGraph.Graph.Changes;
using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>Steps: along relationships, and to the nodes that name an id.</summary>
public abstract class FollowContract(IStoreSource source) : StoreContract(source)
{
    [Theory]
    [InlineData(Direction.Outgoing, "a b c c", "loop t2 t1 t3")]
    [InlineData(Direction.Incoming, "a b", "loop t0")]
    [InlineData(Direction.Both, "a b b c c", "loop t0 t2 t1 t3")]
    public async Task Along_Direction_GivesFarNodesByIdThenRelationship(Direction direction, string nodes, string relationships)
    {
        await CommitAsync(City("a"), City("b"), City("c"));
        await CommitAsync(Twinned("t3", "a", "c"), Twinned("t1", "a", "c"), Twinned("t2", "a", "b"), Twinned("t0", "b", "a"), Twinned("loop", "a", "a"));

        var page = await FollowAsync("a", new Step.Along("TWINNED", direction), relationship: Shape.Nothing);

        Assert.Equal(nodes, string.Join(' ', Ids(page)));
        Assert.Equal(relationships, string.Join(' ', page.Relationships!.Select(row => row.Id)));
        Assert.All(page.Relationships!, row => Assert.Equal("TWINNED", row.Type));
    }

    [Fact]
    public async Task Along_TargetLabel_KeepsOnlyNodesThatCarryIt()
    {
        await CommitAsync(City("a"), Region("r"), Region("s"), PartOf("p1", "a", "r"), PartOf("p2", "r", "s"));

        Assert.Equal(["a", "s"], Ids(await FollowAsync("r", new Step.Along("PART_OF", Direction.Both))));
        Assert.Equal(["a"], Ids(await FollowAsync("r", new Step.Along("PART_OF", Direction.Both, "City"))));
        Assert.Equal(["s"], Ids(await FollowAsync("r", new Step.Along("PART_OF", Direction.Both, "Region"))));
        Assert.Equal(["a", "s"], Ids(await FollowAsync("r", new Step.Along("PART_OF", Direction.Both, "Place"))));
    }

    [Fact]
    public async Task Along_NothingThere_GivesAnEmptyPage()
    {
        await CommitAsync(City("a"));

        var page = await FollowAsync("a", new Step.Along("TWINNED", Direction.Both), relationship: Shape.Nothing);

        Assert.Empty(page.Nodes);
        Assert.Empty(page.Relationships!);
        Assert.Null(page.TotalCount);
    }

    [Fact]
    public async Task Along_NotAskedForRelationships_GivesNone()
    {
        await CommitAsync(City("a"), City("b"), Twinned("t", "a", "b"));

        Assert.Null((await FollowAsync("a", new Step.Along("TWINNED", Direction.Outgoing))).Relationships);
    }

    [Fact]
    public async Task Along_Window_FiltersByNodeAndRelationship()
    {
        await CommitAsync(City("a"), City("b", ("population", 5L)), City("c", ("population", 50L)), City("d", ("population", 500L)));
        await CommitAsync(Twinned("t1", "a", "b", ("rank", 1L)), Twinned("t2", "a", "c", ("rank", 2L)), Twinned("t3", "a", "d", ("rank", 3L)), Twinned("t4", "a", "d"));
        var window = new Window
        {
            Where = new Predicate.Compare("population", Comparison.Greater, 5L),
            WhereRelationship = new Predicate.Compare("rank", Comparison.LessOrEqual, 3L),
        };

        Assert.Equal(["c", "d"], Ids(await FollowAsync("a", new Step.Along("TWINNED", Direction.Outgoing), window)));
    }

    [Fact]
    public async Task Referring_NodeAndRelationship_FindsNodesThatNameThem()
    {
        await CommitAsync(City("a"), City("b"), Twinned("t", "a", "b"));
        await CommitAsync(Claim("k2", "a"), Claim("k1", "a"), Claim("k3", "t"), Claim("k4", "nobody"));
        var claims = new Follow(new Step.Referring("Claim", "subject"), Window.All, new Shape(["subject"], []));
        var shape = new Shape([], [claims, new(new Step.Along("TWINNED", Direction.Outgoing), Window.All, new Shape([], [claims]), new Shape([], [claims]))]);

        var row = Assert.Single((await FetchAsync(new Start.Ids(["a"]), shape: shape)).Nodes)!;

        Assert.Equal(["k1", "k2"], Ids(row.Pages[0]));
        Assert.Empty(row.Pages[1].Nodes[0]!.Pages[0].Nodes);
        Assert.Equal(["k3"], Ids(row.Pages[1].Relationships![0].Pages[0]));
    }

    [Fact]
    public async Task Referring_AfterLaterCommits_FollowsChangesAndDeletions()
    {
        var step = new Step.Referring("Claim", "subject");
        await CommitAsync(City("a"), City("b"), Claim("k1", "a"), Claim("k2", "a"));
        Assert.Equal(["k1", "k2"], Ids(await FollowAsync("a", step)));

        await CommitAsync(Claim("k1", "b"), Claim("k0", "a"), new Change.DeleteNode("k2"));

        Assert.Equal(["k0"], Ids(await FollowAsync("a", step)));
        Assert.Equal(["k1"], Ids(await FollowAsync("b", step)));
    }

    [Fact]
    public async Task Referring_ListProperty_FindsEachNamedOnce()
    {
        await CommitAsync(City("a"), City("b"), Claim("k", "x", ("also", List("a", "b", "a"))));

        Assert.Equal(["k"], Ids(await FollowAsync("a", new Step.Referring("Claim", "also"))));
        Assert.Equal(["k"], Ids(await FollowAsync("b", new Step.Referring("Claim", "also"))));
        Assert.Empty(Ids(await FollowAsync("a", new Step.Referring("Claim", "subject"))));
    }

    [Fact]
    public async Task Fetch_NestedFollows_GiveATreeForEachRow()
    {
        await CommitAsync(City("a"), City("b"), City("c"), Region("r"), Twinned("t1", "a", "b"), Twinned("t2", "b", "c"), PartOf("p1", "b", "r"), PartOf("p2", "c", "r"));
        var region = new Follow(new Step.Along("PART_OF", Direction.Outgoing), Window.All, new Shape(["name"], []));
        var second = new Follow(new Step.Along("TWINNED", Direction.Outgoing), Window.All, new Shape([], [region]));
        var first = new Follow(new Step.Along("TWINNED", Direction.Outgoing), Window.All, new Shape(["name"], [second, region]));

        var page = await FetchAsync(new Start.Ids(["a", "b", "c"]), shape: new Shape([], [first]));

        Assert.Equal(["b", "c", ""], page.Nodes.Select(row => string.Join(',', Ids(row!.Pages[0]))));
        var b = page.Nodes[0]!.Pages[0].Nodes[0]!;
        Assert.Equal("region", b.Pages[0].Nodes[0]!.Pages[0].Nodes[0]!.Values[0]);
        Assert.Equal(["r"], Ids(b.Pages[1]));
    }
}
