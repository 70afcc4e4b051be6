using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Types;

/// <summary>How a value that could not be coerced is shown in a message: at most <see cref="MaxLength"/> characters.</summary>
internal static class CoercedText
{
    public const int MaxLength = 100;

    public static string Of(object value) => value switch
    {
        JsonElement json => Of(json),
        string text => Of(JsonSerializer.SerializeToElement(text)),
        IFormattable number when value.GetType().IsPrimitive || value is decimal => number.ToString(null, CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => $"a value of {value.GetType().Name}",
    };

    public static string Of(JsonElement value) => Cut(value.GetRawText());

    public static string Of(ValueNode literal) => Cut(literal.ToString());

    /// <summary>The string of a JSON string; false when it holds a lone surrogate, which no string of ours may.</summary>
    public static bool TryGetText(this JsonElement value, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = value.GetString();
            return text is not null;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    private static string Cut(string text) => text.Length <= MaxLength ? text : $"{text[..MaxLength]}...";
}
