using System.Collections.Immutable;
using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>Starts at what paths lead to.</summary>
public abstract class ReachedContract(IStoreSource source) : StoreContract(source)
{
    private static readonly Step Twin = new Step.Along("TWINNED", Direction.Outgoing);
    private static readonly Step AnyTwin = new Step.Along("TWINNED", Direction.Both);
    private static readonly Step Region = new Step.Along("PART_OF", Direction.Outgoing);
    private static readonly Step Claims = new Step.Referring("Claim", "subject");

    [Fact]
    public async Task Reached_SeveralPathsAndIds_GivesEachNodeOnceById()
    {
        await CommitGraphAsync();

        Assert.Equal(["b", "c", "d"], await ReachedAsync(["a", "b"], "City", [Twin], [Twin, Twin]));
        Assert.Equal(["a", "b", "c", "d"], await ReachedAsync(["a"], "City", [AnyTwin, AnyTwin], [Twin]));
        Assert.Equal(["b", "r"], await ReachedAsync(["a", "a", "nobody"], "Place", [Twin], [Region]));
        Assert.Equal(["k", "l"], await ReachedAsync(["a", "b"], "Claim", [Claims]));
        Assert.Equal(["l"], await ReachedAsync(["a"], "Claim", [Twin, Claims]));
    }

    [Fact]
    public async Task Reached_NothingToWalk_GivesTheIdsThemselvesOrNothing()
    {
        await CommitGraphAsync();

        Assert.Equal(["a", "c"], await ReachedAsync(["c", "a", "r", "nobody"], "City", [[]]));
        Assert.Empty(await ReachedAsync(["a"], "City"));
        Assert.Empty(await ReachedAsync([], "City", [Twin]));
        Assert.Empty(await ReachedAsync(["a"], "Region", [Twin]));
        Assert.Empty(await ReachedAsync(["d"], "City", [Twin]));
    }

    [Fact]
    public async Task Reached_Window_FiltersOrdersPagesAndCounts()
    {
        await CommitGraphAsync();
        var start = new Start.Reached(["a", "b"], "City", [[Twin], [Twin, Twin]]);

        var page = await FetchAsync(start, new Window { Order = By("name", descending: true), Limit = 1, After = new(["name d"], "d"), CountTotal = true }, new(["name"], []));

        Assert.Equal(["c"], Ids(page));
        Assert.Equal("name c", page.Nodes[0]!.Values[0]);
        Assert.Equal((true, true, 3), (page.HasPrevious, page.HasNext, page.TotalCount));
        Assert.Equal(["d"], Ids(await FetchAsync(start, new Window { Limit = 1, FromEnd = true })));
        Assert.Equal(["b"], Ids(await FetchAsync(start, new Window { Where = new Predicate.Related(Region, Quantifier.Some, null, null) })));
        Assert.Equal(2, (await FetchAsync(start, new Window { Where = new Predicate.Not(new Predicate.Compare("id", Comparison.Equal, "c")), Limit = 0, CountTotal = true })).TotalCount);
    }

    [Fact]
    public async Task Reached_PathThatDoesNotFitTheModel_IsABugOfTheCaller()
    {
        Start[] wrong =
        [
            new Start.Reached(["a"], "Town", [[Twin]]),
            new Start.Reached(["a"], "City", [[new Step.Along("TWIN", Direction.Both)]]),
            new Start.Reached(["a"], "City", [[new Step.Referring("Claim", "about")]]),
            new Start.Reached(["a"], "City", [[new Step.Along("TWINNED", Direction.Both, "Town")]]),
        ];

        foreach (var start in wrong) await Assert.ThrowsAsync<ArgumentException>(() => FetchAsync(start));
    }

    /// <summary>a → b (twice), b → c, c → d, b → d; a and b lie in r; k is a claim about a, l about b.</summary>
    private Task CommitGraphAsync() => CommitAsync(
        City("a", ("name", "name a")), City("b", ("name", "name b")), City("c", ("name", "name c")), City("d", ("name", "name d")), Region("r"),
        Twinned("1", "a", "b"), Twinned("2", "a", "b"), Twinned("3", "b", "c"), Twinned("4", "c", "d"), Twinned("5", "b", "d"),
        PartOf("6", "a", "r"), PartOf("7", "b", "r"), Claim("k", "a"), Claim("l", "b"));

    private async Task<string[]> ReachedAsync(ImmutableArray<string> ids, string label, params ImmutableArray<ImmutableArray<Step>> paths) =>
        Ids(await FetchAsync(new Start.Reached(ids, label, paths)));
}
