using CityGraph.GraphQL.AspNetCore.Tests.Streaming;
using CityGraph.GraphQL.AspNetCore.WebSockets;
using CityGraph.Testing;

namespace CityGraph.GraphQL.AspNetCore.Tests.WebSockets;

public sealed class SlowReaderTests : IAsyncLifetime
{
    private static readonly GraphQLWebSocketOptions Options = new() { KeepAliveInterval = Timeout.InfiniteTimeSpan, SendBufferBytes = 256 * 1024 };

    private readonly FakeClock _clock = new();
    private StreamServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await StreamServer.StartAsync(new() { WebSockets = Options with { Time = _clock } });

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Assert.Empty(_server.Log.Entries);
    }

    [Fact]
    public async Task Reader_ThatIsSlowerThanItsSubscription_IsClosedWith4410()
    {
        using var client = await SocketClient.OpenAsync(_server);
        await client.SubscribeAsync("1", "subscription { firehose(length: 65536) }");

        await WhenTooSlowAsync();

        // The source was asked for what fits into the buffers of both sides and into ours, and for no more.
        Assert.InRange(_server.Produced, 1, 1_000);
        await client.ShouldBeClosedInTheEndAsync(4410, "Slow consumer");
    }

    [Fact]
    public async Task Reader_ThatIsSlow_HoldsUpNobodyElse()
    {
        using var slow = await SocketClient.OpenAsync(_server);
        await slow.SubscribeAsync("1", "subscription { firehose(length: 65536) }");
        await _clock.WhenSetAsync(Options.SlowReaderTimeout).WaitAsync(TestContext.Current.CancellationToken);
        using var other = await SocketClient.OpenAsync(_server);
        for (var i = 0; i < 100; i++)
        {
            await other.SubscribeAsync("1", "{ hello }");
            await other.ShouldReceiveAsync("""{"id":"1","type":"next","payload":{"data":{"hello":"hello world"}}}""", """{"id":"1","type":"complete"}""");
        }
    }

    [Fact]
    public async Task Application_ThatStops_WaitsForNoSlowReader()
    {
        using var client = await SocketClient.OpenAsync(_server);
        await client.SubscribeAsync("1", "subscription { firehose(length: 65536) }");
        await _clock.WhenSetAsync(Options.SlowReaderTimeout).WaitAsync(TestContext.Current.CancellationToken);

        var stopping = _server.StopAsync();
        await _clock.PassAsync(Options.CloseTimeout, TestContext.Current.CancellationToken);

        await stopping;
        await _server.Unsubscribed.Task;
    }

    [Fact]
    public async Task Reader_ThatReads_GetsMoreThanTheBufferHolds()
    {
        using var client = await SocketClient.OpenAsync(_server);
        await client.SubscribeAsync("1", "subscription { firehose(length: 65536) }");

        for (var i = 0; i < 200; i++) Assert.StartsWith("""{"id":"1","type":"next",""", await client.ReceiveAsync(), StringComparison.Ordinal);

        await client.SendAsync("""{"id":"1","type":"complete"}""");
        await _server.Unsubscribed.Task;
    }

    [Fact]
    public async Task Response_LargerThanTheBuffer_IsSentWhole()
    {
        using var client = await SocketClient.OpenAsync(_server);

        await client.SubscribeAsync("1", "{ long(length: 1000000) }");

        Assert.Equal(1_000_000 + """{"id":"1","type":"next","payload":{"data":{"long":""}}}""".Length, (await client.ReceiveAsync()).Length);
        await client.ShouldReceiveAsync("""{"id":"1","type":"complete"}""");
    }

    /// <summary>While the buffers of the system fill, the outbox is full now and then; in the end it stays full.</summary>
    private async Task WhenTooSlowAsync()
    {
        while (!_server.Unsubscribed.Task.IsCompleted)
        {
            var full = _clock.WhenSetAsync(Options.SlowReaderTimeout);
            if (await Task.WhenAny(full, _server.Unsubscribed.Task) == full) _clock.Advance(Options.SlowReaderTimeout);
        }
    }
}
