using CityGraph.GraphQL.AspNetCore.Requests;
using CityGraph.GraphQL.AspNetCore.WebSockets;
using CityGraph.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityGraph.GraphQL.AspNetCore.Tests.WebSockets;

public sealed class BrokenSocketTests
{
    [Fact]
    public async Task Connection_WhoseSendingFailsWhileItsOutboxIsFull_Ends()
    {
        var clock = new FakeClock();
        var options = new GraphQLWebSocketOptions { SendBufferMessages = 1, SlowReaderTimeout = TimeSpan.FromHours(1), Time = clock };
        using var socket = new BrokenSocket("""{"type":"connection_init"}"""u8.ToArray());
        var service = new GraphQLService(_ => null, GraphQLHttpOptions.Default);
        await using var connection = new WebSocketConnection(socket, new DefaultHttpContext(), service, options, NullLogger.Instance);
        var running = connection.RunAsync(refusal: null, CancellationToken.None);
        await socket.SendBegan.Task;

        // Behind the acknowledgement, which fills the outbox, a ping waits: it is full without the acknowledgement, too.
        await clock.PassAsync(options.KeepAliveInterval, TestContext.Current.CancellationToken);
        await clock.WhenSetAsync(options.PongTimeout);
        socket.SendMayFail.SetResult();

        await Task.WhenAny(running, Task.Delay(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.True(running.IsCompleted, "The connection waits for room that nobody makes.");
        await running;
    }
}
