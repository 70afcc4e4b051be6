using CityGraph.Graph.Changes;
using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>A search for the shortest ways in the store itself, where it searches.</summary>
public abstract class ShortestContract(IStoreSource source) : StoreContract(source)
{
    private static readonly ExpansionWay Twins = new("TWINNED", Direction.Both);
    private static readonly ShortestSearch FromAToC = new(new(["a", "c"], [Twins]), 4, 1000, 1000);

    /// <summary>Whether the store searches itself; else it answers nothing.</summary>
    protected abstract bool SearchesItself { get; }

    [Fact]
    public async Task FindShortest_StoreThatDoesNot_AnswersNothing()
    {
        await CommitChainAsync();

        Assert.Equal(SearchesItself, await Store.FindShortestAsync(FromAToC, Cancel) is not null);
    }

    [Fact]
    public async Task FindShortest_ParallelRelationshipsAndDetours_GivesAllStepsOfTheShortestAlone()
    {
        if (!SearchesItself) return;
        await CommitChainAsync();

        var ways = await FindAsync(FromAToC);

        Assert.Equal(["a 2", "b 1", "c 0"], Nodes(ways));
        Assert.Equal(["a-1-b", "a-2-b", "b-3-c"], Steps(ways));
        Assert.Empty(ways.Hubs);
        Assert.Equal(["City", "City"], ways.Steps.Nodes[..2].Select(node => node.Label));
        Assert.Equal(1, ways.Steps.ChangeNumber);
    }

    [Fact]
    public async Task FindShortest_ConditionsAndExclusions_AreKept()
    {
        if (!SearchesItself) return;
        await CommitChainAsync();

        var ranked = new Predicate.Compare("rank", Comparison.Greater, 1L);
        Assert.Equal(["a-2-b", "b-3-c"], Steps(await FindAsync(FromAToC with { Level = FromAToC.Level with { Ways = [Twins with { Relationship = ranked }] } })));
        Assert.Equal(["a-4-d", "d-5-e", "e-6-c"], Steps(await FindAsync(FromAToC with { Level = FromAToC.Level with { Excluding = ["b", "nobody"] } })));
        Assert.Empty(Steps(await FindAsync(FromAToC with { MaxHops = 2, Level = FromAToC.Level with { Excluding = ["b"] } })));
    }

    [Fact]
    public async Task FindShortest_NoWayOrNoNode_HasEndsAlone()
    {
        if (!SearchesItself) return;
        await CommitChainAsync();

        var apart = await FindAsync(FromAToC with { Level = FromAToC.Level with { From = ["a", "x"] } });
        var unknown = await FindAsync(FromAToC with { Level = FromAToC.Level with { From = ["nobody", "r"] } });

        Assert.Equal(["a -1", "x -1"], Nodes(apart));
        Assert.Equal(["nobody -1", "r -1"], Nodes(unknown));
        Assert.Equal([null, "Region"], unknown.Steps.Nodes.Select(node => node.Label));
        Assert.Empty(unknown.Steps.Edges);
    }

    [Fact]
    public async Task FindShortest_HubBetween_IsFollowedToWhatIsKnownAndTellsWhatWasLeft()
    {
        if (!SearchesItself) return;
        await CommitAsync(
            [City("hub"), .. Enumerable.Range(0, 50).SelectMany<int, Change>(i => [City($"leaf-{i:d2}"), Twinned($"t-{i:d2}", "hub", $"leaf-{i:d2}")])]);

        var ways = await FindAsync(new(new(["hub", "leaf-49"], [Twins]) { WayLimit = 10 }, 4, 1000, 1000));
        var through = await FindAsync(new(new(["leaf-48", "leaf-49"], [Twins]) { WayLimit = 10 }, 4, 1000, 1000));

        Assert.Equal(["hub-t-49-leaf-49"], Steps(ways));
        Assert.Equal([new("hub", 40)], ways.Hubs);
        Assert.Equal(["hub-t-49-leaf-49", "leaf-48-t-48-hub"], Steps(through));
        Assert.Empty(through.Hubs);
    }

