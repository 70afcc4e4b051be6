namespace CityGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>The messages that a client sends (PROTOCOL.md of graphql-ws).</summary>
internal enum ClientMessageType
{
    ConnectionInit,
    Ping,
    Pong,
    Subscribe,
    Complete,
}

/// <summary>One message of a client.</summary>
/// <param name="Type">What it asks.</param>
/// <param name="Id">Of the operation; empty where the type has none.</param>
/// <param name="Payload">Where the payload, a JSON object, lies in the message; empty where there is none.</param>
internal readonly record struct ClientMessage(ClientMessageType Type, string Id, Range Payload);
