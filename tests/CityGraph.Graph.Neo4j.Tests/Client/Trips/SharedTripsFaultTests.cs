using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Client.Trips;

namespace CityGraph.Graph.Neo4j.Tests.Client.Trips;

/// <summary>What fails, is given up or gets stuck among those who go together.</summary>
public sealed class SharedTripsFaultTests
{
    private readonly TripScene _scene = new();

    [Fact]
    public async Task Ask_WhenATripFails_EachAsksAloneAndHasHisOwnError()
    {
        var (trip, _, asked) = await _scene.TogetherAsync();

        trip.Fail("together");

        var alone = await _scene.AloneAsync("a", "b");
        alone[0].Answer();
        alone[1].Fail("his own");
        Assert.Equal("a", await asked[0]);
        Assert.Equal("his own", (await Assert.ThrowsAsync<CypherException>(() => asked[1])).Message);
    }

    [Fact]
    public async Task Ask_CancelledWhileItWaits_IsNotAsked()
    {
        var (first, _) = await _scene.BusyAsync();
        using var cancel = new CancellationTokenSource();
        var (gone, asked) = (_scene.AskAsync("gone", cancellationToken: cancel.Token), new[] { _scene.AskAsync("a"), _scene.AskAsync("b") });
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);

        first.Answer();

        await _scene.AnswerAsync("a", "b");
        Assert.Equal(["a", "b"], await Task.WhenAll(asked));
    }

    [Fact]
    public async Task Ask_CancelledOnTheWay_LeavesTheOthersTheirAnswer()
    {
        using var cancel = new CancellationTokenSource();
        var (trip, _, asked) = await _scene.TogetherAsync(cancel.Token);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked[0]);
        Assert.False(trip.IsCancelled);
        trip.Answer();

        Assert.Equal("b", await asked[1]);
    }

    [Fact]
    public async Task Ask_CancelledByAllOnTheWay_EndsTheTrip()
    {
        using var cancel = new CancellationTokenSource();
        var (trip, second, asked) = await _scene.TogetherAsync(cancel.Token, cancel.Token);

        await cancel.CancelAsync();
        foreach (var one in asked) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);

        await Eventually.TrueAsync(() => trip.IsCancelled);
        second.Answer();
        await _scene.NobodyIsUnderWayAsync();
    }

    [Fact]
    public async Task Ask_CancelledWhenItIsToAskAlone_IsNoLongerUnderWay()
    {
        var (first, second) = await _scene.BusyAsync();
        using var cancel = new CancellationTokenSource();
        var gone = _scene.AskAsync("gone", cancellationToken: cancel.Token);
        first.Answer();
        var alone = await _scene.Client.NextAsync();

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);

        Assert.True(alone.IsCancelled);
        second.Answer();
        await _scene.NobodyIsUnderWayAsync();
    }

    /// <summary>Hubs, or a Neo4j that does not answer: short questions of the same shape wait for them 50 ms at most.</summary>
    [Fact]
    public async Task Ask_BesideWhatTakesLong_WaitsForATimeOnly()
    {
        await _scene.BusyAsync();
        var asked = new[] { _scene.AskAsync("a"), _scene.AskAsync("b") };
        _scene.Clock.Advance(TripScene.Slow - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, _scene.Client.Untaken);

        _scene.Clock.Advance(TimeSpan.FromMilliseconds(1));

        await _scene.AnswerAsync("a", "b");
        Assert.Equal(["a", "b"], await Task.WhenAll(asked));
        await _scene.TakesAsync("c");
    }

    [Fact]
    public async Task Ask_TripThatTakesTooLong_IsLeftByAllAndEnded()
    {
        var (trip, second, asked) = await _scene.TogetherAsync();
        second.Answer();

        _scene.Clock.Advance(TripScene.Patience - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, _scene.Client.Untaken);
        _scene.Clock.Advance(TripScene.Slow);

        var alone = await _scene.AloneAsync("a", "b");
        await Eventually.TrueAsync(() => trip.IsCancelled);
        foreach (var one in alone) one.Answer();
        Assert.Equal(["a", "b"], await Task.WhenAll(asked));
    }

    [Fact]
    public async Task Ask_TripWithoutARowForEach_IsAskedAgainByAll()
    {
        var (trip, _, asked) = await _scene.TogetherAsync();

        trip.AnswerFirstOnly();

        foreach (var one in await _scene.AloneAsync("a", "b")) one.Answer();
        Assert.Equal(["a", "b"], await Task.WhenAll(asked));
    }

    [Fact]
    public async Task DisposeAsync_WhileATripIsUnderWay_WaitsForIt()
    {
        var (trip, _, asked) = await _scene.TogetherAsync();

        var disposed = _scene.Trips.DisposeAsync().AsTask();
        Assert.False(disposed.IsCompleted);
        trip.Answer();

        await disposed;
        Assert.Equal(["a", "b"], await Task.WhenAll(asked));
        Assert.Equal(1, _scene.Trips.UnderWay);
    }

    /// <summary>Whoever asks, fails or gives up meanwhile: each is given his own answer or his own error, and nobody is left waiting.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ask_ManyWhoFailAndGiveUp_EachHasHisOwnAnswer(bool timePasses)
    {
        var client = new BusyClient();
        var trips = new SharedTrips(client, TripScene.Width, timePasses ? TimeProvider.System : _scene.Clock);
        await trips.AskAsync(TripScene.Question("known"), CancellationToken.None);
        var random = new Random(20_261_123);
        var told = new int[3];

        await Task.WhenAll(Enumerable.Range(0, 5_000).Select(i => (Value: random.Next(50) == 0 ? $"bad {i}" : $"good {i}", GivesUp: random.Next(10) == 0)).Select(async asker =>
        {
            await Task.Yield();
            using var cancel = new CancellationTokenSource();
            var asked = trips.AskAsync(TripScene.Question(asker.Value), cancel.Token);
            if (asker.GivesUp) await cancel.CancelAsync();
            try
            {
                Assert.Equal(asker.Value, (await asked)[2]);
                Interlocked.Increment(ref told[0]);
            }
            catch (CypherException exception)
            {
                Assert.Equal($"{asker.Value} is refused", exception.Message);
                Interlocked.Increment(ref told[1]);
            }
            catch (OperationCanceledException) when (asker.GivesUp)
            {
                Interlocked.Increment(ref told[2]);
            }
        }));

        Assert.All(told, count => Assert.NotEqual(0, count));
        // On a busy machine none may be short enough.
        if (!timePasses) Assert.InRange(client.Shared, 1, 5_000);
        await Eventually.TrueAsync(() => trips.UnderWay == 0);
    }
}
