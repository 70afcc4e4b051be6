using CityGraph.Graph.Changes;
using CityGraph.Graph.Contract;
using CityGraph.Graph.Embedded.Replay;

namespace CityGraph.Graph.Embedded.Tests.Replay;

public class GraphReplayTests
{
    private static readonly CommittedChangeSet[] Five = [.. Enumerable.Range(1, 5).Select(number => CountingLog.Set(number, number))];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replay_AskedTogetherForOneMoment_IsDoneOnce()
    {
        var gate = new TaskCompletionSource();
        var log = new CountingLog([.. Five]) { Gate = gate.Task };
        using var replay = new GraphReplay(log, ReplayLimits.Default);

        var asked = Enumerable.Range(0, 10).Select(_ => replay.AtChangeAsync(5, Cancel).AsTask()).ToArray();
        gate.SetResult();
        var graphs = await Task.WhenAll(asked);

        Assert.Single(graphs.Distinct());
        Assert.Equal(1, log.Readings);
    }

    [Fact]
    public async Task Replay_AboveAKeptGraph_BeginsThere()
    {
        var log = new CountingLog([.. Five]) { SetsOfReading = 1 };
        using var replay = new GraphReplay(log, ReplayLimits.Default);

        await replay.AtChangeAsync(3, Cancel);
        await replay.AtChangeAsync(5, Cancel);
        await replay.AtChangeAsync(3, Cancel);

        Assert.Equal(5, log.Readings);
    }

    [Fact]
    public async Task Replay_Abandoned_LeavesWhatItReached()
    {
        var log = new CountingLog([.. Five]) { SetsOfReading = 1 };
        using var replay = new GraphReplay(log, ReplayLimits.Default);
        using var abandoned = new CancellationTokenSource();
        await replay.AtChangeAsync(2, Cancel);

        log.Gate = new TaskCompletionSource().Task;
        var asked = replay.AtChangeAsync(5, abandoned.Token).AsTask();
        await abandoned.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        log.Gate = Task.CompletedTask;
        await replay.AtChangeAsync(5, Cancel);

        Assert.Equal(2 + 1 + 3, log.Readings);
    }

    [Fact]
    public async Task Replay_MoreGraphsThanAreKept_ForgetsTheOneUnusedForLongest()
    {
        var log = new CountingLog([.. Five]);
        using var replay = new GraphReplay(log, new() { MaxReplayedGraphs = 2 });

        await replay.AtChangeAsync(1, Cancel);
        await replay.AtChangeAsync(2, Cancel);
        await replay.AtChangeAsync(1, Cancel);
        await replay.AtChangeAsync(3, Cancel);
        Assert.Equal(3, log.Readings);

        // The second was used to begin the third from.
        await replay.AtChangeAsync(2, Cancel);
        Assert.Equal(3, log.Readings);
        await replay.AtChangeAsync(1, Cancel);
        Assert.Equal(4, log.Readings);
    }

    [Fact]
    public async Task Replay_MoreElementsThanAllowed_NamesTheBound()
    {
        using var replay = new GraphReplay(new CountingLog([.. Five]), new() { MaxReplayedElements = 3 });

        Assert.IsType<KnownGraph.Known>(await replay.AtChangeAsync(3, Cancel));
        var refused = Assert.IsType<KnownGraph.Refused>(await replay.AtChangeAsync(5, Cancel));
        Assert.Equal(
            "Up to change 4 the log names more than 3 nodes and relationships, the most that is replayed (MaxReplayedElements). Ask for an earlier change, or have the bound raised.",
            refused.Reason);
        Assert.IsType<KnownGraph.Known>(await replay.AtChangeAsync(3, Cancel));
    }

