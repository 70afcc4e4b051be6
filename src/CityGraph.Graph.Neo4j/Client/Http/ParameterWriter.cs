using System.Globalization;
using System.Text.Json;

namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>Values of parameters as the plain JSON of the Query API: a number with a point or an exponent is a Float, any other an Integer.</summary>
internal static class ParameterWriter
{
    /// <exception cref="ArgumentException">A value is none that <see cref="CypherStatement.Parameters"/> takes; NaN and infinities among them.</exception>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case long number: json.WriteNumberValue(number); break;
            case int number: json.WriteNumberValue(number); break;
            case double number: WriteFloat(json, number); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(json, map); break;
            case IEnumerable<string> texts: WriteTexts(json, texts); break;
            case IEnumerable<long> numbers: WriteNumbers(json, numbers); break;
            case IEnumerable<object?> list: WriteList(json, list); break;
            default: throw new ArgumentException($"A {value.GetType().Name} is no value of a parameter.", nameof(value));
        }
    }

    public static void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        WriteEntries(json, map);
        json.WriteEndObject();
    }

    public static void WriteEntries(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        foreach (var (name, value) in map)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable<object?> list)
    {
        json.WriteStartArray();
        foreach (var item in list) Write(json, item);
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, IEnumerable<long> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    /// <summary>2 is written 2.0, else it would arrive as an Integer.</summary>
    private static void WriteFloat(Utf8JsonWriter json, double number)
    {
        if (!double.IsFinite(number)) throw new ArgumentException($"{number.ToString(CultureInfo.InvariantCulture)} is no value of a parameter.", nameof(number));
        Span<byte> text = stackalloc byte[40];
        number.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        if (text[..length].IndexOfAny((byte)'.', (byte)'E') < 0)
        {
            ".0"u8.CopyTo(text[length..]);
            length += 2;
        }

        json.WriteRawValue(text[..length], skipInputValidation: true);
    }
}
