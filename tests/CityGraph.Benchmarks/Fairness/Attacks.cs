using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CityGraph.Benchmarks.Fairness;

/// <summary>Five ways, each within what the protocol allows: what is plainly wrong is refused at no cost and would prove nothing.</summary>
internal static class Attacks
{
    // 20 MB, within the bounds of cost.
    private const string Dear = "{ claims(first: 500) { nodes { id statement source { name claims(first: 500) { nodes { id statement } } } } } }";

    public static IReadOnlyList<Attack> All { get; } =
    [
        new("dear operations, one after another", (server, from, count, end) => AskAsync(server, from, count, _ => Dear, end)),
        new("large documents, each a new one", (server, from, count, end) => AskAsync(server, from, count, number => NewDocument(from, number), end)),
        new("bodies sent byte by byte", SendSlowlyAsync),
        new("responses never read", DoNotReadAsync),
        new("WebSockets full of subscriptions", SubscribeAsync),
    ];

    private static async Task AskAsync(Uri server, IPAddress from, AttackCount count, Func<int, string> query, CancellationToken end)
    {
        using var client = LoopbackSocket.NewClient(from);
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            using var content = new ByteArrayContent(Body(query(number))) { Headers = { ContentType = new("application/json") } };
            using var response = await client.PostAsync(server, content, end);
            await response.Content.CopyToAsync(Stream.Null, end);
            if (response.IsSuccessStatusCode) count.Done();
            else count.Refused();
        }
    }

    /// <summary>Valid, near the limit of tokens, and never seen before.</summary>
    private static string NewDocument(IPAddress from, int number)
    {
        var fields = string.Concat(Enumerable.Range(0, 600).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i}: node(id: \"{from}-{number}-{i}\") {{ id __typename }} ")));
        return $"{{ {fields} }}";
    }

    private static async Task SendSlowlyAsync(Uri server, IPAddress from, AttackCount count, CancellationToken end)
    {
        var head = Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n");
        while (!end.IsCancellationRequested)
        {
            await using var stream = await LoopbackSocket.ConnectAsync(server, from, end);
            try
            {
                await stream.WriteAsync(head, end);
                for (var i = 0; i < 900_000; i++)
                {
                    await stream.WriteAsync(" "u8.ToArray(), end);
                    await Task.Delay(200, end);
                }
            }
            catch (IOException)
            {
                count.Refused();
            }
        }
    }

    private static async Task DoNotReadAsync(Uri server, IPAddress from, AttackCount count, CancellationToken end)
    {
        var body = Body(Dear);
        byte[] request = [.. Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];
        while (!end.IsCancellationRequested)
        {
            await using var stream = await LoopbackSocket.ConnectAsync(server, from, end);
            try
            {
                while (true)
                {
                    await stream.WriteAsync(request, end);
                    count.Done();
                }
            }
            catch (IOException)
            {
                count.Refused();
            }
        }
    }

    private static async Task SubscribeAsync(Uri server, IPAddress from, AttackCount count, CancellationToken end)
    {
        var address = new UriBuilder(server) { Scheme = "ws" }.Uri;
        using var http = LoopbackSocket.NewInvoker(from);
        while (!end.IsCancellationRequested)
        {
            using var socket = new ClientWebSocket();
            socket.Options.AddSubProtocol("graphql-transport-ws");
            try
            {
                await socket.ConnectAsync(address, http, end);
                await SendAsync(socket, """{"type":"connection_init"}""", end);
                for (var id = 0; ; id++)
                {
                    await SendAsync(socket, $$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"subscription { changes(after: 0) { number elements(first: 500) { id kind type change } } }"}}""", end);
                    count.Done();
                }
            }
            catch (WebSocketException)
            {
                count.Refused();
            }
        }
    }

    private static ValueTask SendAsync(ClientWebSocket socket, string message, CancellationToken end) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, end);

    private static byte[] Body(string query) => JsonSerializer.SerializeToUtf8Bytes(new { query });
}
