using System.Text.Json;
using CityGraph.GraphQL.AspNetCore.Requests;
using CityGraph.GraphQL.AspNetCore.Streaming;

namespace CityGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>The messages of one operation: <c>next</c>, <c>error</c> and <c>complete</c> (PROTOCOL.md of graphql-ws).</summary>
internal sealed class WebSocketFraming(string id) : IResponseFraming
{
    private readonly JsonEncodedText _id = JsonEncodedText.Encode(id);

    public void BeginNext(PooledBuffer message) => Begin(message, "\",\"type\":\"next\",\"payload\":"u8);

    public void EndNext(PooledBuffer message, int responseStart) => message.Write("}"u8);

    /// <summary><c>error</c> ends the operation: no <c>complete</c> follows.</summary>
    public void WriteFailure(PooledBuffer message, ReadOnlySpan<byte> response)
    {
        Begin(message, "\",\"type\":\"error\",\"payload\":"u8);
        message.Write(Errors(response));
        message.Write("}"u8);
    }

    public void WriteComplete(PooledBuffer message) => Begin(message, "\",\"type\":\"complete\"}"u8);

    private void Begin(PooledBuffer message, ReadOnlySpan<byte> rest)
    {
        message.Write("{\"id\":\""u8);
        message.Write(_id.EncodedUtf8Bytes);
        message.Write(rest);
    }

    /// <summary>The list of errors in a response without data.</summary>
    private static ReadOnlySpan<byte> Errors(ReadOnlySpan<byte> response)
    {
        var reader = new Utf8JsonReader(response);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isErrors = reader.ValueTextEquals("errors"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isErrors) return response[start..(int)reader.BytesConsumed];
        }

        throw new ArgumentException("The response has no errors.", nameof(response));
    }
}
