using System.Net.WebSockets;
using CityGraph.GraphQL.AspNetCore.Tests.Streaming;
using CityGraph.GraphQL.AspNetCore.WebSockets;
using CityGraph.Testing;

namespace CityGraph.GraphQL.AspNetCore.Tests.WebSockets;

/// <summary>
/// A client that asks and asks, and reads nothing. One response that no buffer of the system holds fills the outbox first, so that it stays
/// full until somebody reads. The server has room for one connection, and for one operation: whoever comes next sees whether it was given back.
/// </summary>
public sealed class FloodTests : IAsyncLifetime
{
    private const int UnreadLength = 16_000_000;

    private static readonly GraphQLWebSocketOptions Options = new()
    {
        KeepAliveInterval = Timeout.InfiniteTimeSpan,
        MaxConnections = 1,
        SendBufferBytes = 256 * 1024,
    };

    private readonly FakeClock _clock = new();
    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private StreamServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await StreamServer.StartAsync(new() { MaxConcurrentOperations = 1, WebSockets = Options with { Time = _clock } });
        _patience.CancelAfter(TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _patience.Dispose();
        Assert.Empty(_server.Log.Entries);
    }

    [Fact]
    public async Task Reader_ThatDoesNotReadItsResponses_IsNotReadFrom_AndClosedWith4410()
    {
        using var client = await FillAsync();
        var flood = FloodAsync(client);

        _clock.Advance(Options.SlowReaderTimeout);

        await ShouldComeAsync(client.ShouldBeClosedInTheEndAsync(4410, "Slow consumer"), "The client reads to the close");
        client.Socket.Abort();
        await ShouldComeAsync(flood, "A client that aborts sends nothing more");
        await ShouldHaveGivenEverythingBackAsync();
    }

    [Fact]
    public async Task Reader_ThatNeverReads_IsDisconnectedInTheEnd()
    {
        using var client = await FillAsync();
        var flood = FloodAsync(client);
        _clock.Advance(Options.SlowReaderTimeout);

        await ShouldComeAsync(_clock.PassAsync(Options.CloseTimeout, TestContext.Current.CancellationToken), "The server waits for the answer to its close");

        await ShouldComeAsync(flood, "The client is disconnected");
        await ShouldHaveGivenEverythingBackAsync();
    }

    [Fact]
    public async Task Reader_ThatLeavesWhileItsResponsesWait_HoldsNothing()
    {
        using var client = await FillAsync();

        client.Socket.Abort();

        await ShouldHaveGivenEverythingBackAsync();
    }

    [Fact]
    public async Task Application_ThatStops_WaitsForNoFlood()
    {
        using var client = await FillAsync();
        var flood = FloodAsync(client);

        var stopping = _server.StopAsync();
        await ShouldComeAsync(_clock.PassAsync(Options.CloseTimeout, TestContext.Current.CancellationToken), "The server waits for the answer to its close");

        await ShouldComeAsync(stopping, "The application stops");
        await ShouldComeAsync(flood, "The client is disconnected");
    }

    /// <summary>A client whose outbox is full for as long as it reads nothing.</summary>
    private async Task<SocketClient> FillAsync()
    {
        var client = await SocketClient.OpenAsync(_server);
        await client.SubscribeAsync("1", $$"""{ long(length: {{UnreadLength}}) }""");
        await ShouldComeAsync(_clock.WhenSetAsync(Options.SlowReaderTimeout), "The outbox is full");
        return client;
    }

    /// <summary>Asks until it is disconnected.</summary>
    private static Task FloodAsync(SocketClient client) => Task.Run(async () =>
    {
        try
        {
            await client.SubscribeAsync("2", "subscription { firehose(length: 65536) }");
            for (var i = 0L; ; i++) await client.SubscribeAsync($"flood {i}", "{ hello }");
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It is.
        }
    });

    private async Task ShouldHaveGivenEverythingBackAsync()
    {
        await ShouldComeAsync(_server.SocketEnded.Task, "The connection ends");
        Assert.False(_server.Subscribed.Task.IsCompleted, "Nothing begins while the outbox is full.");
        using var next = await SocketClient.OpenAsync(_server);
        await next.SubscribeAsync("1", "{ hello }");
        await ShouldComeAsync(next.ShouldReceiveAsync("""{"id":"1","type":"next","payload":{"data":{"hello":"hello world"}}}"""), "The next client is answered");
    }

    /// <summary>Waits as long as the test may take, and then fails with what did not come.</summary>
    private async Task ShouldComeAsync(Task task, string what)
    {
        await Task.WhenAny(task, Task.Delay(Timeout.InfiniteTimeSpan, _patience.Token));
        Assert.True(task.IsCompleted, $"{what}: did not happen.");
        await task;
    }
}
