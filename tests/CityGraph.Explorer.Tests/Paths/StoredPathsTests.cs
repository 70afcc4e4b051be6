using System.Collections.Immutable;
using CityGraph.Explorer.Paths;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Explorer.Walks;
using CityGraph.Graph;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Tests.Paths;

/// <summary>A store that searches itself gives what going level by level gives: paths, their order, and what limits cut.</summary>
public sealed class StoredPathsTests
{
    private const int Organisations = 60;
    private const int Questions = 400;

    private static readonly string[] Types = ["PART_OF", "MEMBER_OF"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 80)]
    [InlineData(2, 160)]
    [InlineData(3, 320)]
    public async Task Find_RandomWebsOfHubsUnderAnyLimits_IsTheSameAsLevelByLevel(int seed, int relationships)
    {
        var random = new Random(seed);
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        await CommitAsync(temporary.Store, "nodes", [.. Enumerable.Range(0, Organisations).Select(i => SmallGraph.Node(Id(i), "Organisation", ("kind", "NETWORK")))]);
        await CommitAsync(temporary.Store, "first", Draw(random, 0, relationships / 2));
        await temporary.ReopenAsync();
        await CommitAsync(temporary.Store, "rest", Draw(random, relationships / 2, relationships));
        var (inStore, hubs) = (0, 0);
        for (var i = 0; i < Questions; i++)
        {
            var (question, limits) = (Ask(random), Limits(random));
            using var byLevel = new Walk(temporary.Store.ExpandAsync, limits, TimeProvider.System, Cancel);
            using var either = new Walk(temporary.Store.ExpandAsync, limits, TimeProvider.System, Cancel) { FindShortest = temporary.Store.FindShortestAsync };
            using var store = new Walk(temporary.Store.ExpandAsync, limits, TimeProvider.System, Cancel) { FindShortest = temporary.Store.FindShortestAsync };

            var expected = await PathSearch.FindAsync(question, byLevel);

            Assert.Equal($"{question} {limits}\n{Text(expected)}", $"{question} {limits}\n{Text(await PathSearch.FindAsync(question, either))}");
            if (await StoredPaths.FindAsync(question, store) is not { } stored) continue;
            inStore++;
            if (stored.Cuts.Any(cut => cut.Reason == CutReason.Hub)) hubs++;
        }

        Assert.InRange(inStore, Questions / 5, Questions);
        Assert.InRange(hubs, Questions / 40, Questions);
    }

    [Fact]
    public async Task Find_TimeIsUp_SaysSo()
    {
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        await CommitAsync(temporary.Store, "nodes", [.. Enumerable.Range(0, 2).Select(i => SmallGraph.Node(Id(i), "Organisation", ("kind", "NETWORK")))]);
        using var walk = new Walk(temporary.Store.ExpandAsync, WalkLimits.Default with { Time = TimeSpan.Zero }, TimeProvider.System, Cancel) { FindShortest = temporary.Store.FindShortestAsync };

        var found = await PathSearch.FindAsync(new(Id(0), Id(1), WalkTypes.Ways([.. Types], null, null), [], 4, ["Organisation"], 1), walk);

        Assert.Equal([new Cut(CutReason.Time)], found.Cuts);
    }

    [Fact]
    public async Task Find_WhatIsNoEntity_NamesIt()
    {
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        await CommitAsync(temporary.Store, "nodes", [SmallGraph.Node(Id(0), "Organisation", ("kind", "NETWORK"))]);
        using var walk = new Walk(temporary.Store.ExpandAsync, WalkLimits.Default, TimeProvider.System, Cancel) { FindShortest = temporary.Store.FindShortestAsync };

        Assert.Equal("nobody", (await StoredPaths.FindAsync(new(Id(0), "nobody", WalkTypes.Ways([.. Types], null, null), [], 4, ["Organisation"], 1), walk))!.UnknownId);
        Assert.Equal(Id(0), (await StoredPaths.FindAsync(new(Id(0), "nobody", WalkTypes.Ways([.. Types], null, null), [], 4, ["City"], 1), walk))!.UnknownId);
    }

    /// <summary>Few have most relationships; some are parallel, some loops.</summary>
    private static ImmutableArray<Change> Draw(Random random, int first, int end) => [.. Enumerable.Range(first, end - first).Select(i =>
    {
        var id = $"r{random.Next(10)}-{i}";
        return new Change.PutRelationship(new(id, Types[random.Next(2)], Any(random), Any(random), PropertySet.Empty));
    })];

    private static PathQuestion Ask(Random random)
    {
        var ends = Enumerable.Range(0, Organisations).OrderBy(_ => random.Next()).Take(4).Select(Id).ToArray();
        var passed = random.Next(3) == 0 ? new Predicate.Not(new Predicate.In("id", [ends[3]])) : null;
        var count = random.Next(4) is var drawn and > 0 ? (int?)drawn : null;
        return new(ends[0], ends[1], WalkTypes.Ways([.. Types], null, passed), random.Next(3) == 0 ? [ends[2]] : [], random.Next(1, 7), ["Organisation"], count);
    }

    private static WalkLimits Limits(Random random) => WalkLimits.Default with
    {
        WayLimit = random.Next(2) == 0 ? 1000 : random.Next(1, 8),
        Edges = random.Next(5) == 0 ? random.Next(1, 200) : WalkLimits.Default.Edges,
        Nodes = random.Next(5) == 0 ? random.Next(1, 40) : WalkLimits.Default.Nodes,
    };

    private static string Any(Random random) => Id(random.Next(random.Next(1, Organisations + 1)));

    /// <summary>In another order than the numbers.</summary>
    private static string Id(int number) => $"o{number * 37 % 100:d2}";

    private static string Text(FoundPaths found) => string.Join('\n', found.Paths
        .Select(path => string.Join(' ', path.NodeIds.Zip(path.Hops, (node, hop) => $"{node} {hop.Id} {hop.Type} {hop.IsForward}").Append(path.NodeIds[^1])))
        .Concat(found.Cuts.Select(cut => cut.ToString())).Append($"{found.UnknownId}"));

    private static async Task CommitAsync(IGraphStore store, string id, ImmutableArray<Change> changes) =>
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(new(id, "tests", "A web.", changes), Cancel));
}
