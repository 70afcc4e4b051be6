using System.Collections;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace CityGraph.GraphQL.Execution;

/// <summary>Leaf values as <see cref="Types.IScalarCoercion.CoerceResult"/> gives them, written as JSON.</summary>
internal static class JsonValue
{
    /// <summary>Whether <see cref="Write"/> knows how; asked before the first byte of a response is written.</summary>
    public static bool CanWrite(object? value) => value switch
    {
        null or string or bool or int or long or short or byte or uint or ulong or decimal or JsonElement { ValueKind: not JsonValueKind.Undefined } => true,
        double number => double.IsFinite(number),
        float number => float.IsFinite(number),
        IReadOnlyDictionary<string, object?> map => map.Values.All(CanWrite),
        IEnumerable list => list.Cast<object?>().All(CanWrite),
        _ => false,
    };

    public static void Write(ref JsonOutput output, object? value)
    {
        switch (value)
        {
            case null: output.Null(); break;
            case string text: output.String(text); break;
            case int number: output.Number(number); break;
            case bool flag: output.Boolean(flag); break;
            case double number: output.Number(number); break;
            case long number: output.Number(number); break;
            case decimal number: output.Number(number); break;
            case float number: output.Number(number); break;
            case short number: output.Number(number); break;
            case byte number: output.Number(number); break;
            case uint number: output.Number(number); break;
            case ulong number: output.Number(number); break;
            case JsonElement json: output.Raw(JsonMarshal.GetRawUtf8Value(json)); break;
            case IReadOnlyDictionary<string, object?> map: WriteObject(ref output, map); break;
            case IEnumerable list: WriteArray(ref output, list); break;
            default: throw new ArgumentException($"A {value.GetType()} is no JSON value.", nameof(value));
        }
    }

    private static void WriteObject(ref JsonOutput output, IReadOnlyDictionary<string, object?> map)
    {
        var separator = (byte)'{';
        if (map.Count == 0) output.Byte(separator);
        foreach (var (name, value) in map)
        {
            output.Byte(separator);
            output.String(name);
            output.Byte((byte)':');
            Write(ref output, value);
            separator = (byte)',';
        }

        output.Byte((byte)'}');
    }

    private static void WriteArray(ref JsonOutput output, IEnumerable list)
    {
        output.Byte((byte)'[');
        var isFirst = true;
        foreach (var item in list)
        {
            if (!isFirst) output.Byte((byte)',');
            isFirst = false;
            Write(ref output, item);
        }

        output.Byte((byte)']');
    }
}
