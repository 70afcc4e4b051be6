using System.Text.Json;
using CityGraph.GraphQL.AspNetCore.Requests;
using CityGraph.GraphQL.AspNetCore.Streaming;

namespace CityGraph.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>
/// The events of one operation: <c>next</c> and <c>complete</c> (PROTOCOL.md of graphql-sse). Errors before the execution are a
/// <c>next</c>, too.
/// </summary>
/// <param name="id">Goes with each event of a stream of many operations; null in a stream of one.</param>
internal sealed class EventStreamFraming(string? id) : IResponseFraming
{
    private readonly JsonEncodedText? _id = id is null ? null : JsonEncodedText.Encode(id);

    public void BeginNext(PooledBuffer message)
    {
        message.Write("event: next\ndata: "u8);
        if (_id is not { } encoded) return;
        WriteId(message, encoded);
        message.Write(",\"payload\":"u8);
    }

    /// <summary>A line break would end the field: in JSON it can only be space between two tokens.</summary>
    public void EndNext(PooledBuffer message, int responseStart)
    {
        var response = message.From(responseStart);
        response.Replace((byte)'\n', (byte)' ');
        response.Replace((byte)'\r', (byte)' ');
        message.Write(_id is null ? "\n\n"u8 : "}\n\n"u8);
    }

    public void WriteFailure(PooledBuffer message, ReadOnlySpan<byte> response)
    {
        BeginNext(message);
        var start = message.Length;
        message.Write(response);
        EndNext(message, start);
        WriteComplete(message);
    }

    /// <summary>Has an empty field <c>data</c> in a stream of one operation: browsers do not dispatch an event without that field.</summary>
    public void WriteComplete(PooledBuffer message)
    {
        message.Write("event: complete\ndata: "u8);
        if (_id is { } encoded)
        {
            WriteId(message, encoded);
            message.Write("}"u8);
        }

        message.Write("\n\n"u8);
    }

    private static void WriteId(PooledBuffer message, JsonEncodedText id)
    {
        message.Write("{\"id\":\""u8);
        message.Write(id.EncodedUtf8Bytes);
        message.Write("\""u8);
    }
}
