using System.Text.Json;
using CityGraph.GraphQL.AspNetCore.Requests;

namespace CityGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// Reads the frame around what a client sends: <c>{"type":...,"id":...,"payload":...}</c>, in any order. Members of other names are
/// passed over, as are ids and payloads where the type has none.
/// </summary>
internal ref struct ClientMessageReader
{
    /// <summary>In UTF-16 code units. Every answer repeats the id, so that it may not be of any length.</summary>
    public const int MaxIdLength = 256;

    private const string Place = "The message";

    private string? _type;
    private string? _id;
    private JsonTokenType _typeToken;
    private JsonTokenType _payloadToken;
    private Range _payload;

    /// <returns>What is wrong with it, or null.</returns>
    public static string? Read(ReadOnlySpan<byte> json, out ClientMessage message)
    {
        message = default;
        try
        {
            if (JsonText.Check(Place, json) is { } problem) return problem.Message;
            var reader = new ClientMessageReader();
            return reader.ReadMembers(json) ?? reader.ReadType(out message);
        }
        catch (JsonException exception)
        {
            return JsonProblems.NotJson(Place, exception).Message;
        }
    }

    private string? ReadMembers(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, JsonProblems.Reading);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) return "The message must be a JSON object";
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8)) _type = ReadText(ref reader, out _typeToken);
            else if (reader.ValueTextEquals("id"u8)) _id = ReadText(ref reader, out _);
            else if (reader.ValueTextEquals("payload"u8)) ReadPayload(ref reader);
            else reader.Skip();
        }

        // Whatever follows the object is found by reading on.
        reader.Read();
        return null;
    }

    private readonly string? ReadType(out ClientMessage message)
    {
        message = default;
        switch (_type)
        {
            case "connection_init": return ReadWithoutId(ClientMessageType.ConnectionInit, out message);
            case "ping": return ReadWithoutId(ClientMessageType.Ping, out message);
            case "pong": return ReadWithoutId(ClientMessageType.Pong, out message);
            case "subscribe" when _payloadToken != JsonTokenType.StartObject: return "The member \"payload\" of \"subscribe\" must be a JSON object";
            case "subscribe": return ReadWithId(ClientMessageType.Subscribe, out message);
            case "complete": return ReadWithId(ClientMessageType.Complete, out message);
            case null when _typeToken == JsonTokenType.None: return "The member \"type\" is missing";
            case null: return "The member \"type\" must be a string";
            default: return $"A client sends no message of the type \"{_type}\"";
        }
    }

    private readonly string? ReadWithoutId(ClientMessageType type, out ClientMessage message)
    {
        message = new(type, "", _payload);
        return _payloadToken is JsonTokenType.None or JsonTokenType.Null or JsonTokenType.StartObject
            ? null
            : $"The member \"payload\" of \"{_type}\" must be a JSON object or null";
    }

    private readonly string? ReadWithId(ClientMessageType type, out ClientMessage message)
    {
        message = new(type, _id ?? "", _payload);
        if (string.IsNullOrEmpty(_id)) return $"The member \"id\" of \"{_type}\" must be a string that is not empty";
        return _id.Length <= MaxIdLength ? null : $"The member \"id\" of \"{_type}\" may have {MaxIdLength} characters, not {_id.Length}";
    }

    private static string? ReadText(ref Utf8JsonReader reader, out JsonTokenType token)
    {
        reader.Read();
        token = reader.TokenType;
        if (token == JsonTokenType.String) return reader.GetString();
        reader.Skip();
        return null;
    }

    private void ReadPayload(ref Utf8JsonReader reader)
    {
        reader.Read();
        _payloadToken = reader.TokenType;
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        _payload = _payloadToken == JsonTokenType.StartObject ? start..(int)reader.BytesConsumed : default;
    }
}
