using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using CityGraph.GraphQL.AspNetCore.Tests.Streaming;

namespace CityGraph.GraphQL.AspNetCore.Tests.WebSockets;

/// <summary>A client that sends and sees the bare messages.</summary>
internal sealed class SocketClient : IDisposable
{
    private const string Subprotocol = "graphql-transport-ws";
    private const int ReceiveBufferBytes = 64 * 1024;

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { ConnectCallback = ConnectAsync });
    private readonly byte[] _buffer = new byte[64 * 1024];

    private SocketClient()
    {
    }

    public ClientWebSocket Socket { get; } = new();

    public static async Task<SocketClient> ConnectAsync(StreamServer server, string? subprotocol = Subprotocol, string? origin = null)
    {
        var client = new SocketClient();
        client.Socket.Options.CollectHttpResponseDetails = true;
        client.Socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        if (subprotocol is not null) client.Socket.Options.AddSubProtocol(subprotocol);
        if (origin is not null) client.Socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await client.Socket.ConnectAsync(server.SocketEndpoint, client._http, TestContext.Current.CancellationToken);
            return client;
        }
        catch (WebSocketException exception)
        {
            exception.Data["Status"] = (int)client.Socket.HttpStatusCode;
            client.Dispose();
            throw;
        }
    }

    /// <summary>Connected and initialised.</summary>
    public static async Task<SocketClient> OpenAsync(StreamServer server)
    {
        var client = await ConnectAsync(server);
        await client.SendAsync("""{"type":"connection_init"}""");
        await client.ShouldReceiveAsync("""{"type":"connection_ack"}""");
        return client;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(byte[] bytes, WebSocketMessageType type = WebSocketMessageType.Text, bool endOfMessage = true) =>
        await Socket.SendAsync(bytes, type, endOfMessage, TestContext.Current.CancellationToken);

    public Task SubscribeAsync(string id, string query) =>
        SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{query}}}"}}""");

    /// <summary>The next message; fails where the server closes instead.</summary>
    public async Task<string> ReceiveAsync()
    {
        var text = await ReceiveOrCloseAsync();
        Assert.True(text is not null, $"Closed with {(int?)Socket.CloseStatus}: {Socket.CloseStatusDescription}");
        return text;
    }

    public async Task ShouldReceiveAsync(params string[] messages)
    {
        foreach (var message in messages) Assert.Equal(message, await ReceiveAsync());
    }

    /// <summary>The server closes, and says nothing before.</summary>
    public async Task ShouldBeClosedAsync(int code, string reason)
    {
        Assert.Null(await ReceiveOrCloseAsync());
        ShouldHaveClosed(code, reason);
    }

    /// <summary>The server closes, whatever it sends before.</summary>
    public async Task ShouldBeClosedInTheEndAsync(int code, string reason)
    {
        while (await ReceiveOrCloseAsync() is not null)
        {
            // What it sent before the close.
        }

        ShouldHaveClosed(code, reason);
    }

    public Task CloseAsync() => Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", TestContext.Current.CancellationToken);

    public void Dispose()
    {
        Socket.Dispose();
        _http.Dispose();
    }

    /// <summary>With little room for what is not read, so that a test need not send much to fill it.</summary>
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = ReceiveBufferBytes };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }

    private void ShouldHaveClosed(int code, string reason) =>
        Assert.Equal((code, reason), ((int)Socket.CloseStatus!.Value, Socket.CloseStatusDescription));

    /// <summary>The next message; null where the server closes.</summary>
    public async Task<string?> ReceiveOrCloseAsync()
    {
        using var message = new MemoryStream();
        while (true)
        {
            var received = await Socket.ReceiveAsync(_buffer.AsMemory(), TestContext.Current.CancellationToken);
            if (received.MessageType == WebSocketMessageType.Close) return null;
            Assert.Equal(WebSocketMessageType.Text, received.MessageType);
            message.Write(_buffer, 0, received.Count);
            if (received.EndOfMessage) return Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length);
        }
    }
}
