using System.Net.WebSockets;
using System.Text;
using System.Text.Unicode;
using CityGraph.GraphQL.AspNetCore.Tests.Streaming;
using CityGraph.Testing;

namespace CityGraph.GraphQL.AspNetCore.Tests.WebSockets;

public sealed class MutatedMessageTests
{
    private const int Count = 1_000;
    private const string Alive = """{"type":"ping","payload":{"alive":true}}""";

    private static readonly string[] Corpus =
    [
        """{"type":"connection_init","payload":{"token":"\u00e9"}}""",
        """{"type":"ping","payload":{"n":[1,2.5e3,null,true]}}""",
        """{"type":"pong"}""",
        """{"id":"1","type":"subscribe","payload":{"query":"query ($name: String) { hello(name: $name) }","variables":{"name":"\ud83d\ude00"},"operationName":null}}""",
        """{"id":"2","type":"subscribe","payload":{"query":"subscription { numbers }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}}""",
        """{"id":"2","type":"complete"}""",
    ];

    /// <summary>Each message is answered, or closes the socket with a code for the client's mistake; the server logs nothing.</summary>
    [Fact]
    public async Task Messages_WithBytesChanged_BreakNothing()
    {
        await using var server = await StreamServer.StartAsync(new() { WebSockets = new() { Time = new FakeClock() } });
        var random = new Random(20260922);
        var client = await SocketClient.OpenAsync(server);
        for (var i = 0; i < Count; i++)
        {
            var message = Mutate(random);
            await client.SendAsync(message);

            // What is not UTF-8 ends the socket below the protocol, at once: its code may be lost.
            var mayBeLost = !Utf8.IsValid(message);
            if (await IsAliveAsync(client, mayBeLost)) continue;
            if (!mayBeLost) Assert.Contains((int)client.Socket.CloseStatus!, (int[])[4400, 4401, 4409, 4429]);
            client.Dispose();
            client = await SocketClient.OpenAsync(server);
        }

        client.Dispose();
        Assert.Empty(server.Log.Entries);
    }

    private static byte[] Mutate(Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(Corpus[random.Next(Corpus.Length)]).ToList();
        for (var changes = random.Next(4); changes > 0; changes--)
        {
            var index = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[index] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(index); break;
                case 2: bytes.Insert(index, (byte)"{}[]\",:\\u0"[random.Next(10)]); break;
                default: bytes.InsertRange(index, bytes.GetRange(index, random.Next(bytes.Count - index))); break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Whether a ping that follows is answered, whatever comes before its answer.</summary>
    private static async Task<bool> IsAliveAsync(SocketClient client, bool closeMayBeLost)
    {
        try
        {
            await client.SendAsync(Alive);
        }
        catch (WebSocketException)
        {
            // Closed by the server already; why is read below.
        }

        try
        {
            string? message;
            do
            {
                message = await client.ReceiveOrCloseAsync();
            }
            while (message is not (null or """{"type":"pong","payload":{"alive":true}}"""));
            return message is not null;
        }
        catch (WebSocketException) when (closeMayBeLost)
        {
            return false;
        }
    }
}
