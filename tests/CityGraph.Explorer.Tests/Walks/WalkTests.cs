using System.Collections.Immutable;
using CityGraph.Explorer.Walks;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Tests.Walks;

/// <summary>What the limits of a search leave, on a made-up graph in which each node leads to <see cref="Leaves"/> others.</summary>
public sealed class WalkTests
{
    private const int Leaves = 10;

    private static readonly WalkLimits Limits = new(100, 1000, 1000, TimeSpan.FromMinutes(1));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Go_WithinTheLimits_GivesAllAndCutsNothing()
    {
        using var walk = Walk(Limits);

        var level = await walk.GoAsync(["a", "b"], expansion => expansion);

        Assert.Equal(2 * Leaves, level!.Result.Edges.Length);
        Assert.Equal([true, true], level.IsWhole);
        Assert.Empty(walk.Cuts.ToArray());
    }

    [Fact]
    public async Task Go_MoreRelationshipsOfANodeThanAreFollowed_NamesTheNode()
    {
        using var walk = Walk(Limits with { WayLimit = 4 });

        var level = await walk.GoAsync(["b", "a"], expansion => expansion);

        Assert.Equal([false, false], level!.IsWhole);
        Assert.Equal([new Cut(CutReason.Hub, "a", 6), new(CutReason.Hub, "b", 6)], walk.Cuts.ToArray());
    }

    [Fact]
    public async Task Go_MoreRelationshipsThanMayBeRead_EndsThere()
    {
        using var walk = Walk(Limits with { Edges = 15 });

        var level = await walk.GoAsync(["a", "b"], expansion => expansion);

        Assert.Equal([true, false], level!.IsWhole);
        Assert.Null(await walk.GoAsync(["c"], expansion => expansion));
        Assert.Equal([new Cut(CutReason.Hub, "b", 5), new(CutReason.Edges)], walk.Cuts.ToArray());
    }

    [Fact]
    public async Task Go_MoreNodesThanItMayGoFrom_GoesFromTheFirst()
    {
        using var walk = Walk(Limits with { Nodes = 3 });

        var (first, second) = (await walk.GoAsync(["a", "b"], expansion => expansion), await walk.GoAsync(["c", "d", "e"], expansion => expansion));

        Assert.Equal<string>(["a", "b"], first!.Asked.From);
        Assert.Equal<string>(["c"], second!.Asked.From);
        Assert.Equal([new Cut(CutReason.Nodes, Count: 2)], walk.Cuts.ToArray());
    }

    [Fact]
    public async Task Go_TimeIsUp_EndsWithoutAnException()
    {
        using var walk = Walk(Limits with { Time = TimeSpan.Zero });

        Assert.Null(await walk.GoAsync(["a"], expansion => expansion));
        Assert.Equal([new Cut(CutReason.Time)], walk.Cuts.ToArray());
    }

    [Fact]
    public async Task Go_Cancelled_EndsWithTheException()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        using var walk = new Walk(Expand, Limits, TimeProvider.System, cancelled.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await walk.GoAsync(["a"], expansion => expansion));
    }

    [Fact]
    public void Cuts_OfMoreNodesThanAreNamed_AreCountedTogether()
    {
        var cuts = new CutList();
        ImmutableArray<string> nodes = [.. Enumerable.Range(0, CutList.MostHubs + 2).Select(i => $"n{i:d2}")];
        cuts.Add(new(nodes, []), new(1, [.. nodes.Select((_, i) => new ExpandedNode("City", i + 1, 0))], EdgeList.Of(nodes.Length, [])));
        cuts.Follow("n01");

        var listed = cuts.ToArray();

        Assert.Equal(CutList.MostHubs + 1, listed.Length);
        Assert.Equal(new Cut(CutReason.Hub, "n51", 52), listed[0]);
        Assert.Equal(new Cut(CutReason.Edges, null, 2), listed[^1]);
    }

    private static Walk Walk(WalkLimits limits) => new(Expand, limits, TimeProvider.System, Cancel);

    private static ValueTask<ExpansionResult> Expand(Expansion expansion, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var edges = Enumerable.Range(0, expansion.From.Length)
            .SelectMany(i => Enumerable.Range(0, Math.Min(Leaves, expansion.WayLimit))
                .Select(leaf => new ReadEdge(i, 0, $"{expansion.From[i]}-{leaf}", true, $"leaf-{leaf}", "City", 0)));
        return new(new ExpansionResult(
            1, [.. expansion.From.Select(_ => new ExpandedNode("City", Leaves, 0))], EdgeList.Of(expansion.From.Length, [.. edges.Take(expansion.EdgeLimit)])));
    }
}
