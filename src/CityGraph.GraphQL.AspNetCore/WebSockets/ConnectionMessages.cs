using CityGraph.GraphQL.AspNetCore.Requests;

namespace CityGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>The messages of the server that belong to no running operation.</summary>
internal static class ConnectionMessages
{
    public static PooledBuffer Acknowledgement() => Of("{\"type\":\"connection_ack\"}"u8);

    public static PooledBuffer Ping() => Of("{\"type\":\"ping\"}"u8);

    /// <param name="payload">Of the ping that it answers; may be empty.</param>
    public static PooledBuffer Pong(ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty) return Of("{\"type\":\"pong\"}"u8);
        var message = Of("{\"type\":\"pong\",\"payload\":"u8);
        message.Write(payload);
        message.Write("}"u8);
        return message;
    }

    /// <summary>Answers an operation that does not begin.</summary>
    public static PooledBuffer Error(WebSocketFraming framing, RequestProblem problem)
    {
        using var response = new PooledBuffer();
        problem.WriteResponse(response);
        var message = new PooledBuffer();
        framing.WriteFailure(message, response.WrittenSpan);
        return message;
    }

    private static PooledBuffer Of(ReadOnlySpan<byte> text)
    {
        var message = new PooledBuffer();
        message.Write(text);
        return message;
    }
}
