using System.Buffers.Text;
using System.Text.Json;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Fetching;

/// <summary>
/// Opaque cursors: the position of an element in its list, in URL-safe Base64 of a JSON array
/// <c>[fingerprint, tie-breaker, keys...]</c>. A date is kept as <c>{"d": text}</c>, a whole number as it is, other numbers as <c>{"f": n}</c>.
/// </summary>
internal static class Cursor
{
    public static string Encode(uint fingerprint, Position position)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            json.WriteNumberValue(fingerprint);
            json.WriteStringValue(position.TieBreaker);
            foreach (var key in position.Keys) Write(json, key);
            json.WriteEndArray();
        }

        return Base64Url.EncodeToString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>FNV-1a over what tells a list from others: a cursor of another list is told apart, not kept secret.</summary>
    /// <param name="parts">What it is and what its order depends on; null where nothing is asked.</param>
    public static uint FingerprintOf(params ReadOnlySpan<string?> parts)
    {
        var hash = 2_166_136_261u;
        foreach (var part in parts)
        {
            foreach (var letter in part ?? "\0") hash = (hash ^ letter) * 16_777_619;
            hash = (hash ^ '\n') * 16_777_619;
        }

        return hash;
    }

    /// <summary>The position, or null if the text is no cursor of a list with this fingerprint and number of keys.</summary>
    public static Position? Decode(string text, uint fingerprint, int keyCount)
    {
        if (!Base64Url.IsValid(text)) return null;
        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(text));
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() != keyCount + 2) return null;
            if (!root[0].TryGetUInt32(out var found) || found != fingerprint || root[1].GetString() is not { } tieBreaker) return null;
            return new([.. root.EnumerateArray().Skip(2).Select(Read)], tieBreaker);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, object? key)
    {
        switch (key)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool value: json.WriteBooleanValue(value); break;
            case long number: json.WriteNumberValue(number); break;
            case PartialDate date:
                json.WriteStartObject();
                json.WriteString("d", date.Text);
                json.WriteEndObject();
                break;
            case double number:
                json.WriteStartObject();
                json.WriteNumber("f", number);
                json.WriteEndObject();
                break;
            default: throw new ArgumentException($"A {key.GetType().Name} is no key of an order.", nameof(key));
        }
    }

    private static object? Read(JsonElement key) => key.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => key.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => key.GetInt64(),
        _ when key.TryGetProperty("d", out var date) => PartialDate.Parse(date.GetString() ?? "").Date ?? throw new FormatException(),
        _ => key.GetProperty("f").GetDouble() is var number && double.IsFinite(number) ? number : throw new FormatException(),
    };
}
