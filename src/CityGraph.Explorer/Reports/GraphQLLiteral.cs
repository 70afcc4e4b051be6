using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CityGraph.Explorer.Reports;

/// <summary>Values as GraphQL writes them among arguments.</summary>
internal static class GraphQLLiteral
{
    private static readonly JsonSerializerOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The members whose strings are names of enums.</summary>
    private static readonly string[] Enums =
        ["boundary", "kinds", "minStage", "minCertainty", "unknownEnds", "weight", "direction", "method", "pair", "dates"];

    /// <summary>A member of a selection or of a question.</summary>
    /// <param name="name">Of the member: whether its strings are names of enums.</param>
    /// <param name="value">As it is in the JSON that a result keeps.</param>
    public static string Of(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(one => Of(name, one)))}]",
        JsonValueKind.String when Enums.Contains(name) => value.GetString()!,
        JsonValueKind.String => OfText(value.GetString()!),
        JsonValueKind.Object => Members(value, _ => true),
        _ => value.GetRawText(),
    };

    /// <summary>An input object with some of the members of an object; those that are null are left out.</summary>
    public static string Members(JsonElement value, Func<string, bool> isTaken) =>
        $"{{ {string.Join(", ", value.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null && isTaken(member.Name)).Select(member => $"{member.Name}: {Of(member.Name, member.Value)}"))} }}";

    /// <summary>GraphQL's strings are JSON's. What is not seen, or turns the direction of writing, is written by its number.</summary>
    public static string OfText(string text)
    {
        var quoted = new StringBuilder();
        foreach (var letter in JsonSerializer.Serialize(text, Letters))
        {
            if (char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Control) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else quoted.Append(letter);
        }

        return quoted.ToString();
    }
}
