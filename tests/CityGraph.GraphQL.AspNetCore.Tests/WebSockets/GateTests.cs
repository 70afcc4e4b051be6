using CityGraph.GraphQL.AspNetCore.Tests.Streaming;
using CityGraph.GraphQL.AspNetCore.WebSockets;
using CityGraph.Testing;

namespace CityGraph.GraphQL.AspNetCore.Tests.WebSockets;

public sealed class GateTests
{
    private static readonly GraphQLHttpOptions Options = new() { WebSockets = new GraphQLWebSocketOptions { Time = new FakeClock() } };

    [Fact]
    public async Task Query_WhoseTimeIsUp_IsAnError()
    {
        await using var server = await StreamServer.StartAsync(Options with { MaxExecutionTime = TimeSpan.FromSeconds(1) });
        using var client = await SocketClient.OpenAsync(server);

        await client.SubscribeAsync("1", "{ wait }");

        await client.ShouldReceiveAsync(
            """{"id":"1","type":"error","payload":[{"message":"The operation ran longer than the 1 seconds that this server lets it; ask for less, or in pages.","extensions":{"code":"EXECUTION_TIMEOUT"}}]}""");
        // On a very busy machine its time may be up before it began.
        if (server.WaitBegan.Task.IsCompleted) await server.WaitCancelled.Task;
    }

    [Fact]
    public async Task Event_WhoseTimeIsUp_EndsTheSubscriptionWithAnError()
    {
        await using var server = await StreamServer.StartAsync(Options with { MaxExecutionTime = TimeSpan.FromSeconds(1) });
        using var client = await SocketClient.OpenAsync(server);
        await client.SubscribeAsync("1", "subscription { waiting { wait } }");

        await server.Numbers.Writer.WriteAsync(server, TestContext.Current.CancellationToken);

        await client.ShouldReceiveAsync(
            """{"id":"1","type":"error","payload":[{"message":"The operation ran longer than the 1 seconds that this server lets it; ask for less, or in pages.","extensions":{"code":"EXECUTION_TIMEOUT"}}]}""");
        await server.Unsubscribed.Task;
    }

    [Fact]
    public async Task Query_OfABusyServer_IsAnError()
    {
        await using var server = await StreamServer.StartAsync(Options with { MaxConcurrentOperations = 1, MaxWaitingOperations = 0 });
        using var client = await SocketClient.OpenAsync(server);
        await client.SubscribeAsync("1", "{ wait }");
        await server.WaitBegan.Task;

        await client.SubscribeAsync("2", "{ hello }");

        await client.ShouldReceiveAsync(
            """{"id":"2","type":"error","payload":[{"message":"The server runs as many operations as it can; try again in a moment.","extensions":{"code":"SERVER_BUSY"}}]}""");
    }

    [Fact]
    public async Task Client_ThatAsksFasterThanItGetsTurns_IsNotReadFromMeanwhile()
    {
        await using var server = await StreamServer.StartAsync(Options with { MaxConcurrentOperations = 1 });
        using var client = await SocketClient.OpenAsync(server);
        await client.SubscribeAsync("0", "{ wait }");
        await server.WaitBegan.Task;
        for (var i = 1; i <= 8; i++) await client.SubscribeAsync($"{i}", "{ hello }");
        await client.SendAsync("""{"type":"ping"}""");

        server.WaitMayEnd.SetResult();

        // A ping is answered as soon as it is read.
        Assert.StartsWith("""{"id":"0","type":"next",""", await client.ReceiveAsync(), StringComparison.Ordinal);
        var rest = new List<string>();
        for (var i = 0; i < 18; i++) rest.Add(await client.ReceiveAsync());
        Assert.Contains("""{"type":"pong"}""", rest);
        Assert.Equal(9, rest.Count(message => message.Contains("complete", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Subscription_ThatWaitsForEvents_HoldsNoPlace()
    {
        await using var server = await StreamServer.StartAsync(Options with { MaxConcurrentOperations = 1, MaxWaitingOperations = 0 });
        using var client = await SocketClient.OpenAsync(server);
        await client.SubscribeAsync("1", "subscription { numbers }");
        await server.Subscribed.Task;

        await client.SubscribeAsync("2", "{ hello }");

        await client.ShouldReceiveAsync("""{"id":"2","type":"next","payload":{"data":{"hello":"hello world"}}}""", """{"id":"2","type":"complete"}""");
    }
}