    [Theory]
    [InlineData(0, 1000)]
    [InlineData(1000, 0)]
    public async Task FindShortest_BeyondTheLimits_AnswersNothing(int edges, int nodes)
    {
        await CommitChainAsync();

        Assert.Null(await Store.FindShortestAsync(FromAToC with { MaxEdges = edges, MaxNodes = nodes }, Cancel));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task FindShortest_RandomGraphs_GivesWhatDistancesSay(int seed)
    {
        if (!SearchesItself) return;
        var random = new Random(seed);
        const int Cities = 30;
        var edges = Enumerable.Range(0, 15 * (seed + 1)).Select(i => (Id: $"t{i}", From: $"c{random.Next(Cities)}", To: $"c{random.Next(random.Next(1, Cities))}")).ToArray();
        await CommitAsync([.. Enumerable.Range(0, Cities).Select(i => City($"c{i}")), .. edges.Select(edge => Twinned(edge.Id, edge.From, edge.To))]);
        for (var i = 0; i < 100; i++)
        {
            var (from, to, hops) = ($"c{random.Next(Cities)}", $"c{random.Next(Cities)}", random.Next(2, 7));
            if (from == to) continue;
            var (fromStart, toEnd) = (Distances(from), Distances(to));
            var length = toEnd.GetValueOrDefault(from, int.MaxValue);

            var ways = await FindAsync(new(new([from, to], [Twins]), hops, 1000, 1000));

            var steps = length > hops ? [] : edges.Concat(edges.Select(edge => (edge.Id, From: edge.To, To: edge.From)))
                .Where(edge => fromStart.ContainsKey(edge.From) && toEnd.ContainsKey(edge.To) && fromStart[edge.From] + 1 + toEnd[edge.To] == length)
                .Select(edge => $"{edge.From}-{edge.Id}-{edge.To}");
            Assert.Equal(steps.Order(StringComparer.Ordinal), Steps(ways));
            Assert.Equal(length > hops ? -1 : length, ways.ToEnd[0]);
        }

        Dictionary<string, int> Distances(string of)
        {
            var distances = new Dictionary<string, int> { [of] = 0 };
            for (var queue = new Queue<string>([of]); queue.TryDequeue(out var near);)
            {
                foreach (var far in edges.Where(edge => edge.From == near).Select(edge => edge.To).Concat(edges.Where(edge => edge.To == near).Select(edge => edge.From)))
                {
                    if (distances.TryAdd(far, distances[near] + 1)) queue.Enqueue(far);
                }
            }

            return distances;
        }
    }

    [Fact]
    public async Task FindShortest_AfterACommit_SeesIt()
    {
        if (!SearchesItself) return;
        await CommitChainAsync();
        await FindAsync(FromAToC);
        await CommitAsync(City("new"), Twinned("9", "a", "c"), Twinned("8", "new", "c"), new Change.DeleteRelationship("1"));

        Assert.Equal(["a-9-c"], Steps(await FindAsync(FromAToC)));
        Assert.Equal(["a-9-c", "c-8-new"], Steps(await FindAsync(FromAToC with { Level = FromAToC.Level with { From = ["a", "new"] } })));
    }

    [Fact]
    public async Task FindShortest_WhatDoesNotFit_IsABugOfTheCaller()
    {
        if (!SearchesItself) return;
        var level = FromAToC.Level;
        (ShortestSearch Search, string Message)[] wrong =
        [
            (FromAToC with { Level = level with { From = ["a", "b", "c"] } }, "A search for ways has two ends, not 3."),
            (FromAToC with { Level = level with { Ways = [new("TWINNED", Direction.Outgoing)] } }, "A search for ways goes 'TWINNED' both ways."),
            (FromAToC with { Level = level with { From = ["a", "a"] } }, "An expansion names the node 'a' twice."),
        ];

        foreach (var (search, message) in wrong) Assert.Equal(message, (await Assert.ThrowsAsync<ArgumentException>(() => FindAsync(search))).Message);
        foreach (var hops in new[] { 0, 7 }) await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => FindAsync(FromAToC with { MaxHops = hops }));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => FindAsync(FromAToC with { Level = level with { Ways = [new("TWIN", Direction.Both)] } }));
    }

    [Fact]
    public async Task FindShortest_Cancelled_EndsWithTheException()
    {
        if (!SearchesItself) return;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.FindShortestAsync(FromAToC, new(canceled: true)));
    }

    /// <summary>a → b twice (1, 2), b → c, c → c; a → d → e → c; x and r apart. Ranks: 1 of "1", else 2.</summary>
    private Task CommitChainAsync() => CommitAsync(
        City("a"), City("b"), City("c"), City("d"), City("e"), City("x"), Region("r"),
        Twinned("1", "a", "b", ("rank", 1L)), Twinned("2", "a", "b", ("rank", 2L)), Twinned("3", "b", "c", ("rank", 2L)), Twinned("7", "c", "c", ("rank", 2L)),
        Twinned("4", "a", "d", ("rank", 2L)), Twinned("5", "d", "e", ("rank", 2L)), Twinned("6", "e", "c", ("rank", 2L)));

    private async Task<ShortestWays> FindAsync(ShortestSearch search) => Assert.IsType<ShortestWays>(await Store.FindShortestAsync(search, Cancel));

    private static IEnumerable<string> Nodes(ShortestWays ways) => ways.Nodes.Zip(ways.ToEnd, (id, toEnd) => $"{id} {toEnd}").Order(StringComparer.Ordinal);

    /// <summary>Each as <c>node-relationship-node</c>, as it is gone.</summary>
    private static IEnumerable<string> Steps(ShortestWays ways)
    {
        var toEnd = ways.Nodes.Zip(ways.ToEnd).ToDictionary(node => node.First, node => node.Second);
        return ways.Steps.Edges.Select(edge => (Near: ways.Nodes[edge.From], edge.RelationshipId, Far: edge.FarId))
            .Select(step => toEnd[step.Far] < toEnd[step.Near] ? $"{step.Near}-{step.RelationshipId}-{step.Far}" : $"{step.Far}-{step.RelationshipId}-{step.Near}")
            .Order(StringComparer.Ordinal);
    }
}
