using System.Net.WebSockets;
using System.Text;
using CityGraph.GraphQL.AspNetCore.Tests.Streaming;
using CityGraph.GraphQL.AspNetCore.WebSockets;
using CityGraph.Testing;

namespace CityGraph.GraphQL.AspNetCore.Tests.WebSockets;

public sealed class InvalidMessageTests : IAsyncLifetime
{
    private StreamServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await StreamServer.StartAsync(new() { WebSockets = new() { Time = new FakeClock() } });

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Assert.Empty(_server.Log.Entries);
    }

    [Theory]
    [InlineData("", "The message is not valid JSON, or is nested deeper than 1024 levels: see line 1, byte 1.")]
    [InlineData("hello", "The message is not valid JSON, or is nested deeper than 1024 levels: see line 1, byte 1.")]
    [InlineData("""{"type":"ping"}x""", "The message is not valid JSON, or is nested deeper than 1024 levels: see line 1, byte 16.")]
    [InlineData("""{"type":"ping"} {"type":"ping"}""", "The message is not valid JSON, or is nested deeper than 1024 levels: see line 1, byte 17.")]
    [InlineData("""["ping"]""", "The message must be a JSON object")]
    [InlineData("null", "The message must be a JSON object")]
    [InlineData("{}", "The member \"type\" is missing")]
    [InlineData("""{"type":7}""", "The member \"type\" must be a string")]
    [InlineData("""{"type":["ping"]}""", "The member \"type\" must be a string")]
    [InlineData("""{"type":"start"}""", "A client sends no message of the type \"start\"")]
    [InlineData("""{"type":"PING"}""", "A client sends no message of the type \"PING\"")]
    [InlineData("""{"id":"1","type":"next","payload":{}}""", "A client sends no message of the type \"next\"")]
    [InlineData("""{"type":"connection_ack"}""", "A client sends no message of the type \"connection_ack\"")]
    [InlineData("""{"type":"ping","payload":"now"}""", "The member \"payload\" of \"ping\" must be a JSON object or null")]
    [InlineData("""{"type":"pong","payload":[]}""", "The member \"payload\" of \"pong\" must be a JSON object or null")]
    [InlineData("""{"type":"connection_init","payload":1}""", "The member \"payload\" of \"connection_init\" must be a JSON object or null")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{hello}"}}""", "The member \"id\" of \"subscribe\" must be a string that is not empty")]
    [InlineData("""{"id":"","type":"subscribe","payload":{"query":"{hello}"}}""", "The member \"id\" of \"subscribe\" must be a string that is not empty")]
    [InlineData("""{"id":7,"type":"subscribe","payload":{"query":"{hello}"}}""", "The member \"id\" of \"subscribe\" must be a string that is not empty")]
    [InlineData("""{"id":"1","type":"subscribe"}""", "The member \"payload\" of \"subscribe\" must be a JSON object")]
    [InlineData("""{"id":"1","type":"subscribe","payload":null}""", "The member \"payload\" of \"subscribe\" must be a JSON object")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{}}""", "The member \"query\" is missing: the GraphQL document, as a string.")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":7}}""", "The member \"query\" must be a JSON string, not a number.")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{a}","variables":[]}}""", "The member \"variables\" must be a JSON object or null, not an array.")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{a}","operationName":7}}""", "The member \"operationName\" must be a JSON string or null, not a number.")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{a}","extensions":7}}""", "The member \"extensions\" must be a JSON object or null, not a number.")]
    [InlineData("""{"type":"complete"}""", "The member \"id\" of \"complete\" must be a string that is not empty")]
    [InlineData("""{"type":"complete","id":null}""", "The member \"id\" of \"complete\" must be a string that is not empty")]
    [InlineData("""{"type":"complete","id":"\ud800"}""", "The message has a string with half of a surrogate pair, after byte 24; escape both halves, as in \\ud83d\\ude00.")]
    public async Task Message_ThatIsInvalid_IsClosedWith4400(string message, string reason)
    {
        using var client = await SocketClient.OpenAsync(_server);

        await client.SendAsync(message);

        await client.ShouldBeClosedAsync(4400, reason);
    }

    [Fact]
    public async Task Reason_ThatIsLong_IsCutToWholeCharacters()
    {
        using var client = await SocketClient.OpenAsync(_server);

        await client.SendAsync($$"""{"type":"{{new string('é', 100)}}"}""");

        await client.ShouldBeClosedAsync(4400, $"A client sends no message of the type \"{new string('é', 42)}");
    }

    [Fact]
    public async Task Id_ThatIsTooLong_IsClosedWith4400()
    {
        using var client = await SocketClient.OpenAsync(_server);

        await client.SubscribeAsync(new string('x', 257), "{ hello }");

        await client.ShouldBeClosedAsync(4400, "The member \"id\" of \"subscribe\" may have 256 characters, not 257");
    }

    [Fact]
    public async Task Message_NestedTooDeep_IsClosedWith4400()
    {
        using var client = await SocketClient.OpenAsync(_server);

        await client.SendAsync($$"""{"type":"ping","payload":{{new string('[', 10_000)}}""");

        await client.ShouldBeClosedAsync(4400, "The message is not valid JSON, or is nested deeper than 1024 levels: see line 1, byte 1049.");
    }

    [Fact]
    public async Task BinaryMessage_IsClosedWith4400()
    {
        using var client = await SocketClient.OpenAsync(_server);

        await client.SendAsync("""{"type":"ping"}"""u8.ToArray(), WebSocketMessageType.Binary);

        await client.ShouldBeClosedAsync(4400, "Binary messages are not part of the protocol; send JSON as text");
    }

    [Fact]
    public async Task Message_InManyFragments_IsRead()
    {
        using var client = await SocketClient.OpenAsync(_server);
        var message = Encoding.UTF8.GetBytes($$$"""{"id":"é","type":"subscribe","payload":{"query":"{ hello(name: \"{{{new string('x', 1_000)}}}\") }"}}""");

        foreach (var one in message) await client.SendAsync([one], endOfMessage: false);
        await client.SendAsync([], endOfMessage: true);

        await client.ShouldReceiveAsync(
            $$$"""{"id":"\u00E9","type":"next","payload":{"data":{"hello":"hello {{{new string('x', 1_000)}}}" """.TrimEnd() + "}}}",
            """{"id":"\u00E9","type":"complete"}""");
    }

    [Fact]
    public async Task Text_ThatIsNotUtf8_IsClosedWith1007()
    {
        using var client = await SocketClient.OpenAsync(_server);

        await client.SendAsync([(byte)'{', 0xC3, 0x28, (byte)'}']);

        try
        {
            Assert.Null(await client.ReceiveOrCloseAsync());
            Assert.Equal(WebSocketCloseStatus.InvalidPayloadData, client.Socket.CloseStatus);
        }
        catch (WebSocketException exception)
        {
            // The socket itself sends 1007 and ends the connection at once: the reset may overtake what the client has not read yet.
            Assert.Equal(WebSocketError.ConnectionClosedPrematurely, exception.WebSocketErrorCode);
        }
    }

    [Fact]
    public async Task Message_AsLargeAsMayBe_IsRead()
    {
        using var client = await SocketClient.OpenAsync(_server);
        const string Start = """{"type":"ping","filler":" """;

        await client.SendAsync(Start.PadRight(GraphQLWebSocketOptions.Default.MaxMessageBytes - 2) + "\"}");

        await client.ShouldReceiveAsync("""{"type":"pong"}""");
    }

    [Fact]
    public async Task Message_OfOneByteMore_IsClosedWith1009()
    {
        using var client = await SocketClient.OpenAsync(_server);
        const string Start = """{"type":"ping","filler":" """;

        await client.SendAsync(Start.PadRight(GraphQLWebSocketOptions.Default.MaxMessageBytes - 1) + "\"}");

        await client.ShouldBeClosedAsync(1009, "The message is larger than the 262144 bytes that this server reads");
    }

    [Fact]
    public async Task Message_OfAMegabyte_IsClosedWith1009()
    {
        using var client = await SocketClient.OpenAsync(_server);

        await client.SendAsync(new string(' ', 1_000_000));

        await client.ShouldBeClosedAsync(1009, "The message is larger than the 262144 bytes that this server reads");
    }

    [Fact]
    public async Task Message_AfterTheClose_IsPassedOver()
    {
        using var client = await SocketClient.ConnectAsync(_server);

        await client.SendAsync("{}");
        await client.SendAsync("""{"type":"connection_init"}""");
        await client.SendAsync("nonsense");

        await client.ShouldBeClosedAsync(4400, "The member \"type\" is missing");
        await client.CloseAsync();
    }
}