    [Fact]
    public async Task Replay_AfterARefusal_GoesNoFurtherAndKeepsWhatIsBelow()
    {
        var log = new CountingLog([.. Five]) { SetsOfReading = 1 };
        using var replay = new GraphReplay(log, new() { MaxReplayedElements = 3 });
        for (var again = 0; again < 3; again++)
        {
            var refused = Assert.IsType<KnownGraph.Refused>(await replay.AtChangeAsync(5, Cancel));
            Assert.StartsWith("Up to change 4 the log names", refused.Reason, StringComparison.Ordinal);
            Assert.Equal(4 + again, log.Readings);
        }

        for (var again = 0; again < 2; again++)
        {
            var known = Assert.IsType<KnownGraph.Known>(await replay.AtChangeAsync(2, Cancel));
            Assert.Equal(2, known.Graph.KnownChangeNumber);
            Assert.Equal(6 + 2, log.Readings);
        }
    }

    [Fact]
    public async Task Replay_FromTheLatestToTheEarliest_KeepsNoMoreElementsThanTheBound()
    {
        var log = new CountingLog([.. Five]) { SetsOfReading = 1 };
        using var replay = new GraphReplay(log, new() { MaxReplayedElements = 6 });

        await replay.AtChangeAsync(5, Cancel);
        await replay.AtChangeAsync(4, Cancel);
        await replay.AtChangeAsync(2, Cancel);
        Assert.Equal(5 + 4 + 2, log.Readings);

        await replay.AtChangeAsync(4, Cancel);
        Assert.Equal(11, log.Readings);
        await replay.AtChangeAsync(5, Cancel);
        Assert.Equal(11 + 1, log.Readings);
    }

    [Fact]
    public async Task Replay_ChangesThatTheSchemaNoLongerHas_NamesThem()
    {
        var put = TestGraph.Put("Planet", "mars", ("name", "Mars"));
        var log = new CountingLog(CountingLog.Set(1, 1), new CommittedChangeSet(2, DateTimeOffset.UnixEpoch, TestGraph.Set("s2", put)));
        using var replay = new GraphReplay(log, ReplayLimits.Default);

        Assert.IsType<KnownGraph.Known>(await replay.AtChangeAsync(1, Cancel));
        var refused = Assert.IsType<KnownGraph.Refused>(await replay.AtChangeAsync(2, Cancel));
        Assert.Equal(
            "The graph of change 2 cannot be read any more: there 'mars' is of type Planet, which the schema lacks. Ask for an earlier change, or put that back into the schema.",
            refused.Reason);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(1, 1)]
    [InlineData(2.5, 1)]
    [InlineData(3, 3)]
    [InlineData(9, 4)]
    public async Task AtTime_ClockThatWentBack_EndsBeforeTheFirstSetRecordedLater(double minutes, long number)
    {
        // The second set was recorded at minute 3, the third, by another clock, at minute 2.
        var log = new CountingLog(CountingLog.Set(1, 1), CountingLog.Set(2, 3), CountingLog.Set(3, 2), CountingLog.Set(4, 4));
        using var replay = new GraphReplay(log, ReplayLimits.Default);

        for (var again = 0; again < 2; again++)
        {
            var known = Assert.IsType<KnownGraph.Known>(await replay.AtTimeAsync(DateTimeOffset.UnixEpoch.AddMinutes(minutes), Cancel));
            Assert.Equal(number, known.Graph.KnownChangeNumber);
            await replay.AtChangeAsync(4, Cancel);
        }
    }

    [Fact]
    public async Task Search_InAReplayedGraph_FindsTheNamesOfThen()
    {
        var renamed = new CommittedChangeSet(2, DateTimeOffset.UnixEpoch, TestGraph.Set("s2", TestGraph.City("c1", ("name", "Kota Đà Nẵng"))));
        using var replay = new GraphReplay(new CountingLog(CountingLog.Set(1, 1), renamed), ReplayLimits.Default);
        var now = Assert.IsType<KnownGraph.Known>(await replay.AtChangeAsync(2, Cancel)).Graph;
        var before = Assert.IsType<KnownGraph.Known>(await replay.AtChangeAsync(1, Cancel)).Graph;

        Assert.Equal("c1", Assert.Single(await now.SearchAsync("da kot", 10, Cancel)).Node.Id);
        Assert.Empty(await before.SearchAsync("da kot", 10, Cancel));
    }
}
