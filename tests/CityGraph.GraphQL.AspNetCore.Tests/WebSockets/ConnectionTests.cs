using System.Net;
using System.Net.WebSockets;
using CityGraph.GraphQL.AspNetCore.Tests.Streaming;
using CityGraph.GraphQL.AspNetCore.WebSockets;
using CityGraph.Testing;

namespace CityGraph.GraphQL.AspNetCore.Tests.WebSockets;

public sealed class ConnectionTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();
    private StreamServer _server = null!;

    public async ValueTask InitializeAsync() =>
        _server = await StreamServer.StartAsync(new() { WebSockets = new() { Time = _clock, MaxConnectionsOfClient = 2 } });

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Assert.Empty(_server.Log.Entries);
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""")]
    [InlineData("""{"type":"connection_init","payload":null}""")]
    [InlineData("""{"payload":{"token":"x","type":"ping"},"more":[1],"type":"connection_init","id":7}""")]
    [InlineData(""" {"typ\u0065":"connection\u005finit"} """)]
    public async Task Init_IsAcknowledged(string init)
    {
        using var client = await SocketClient.ConnectAsync(_server);

        await client.SendAsync(init);

        await client.ShouldReceiveAsync("""{"type":"connection_ack"}""");
        Assert.Equal("graphql-transport-ws", client.Socket.SubProtocol);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Subprotocol_ThatIsNotOurs_IsClosedWith4406(string? subprotocol)
    {
        using var client = await SocketClient.ConnectAsync(_server, subprotocol);

        await client.ShouldBeClosedAsync(4406, "Subprotocol not acceptable");
        Assert.Null(client.Socket.SubProtocol);
    }

    [Fact]
    public async Task Init_ThatDoesNotCome_IsClosedWith4408()
    {
        using var client = await SocketClient.ConnectAsync(_server);

        await _clock.PassAsync(GraphQLWebSocketOptions.Default.InitialisationTimeout, TestContext.Current.CancellationToken);

        await client.ShouldBeClosedAsync(4408, "Connection initialisation timeout");
    }

    [Fact]
    public async Task Init_ThatCame_IsNotWaitedFor()
    {
        using var client = await SocketClient.OpenAsync(_server);

        _clock.Advance(GraphQLWebSocketOptions.Default.InitialisationTimeout);

        await client.SendAsync("""{"type":"ping"}""");
        await client.ShouldReceiveAsync("""{"type":"pong"}""");
    }

    [Fact]
    public async Task Init_Twice_IsClosedWith4429()
    {
        using var client = await SocketClient.OpenAsync(_server);

        await client.SendAsync("""{"type":"connection_init"}""");

        await client.ShouldBeClosedAsync(4429, "Too many initialisation requests");
    }

    [Fact]
    public async Task Subscribe_BeforeInit_IsClosedWith4401()
    {
        using var client = await SocketClient.ConnectAsync(_server);

        await client.SubscribeAsync("1", "{ hello }");

        await client.ShouldBeClosedAsync(4401, "Unauthorized");
    }

    [Fact]
    public async Task Ping_OfTheClient_IsAnsweredAtAnyTime_WithItsPayload()
    {
        using var client = await SocketClient.ConnectAsync(_server);

        await client.SendAsync("""{"type":"ping"}""");
        await client.SendAsync("""{"type":"ping","payload":null}""");
        await client.SendAsync("""{"type":"ping","payload": {"sent": [1, "é"]} }""");

        await client.ShouldReceiveAsync("""{"type":"pong"}""", """{"type":"pong"}""", """{"type":"pong","payload":{"sent": [1, "é"]}}""");
    }

    [Fact]
    public async Task Pong_ThatNobodyAskedFor_IsPassedOver()
    {
        using var client = await SocketClient.OpenAsync(_server);

        await client.SendAsync("""{"type":"pong","payload":{"heartbeat":true}}""");

        await client.SubscribeAsync("1", "{ hello }");
        await client.ShouldReceiveAsync("""{"id":"1","type":"next","payload":{"data":{"hello":"hello world"}}}""", """{"id":"1","type":"complete"}""");
    }

    [Fact]
    public async Task KeepAlive_Unanswered_IsClosedWith3008()
    {
        using var client = await SocketClient.OpenAsync(_server);

        await _clock.PassAsync(GraphQLWebSocketOptions.Default.KeepAliveInterval, TestContext.Current.CancellationToken);
        await client.ShouldReceiveAsync("""{"type":"ping"}""");
        await _clock.PassAsync(GraphQLWebSocketOptions.Default.PongTimeout, TestContext.Current.CancellationToken);

        await client.ShouldBeClosedAsync(3008, "Pong timeout");
    }

    [Fact]
    public async Task KeepAlive_Answered_GoesOn()
    {
        using var client = await SocketClient.OpenAsync(_server);
        for (var i = 0; i < 3; i++)
        {
            await _clock.PassAsync(GraphQLWebSocketOptions.Default.KeepAliveInterval, TestContext.Current.CancellationToken);
            await client.ShouldReceiveAsync("""{"type":"ping"}""");
            await client.SendAsync("""{"type":"pong"}""");

            // So that the pong is known to have come.
            await client.SendAsync("""{"type":"ping"}""");
            await client.ShouldReceiveAsync("""{"type":"pong"}""");
            await _clock.PassAsync(GraphQLWebSocketOptions.Default.PongTimeout, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Close_OfTheClient_StopsItsOperations_AndIsAnswered()
    {
        using var client = await SocketClient.OpenAsync(_server);
        await client.SubscribeAsync("1", "subscription { numbers }");
        await client.SubscribeAsync("2", "{ wait }");
        await _server.Subscribed.Task;
        await _server.WaitBegan.Task;

        await client.CloseAsync();

        Assert.Equal(WebSocketCloseStatus.NormalClosure, client.Socket.CloseStatus);
        await _server.Unsubscribed.Task;
        await _server.WaitCancelled.Task;
    }

    [Fact]
    public async Task Client_ThatVanishes_StopsItsOperations()
    {
        using var client = await SocketClient.OpenAsync(_server);
        await client.SubscribeAsync("1", "subscription { numbers }");
        await client.SubscribeAsync("2", "{ wait }");
        await _server.Subscribed.Task;
        await _server.WaitBegan.Task;

        client.Socket.Abort();

        await _server.Unsubscribed.Task;
        await _server.WaitCancelled.Task;
    }

    [Fact]
    public async Task Application_ThatStops_ClosesWith1001()
    {
        using var client = await SocketClient.OpenAsync(_server);
        await client.SubscribeAsync("1", "subscription { numbers }");
        await _server.Subscribed.Task;

        var stopping = _server.StopAsync();

        await client.ShouldBeClosedAsync(1001, "The server is shutting down");
        await client.CloseAsync();
        await stopping;
        Assert.True(_server.Unsubscribed.Task.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Application_ThatStops_WaitsForNoAnswerForLong()
    {
        using var client = await SocketClient.OpenAsync(_server);
        var stopping = _server.StopAsync();

        await _clock.PassAsync(GraphQLWebSocketOptions.Default.CloseTimeout, TestContext.Current.CancellationToken);

        await stopping;
    }

    [Fact]
    public async Task Server_ThatIsNotReady_RefusesWith503()
    {
        _server.IsReady = false;

        await ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Connections_MoreThanMayBe_AreRefusedWith503_UntilOneCloses()
    {
        using var first = await SocketClient.OpenAsync(_server);
        using var second = await SocketClient.OpenAsync(_server);
        await ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable);

        await first.CloseAsync();

        await WhenOpenAgainAsync();
    }

    [Fact]
    public async Task Page_OfAForeignSite_IsRefusedWith403()
    {
        await ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "https://evil.example");
    }

    [Fact]
    public async Task Page_OfTheSameOrigin_IsServed()
    {
        using var client = await SocketClient.ConnectAsync(_server, origin: $"http://{_server.Endpoint.Authority}");

        await client.SendAsync("""{"type":"connection_init"}""");

        await client.ShouldReceiveAsync("""{"type":"connection_ack"}""");
    }

    [Fact]
    public async Task Upgrade_ToSomethingElse_IsAnsweredByHttp()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{_server.Endpoint}?query={{hello}}"));
        request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
        request.Headers.TryAddWithoutValidation("Upgrade", "h2c");

        using var response = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"hello":"hello world"}}""");
    }

    private async Task ShouldBeRefusedAsync(HttpStatusCode status, string? origin = null)
    {
        var exception = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.ConnectAsync(_server, origin: origin));
        Assert.Equal((int)status, exception.Data["Status"]);
    }

    /// <summary>The server counts a connection until after the client saw its close.</summary>
    private async Task WhenOpenAgainAsync()
    {
        while (true)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            try
            {
                using var client = await SocketClient.OpenAsync(_server);
                return;
            }
            catch (WebSocketException exception) when (exception.Data["Status"] is (int)HttpStatusCode.ServiceUnavailable)
            {
                // Not yet.
            }
        }
    }
}
