using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CityGraph.GraphQL.Execution;

/// <summary>A value as messages show it, in the notation of graphql-js' <c>inspect</c>: at most 10 items a list, 2 levels, 1,000 characters.</summary>
internal static class InspectedValue
{
    private const int MaxItems = 10;
    private const int MaxLevels = 2;
    private const int MaxLength = 1000;

    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.Length <= MaxLength ? text.ToString() : $"{text.ToString(0, MaxLength)}...";
    }

    /// <summary>Of a value that a resolver gave: what is not JSON is shown by the name of its type alone.</summary>
    public static string Of(object value) => value switch
    {
        string text => Of(JsonSerializer.SerializeToElement(text)),
        bool flag => flag ? "true" : "false",
        JsonElement json => Of(json),
        IFormattable number when value.GetType().IsPrimitive || value is decimal => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable => "[Array]",
        _ => $"[{value.GetType().Name}]",
    };

    private static void Append(StringBuilder text, JsonElement value, int level)
    {
        if (text.Length > MaxLength) return;
        switch (value.ValueKind)
        {
            case JsonValueKind.Array: AppendArray(text, value, level); break;
            case JsonValueKind.Object: AppendObject(text, value, level); break;
            default: text.Append(value.GetRawText()); break;
        }
    }

    private static void AppendArray(StringBuilder text, JsonElement value, int level)
    {
        var length = value.GetArrayLength();
        if (length > 0 && level >= MaxLevels)
        {
            text.Append("[Array]");
            return;
        }

        text.Append('[');
        var shown = 0;
        foreach (var item in value.EnumerateArray().Take(MaxItems))
        {
            if (shown++ > 0) text.Append(", ");
            Append(text, item, level + 1);
        }

        if (length > shown) text.Append(CultureInfo.InvariantCulture, $", ... {length - shown} more item{(length - shown == 1 ? "" : "s")}");
        text.Append(']');
    }

    private static void AppendObject(StringBuilder text, JsonElement value, int level)
    {
        if (!value.EnumerateObject().Any())
        {
            text.Append("{}");
            return;
        }

        if (level >= MaxLevels)
        {
            text.Append("[Object]");
            return;
        }

        text.Append("{ ");
        var first = true;
        foreach (var property in value.EnumerateObject())
        {
            if (!first) text.Append(", ");
            first = false;
            text.Append(property.Name).Append(": ");
            Append(text, property.Value, level + 1);
        }

        text.Append(" }");
    }
}
