using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;

namespace CityGraph.Graph.Neo4j.Log;

/// <summary>
/// The changes of a set as the log keeps them (<see cref="LogText"/>): a JSON list, a change a line, that people can read, and that says by itself what every value is,
/// so that it stays readable when the model changes.
/// <code>
/// [
/// {"node":"City","id":"denpasar","properties":{"area":127.78,"founded":{"date":"1788-02"},"name":"Denpasar","population":725314}},
/// {"relationship":"TWINNED","id":"t","from":"denpasar","to":"toyama","properties":{"checkedAt":{"instant":"2026-11-22T03:04:05.678Z"}}},
/// {"deleteNode":"x"},
/// {"deleteRelationship":"y"}
/// ]
/// </code>
/// A number with a point or an exponent is a Float, any other an Integer; dates and instants are objects; lists are lists.
/// </summary>
internal static class ChangeSetJson
{
    // It is read by people and parsed by us, never put into a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Null if it would take more than <paramref name="maxBytes"/> bytes of UTF-8.</summary>
    public static string? Write(ImmutableArray<Change> changes, int maxBytes)
    {
        var text = new ArrayBufferWriter<byte>(Math.Min(changes.Length * 128L, maxBytes) is var expected ? (int)expected + 16 : 0);
        using var json = new Utf8JsonWriter(text, Options);
        for (var i = 0; i < changes.Length; i++)
        {
            text.Write(i == 0 ? "[\n"u8 : ",\n"u8);
            json.Reset();
            Write(json, changes[i]);
            json.Flush();
            if (text.WrittenCount > maxBytes) return null;
        }

        text.Write(changes.Length == 0 ? "[]"u8 : "\n]"u8);
        return text.WrittenCount > maxBytes ? null : Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <exception cref="FormatException">The text is none that <see cref="Write(ImmutableArray{Change}, int)"/> makes.</exception>
    public static ImmutableArray<Change> Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. json.RootElement.EnumerateArray().Select(ReadChange)];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    private static void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        switch (change)
        {
            case Change.PutNode { Node: var node }:
                json.WriteString("node"u8, node.Label);
                json.WriteString("id"u8, node.Id);
                Write(json, node.Properties);
                break;
            case Change.PutRelationship { Relationship: var relationship }:
                json.WriteString("relationship"u8, relationship.Type);
                json.WriteString("id"u8, relationship.Id);
                json.WriteString("from"u8, relationship.From);
                json.WriteString("to"u8, relationship.To);
                Write(json, relationship.Properties);
                break;
            case Change.DeleteNode:
                json.WriteString("deleteNode"u8, change.Id);
                break;
            case Change.DeleteRelationship:
                json.WriteString("deleteRelationship"u8, change.Id);
                break;
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PropertySet properties)
    {
        if (properties.Count == 0) return;
        json.WriteStartObject("properties"u8);
        foreach (var (name, value) in properties)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case long integer: json.WriteNumberValue(integer); break;
            case double number: WriteFloat(json, number); break;
            case PartialDate date: WriteTagged(json, "date"u8, date.Text); break;
            case DateTimeOffset instant: WriteTagged(json, "instant"u8, StoredValue.Of(instant)); break;
            case ImmutableArray<object> items:
                json.WriteStartArray();
                foreach (var item in items) Write(json, item);
                json.WriteEndArray();
                break;
            default: throw new ArgumentException($"No property has a value of type {value.GetType()}.", nameof(value));
        }
    }

    private static void WriteFloat(Utf8JsonWriter json, double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        json.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : $"{text}.0", skipInputValidation: true);
    }

    private static void WriteTagged(Utf8JsonWriter json, ReadOnlySpan<byte> tag, string text)
    {
        json.WriteStartObject();
        json.WriteString(tag, text);
        json.WriteEndObject();
    }

    private static Change ReadChange(JsonElement change)
    {
        var first = change.EnumerateObject().First();
        var name = first.Value.GetString()!;
        return first.Name switch
        {
            "node" => new Change.PutNode(new(Text(change, "id"), name, ReadProperties(change))),
            "relationship" => new Change.PutRelationship(new(Text(change, "id"), name, Text(change, "from"), Text(change, "to"), ReadProperties(change))),
            "deleteNode" => new Change.DeleteNode(name),
            "deleteRelationship" => new Change.DeleteRelationship(name),
            _ => throw new FormatException($"'{first.Name}' is no kind of change."),
        };
    }

    private static string Text(JsonElement change, string name) =>
        change.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");

    private static PropertySet ReadProperties(JsonElement change) =>
        change.TryGetProperty("properties", out var properties)
            ? PropertySet.From(properties.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, ReadValue(property.Value))))
            : PropertySet.Empty;

    private static object ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetRawText().AsSpan().ContainsAny('.', 'E') ? (object)value.GetDouble() : value.GetInt64(),
        JsonValueKind.Array => value.EnumerateArray().Select(ReadValue).ToImmutableArray(),
        JsonValueKind.Object => ReadTagged(value.EnumerateObject().First()),
        _ => throw new FormatException($"{value.GetRawText()} is no value."),
    };

    private static object ReadTagged(JsonProperty tagged) => tagged.Name switch
    {
        "date" => PartialDate.Parse(tagged.Value.GetString()!) is { Date: { } date } ? date : throw new FormatException($"{tagged.Value.GetRawText()} is no date."),
        "instant" => tagged.Value.GetDateTimeOffset(),
        _ => throw new FormatException($"'{tagged.Name}' is no kind of value."),
    };
}
