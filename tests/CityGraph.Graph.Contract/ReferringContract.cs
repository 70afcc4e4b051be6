using System.Collections.Immutable;
using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>Starts at what names ids.</summary>
public abstract class ReferringContract(IStoreSource source) : StoreContract(source)
{
    [Fact]
    public async Task Referring_IdsOfNodesAndRelationships_GivesEachNodeOnceById()
    {
        await CommitGraphAsync();

        Assert.Equal(["k", "l"], await ReferringAsync("subject", "ab", "a", "a", "nobody"));
        Assert.Equal(["m"], await ReferringAsync("subject", "b"));
        Assert.Equal(["l", "m"], await ReferringAsync("also", "a", "ab"));
        Assert.Empty(await ReferringAsync("subject", "k"));
        Assert.Empty(await ReferringAsync("subject"));
    }

    [Fact]
    public async Task Referring_Window_FiltersCountsAndPages()
    {
        await CommitGraphAsync();
        var start = new Start.Referring(["a", "b", "ab"], "Claim", "subject");

        var page = await FetchAsync(start, new Window { Limit = 1, After = new([], "k"), CountTotal = true }, new(["subject"], []));

        Assert.Equal(["l"], Ids(page));
        Assert.Equal("ab", page.Nodes[0]!.Values[0]);
        Assert.Equal((true, true, 3), (page.HasPrevious, page.HasNext, page.TotalCount));
        Assert.Equal(["m"], Ids(await FetchAsync(start, new Window { Where = new Predicate.Compare("note", Comparison.Equal, "yes") })));
    }

    [Fact]
    public async Task Referring_WhatTheModelDoesNotHave_IsABugOfTheCaller()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => FetchAsync(new Start.Referring(["a"], "Statement", "subject")));
        await Assert.ThrowsAsync<ArgumentException>(() => FetchAsync(new Start.Referring(["a"], "Claim", "about")));
    }

    private Task CommitGraphAsync() => CommitAsync(
        City("a"), City("b"), Twinned("ab", "a", "b"),
        Claim("l", "ab", ("also", List("a"))), Claim("k", "a"), Claim("m", "b", ("also", List("b", "ab", "a")), ("note", "yes")));

    private async Task<string[]> ReferringAsync(string property, params ImmutableArray<string> ids) => Ids(await FetchAsync(new Start.Referring(ids, "Claim", property)));
}
