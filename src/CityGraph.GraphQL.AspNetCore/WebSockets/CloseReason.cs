using System.Net.WebSockets;
using System.Text;

namespace CityGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>Why the server closes a socket, as the client is told.</summary>
/// <param name="Status">4000 and above: PROTOCOL.md of graphql-ws. Below: the registry of RFC 6455, section 11.7.</param>
/// <param name="Text">At most <see cref="MaxTextBytes"/> long in UTF-8.</param>
internal sealed record CloseReason(WebSocketCloseStatus Status, string Text)
{
    /// <summary>RFC 6455, section 5.5: a control frame has 125 bytes, two of them for the status.</summary>
    private const int MaxTextBytes = 123;

    public static CloseReason Normal { get; } = new(WebSocketCloseStatus.NormalClosure, "");

    public static CloseReason ServerStops { get; } = new(WebSocketCloseStatus.EndpointUnavailable, "The server is shutting down");

    public static CloseReason PongTimeout { get; } = new((WebSocketCloseStatus)3008, "Pong timeout");

    public static CloseReason Unauthorized { get; } = new((WebSocketCloseStatus)4401, "Unauthorized");

    public static CloseReason SubprotocolNotAcceptable { get; } = new((WebSocketCloseStatus)4406, "Subprotocol not acceptable");

    public static CloseReason InitialisationTimeout { get; } = new((WebSocketCloseStatus)4408, "Connection initialisation timeout");

    /// <summary>Ours: clients of graphql-ws connect again, after a while.</summary>
    public static CloseReason SlowReader { get; } = new((WebSocketCloseStatus)4410, "Slow consumer");

    public static CloseReason TooManyInitialisations { get; } = new((WebSocketCloseStatus)4429, "Too many initialisation requests");

    public static CloseReason Internal { get; } = new((WebSocketCloseStatus)4500, "Internal server error");

    public static CloseReason TooLarge(int maxBytes) =>
        new(WebSocketCloseStatus.MessageTooBig, $"The message is larger than the {maxBytes} bytes that this server reads");

    public static CloseReason Invalid(string message) => new((WebSocketCloseStatus)4400, Cut(message));

    public static CloseReason SubscriberExists(string id) => new((WebSocketCloseStatus)4409, Cut($"Subscriber for {id} already exists"));

    /// <summary>As much of the text as fits, in whole characters.</summary>
    private static string Cut(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) <= MaxTextBytes) return text;
        Span<byte> bytes = stackalloc byte[MaxTextBytes];
        Encoding.UTF8.GetEncoder().Convert(text, bytes, flush: false, out var charsUsed, out _, out _);
        return text[..charsUsed];
    }
}
