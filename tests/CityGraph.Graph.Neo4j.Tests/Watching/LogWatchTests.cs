using CityGraph.Graph.Changes;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Log;
using CityGraph.Graph.Neo4j.Watching;
using CityGraph.Testing;

namespace CityGraph.Graph.Neo4j.Tests.Watching;

public sealed class LogWatchTests : IDisposable
{
    /// <summary>That of a store to which nothing else is said.</summary>
    private static readonly TimeSpan Interval = new Neo4jStoreOptions(new("http://neo4j.test:7474"), "graph", "password").WatchInterval;

    private readonly FakeLog _log = new();
    private readonly FakeClock _clock = new();
    private readonly LogWatch _watch;

    public LogWatchTests() => _watch = new(new ChangeLog(_log), Interval, _clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _watch.Dispose();

    [Fact]
    public async Task Watch_CommitsOfOthers_AreSeenAtTheNextLook()
    {
        _log.Number = 1;
        await using var watching = _watch.WatchAsync(0, Cancel).GetAsyncEnumerator(Cancel);
        Assert.Equal(1, await NextAsync(watching));
        var next = NextAsync(watching);
        _log.Number = 3;

        await _clock.PassAsync(Interval, TestContext.Current.CancellationToken);

        Assert.Equal(2, await next);
        Assert.Equal(3, await NextAsync(watching));
    }

    [Fact]
    public async Task Watch_CommitOfItsOwn_IsSeenWithoutALook()
    {
        await using var watching = _watch.WatchAsync(0, Cancel).GetAsyncEnumerator(Cancel);
        var next = NextAsync(watching);

        _log.Number = 1;
        _watch.Committed(1);

        Assert.Equal(1, await next);
        Assert.Equal(1, _log.Looks);
    }

    [Fact]
    public async Task Watch_ByMany_LooksAndReadsOnceForAll()
    {
        await using var first = _watch.WatchAsync(0, Cancel).GetAsyncEnumerator(Cancel);
        await using var second = _watch.WatchAsync(0, Cancel).GetAsyncEnumerator(Cancel);
        var both = Task.WhenAll(NextAsync(first), NextAsync(second));
        _log.Number = 2;

        await _clock.PassAsync(Interval, TestContext.Current.CancellationToken);

        long[] ones = await both;
        long[] twos = await Task.WhenAll(NextAsync(first), NextAsync(second));
        Assert.Equal([1, 1], ones);
        Assert.Equal([2, 2], twos);
        Assert.Equal((2, 1), (_log.Looks, _log.Readings));
    }

    [Fact]
    public async Task Watch_Idle_LooksOnceASecond()
    {
        await using var watching = _watch.WatchAsync(0, Cancel).GetAsyncEnumerator(Cancel);
        var next = watching.MoveNextAsync();
        for (var second = 1; second <= 5; second++)
        {
            await _clock.WhenSetAsync(TimeSpan.FromSeconds(1));
            Assert.Equal(second, _log.Looks);
            _clock.Advance(TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1));
            Assert.Equal(second, _log.Looks);
            _clock.Advance(TimeSpan.FromTicks(1));
        }

        _watch.Dispose();
        Assert.False(await next);
    }

    [Fact]
    public async Task Watch_ByNobody_LooksAtNothing()
    {
        _log.Number = 1;
        await using (var watching = _watch.WatchAsync(0, Cancel).GetAsyncEnumerator(Cancel)) await NextAsync(watching);
        var looks = _log.Looks;

        _clock.Advance(10 * Interval);

        Assert.Equal(looks, _log.Looks);
    }

    [Fact]
    public async Task Watch_Neo4jGoneForAWhile_GoesOnWhenItIsBack()
    {
        _log.Number = 1;
        await using var watching = _watch.WatchAsync(0, Cancel).GetAsyncEnumerator(Cancel);
        Assert.Equal(1, await NextAsync(watching));
        _log.Failure = CypherFailure.Unreachable;
        var next = NextAsync(watching);
        for (var i = 0; i < 3; i++) await _clock.PassAsync(Interval, TestContext.Current.CancellationToken);
        _watch.Committed(2);
        Assert.False(next.IsCompleted);

        (_log.Failure, _log.Number) = (null, 2);
        await _clock.PassAsync(Interval, TestContext.Current.CancellationToken);

        Assert.Equal(2, await next);
    }

    [Fact]
    public async Task Watch_LogThatNeo4jRefusesToRead_Fails()
    {
        _log.Failure = CypherFailure.Refused;
        await using var watching = _watch.WatchAsync(0, Cancel).GetAsyncEnumerator(Cancel);
        var next = NextAsync(watching);

        _watch.Committed(1);

        await Assert.ThrowsAsync<CypherException>(() => next);
    }

    [Fact]
    public async Task Watch_Disposed_EndsForAll()
    {
        await using var watching = _watch.WatchAsync(0, Cancel).GetAsyncEnumerator(Cancel);
        var next = watching.MoveNextAsync();

        _watch.Dispose();

        Assert.False(await next);
        await using var later = _watch.WatchAsync(0, Cancel).GetAsyncEnumerator(Cancel);
        Assert.False(await later.MoveNextAsync());
    }

    private static async Task<long> NextAsync(IAsyncEnumerator<CommittedChangeSet> watching)
    {
        Assert.True(await watching.MoveNextAsync());
        return watching.Current.Number;
    }
}
