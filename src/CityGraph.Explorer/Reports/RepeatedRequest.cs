using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CityGraph.Explorer.Comparisons;

namespace CityGraph.Explorer.Reports;

/// <summary>The GraphQL request that gives a comparison again.</summary>
internal static class RepeatedRequest
{
    private static readonly JsonSerializerOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the networks of a comparison may differ in, or what is said outside of the selection.</summary>
    private static readonly string[] NotOfSelection = ["places", "asOf", "dates"];

    /// <summary>The members of a selection whose strings are names of enums.</summary>
    private static readonly string[] Enums = ["boundary", "kinds", "minStage", "minCertainty", "unknownEnds", "weight", "direction"];

    public static string Of(NetworkComparison comparison)
    {
        var selections = comparison.Networks.Select(network => JsonSerializer.Deserialize<JsonElement>(network.SelectionText)).ToArray();
        var first = selections[0];
        (string Name, string Value)[] arguments =
        [
            .. Things(comparison, selections),
            ("selection", SelectionOf(comparison, first)),
            ("measures", $"[{string.Join(", ", comparison.Measures.Select(measure => measure.Measure))}]"),
            ("nullModel", comparison.NullModel),
            ("samples", comparison.Samples.ToString(CultureInfo.InvariantCulture)),
            ("seed", comparison.Seed.ToString(CultureInfo.InvariantCulture)),
            .. Time(comparison, first),
        ];
        return $$"""
            query {
              {{Field(comparison)}}(
                {{string.Join("\n    ", arguments.Select(argument => $"{argument.Name}: {argument.Value}"))}}
              ) {
                checksum
                measures {
                  measure
                  values { network value reason byChance { median low high p } }
                  differences { one other difference p adjustedP }
                }
                report
              }
            }
            """;
    }

    private static string Field(NetworkComparison comparison) => comparison.Of switch
    {
        "REGIONS" => "compareRegions",
        "DATES" => "compareDates",
        _ => "compareSectors",
    };

    private static IEnumerable<(string Name, string Value)> Things(NetworkComparison comparison, JsonElement[] selections)
    {
        if (comparison.Of == "REGIONS")
        {
            var regions = comparison.Networks.Zip(selections, (network, selection) => $"{{ name: {Quoted(network.Name)}, places: {Value("places", selection.GetProperty("places"))} }}");
            yield return ("regions", $"[{string.Join(", ", regions)}]");
            yield break;
        }

        if (selections[0].GetProperty("places") is { ValueKind: not JsonValueKind.Null } places) yield return ("places", Value("places", places));
        yield return (comparison.Of == "DATES" ? "at" : "sectors", $"[{string.Join(", ", comparison.Networks.Select(network => Quoted(network.Name)))}]");
    }

    private static string SelectionOf(NetworkComparison comparison, JsonElement selection)
    {
        var fields = selection.EnumerateObject()
            .Where(field => field.Value.ValueKind != JsonValueKind.Null && !NotOfSelection.Contains(field.Name) && !(field.Name == "sectors" && comparison.Of == "SECTORS"))
            .Select(field => $"{field.Name}: {Value(field.Name, field.Value)}");
        return $"{{ {string.Join(", ", fields)} }}";
    }

    private static IEnumerable<(string Name, string Value)> Time(NetworkComparison comparison, JsonElement selection)
    {
        if (comparison.Of != "DATES" && selection.GetProperty("asOf").GetString() is { } date) yield return ("asOf", Quoted(date));
        if (selection.GetProperty("dates").GetString() is "CERTAIN" and var dates) yield return ("dates", dates);
        yield return ("knownAt", string.Create(CultureInfo.InvariantCulture, $"{{ change: {comparison.ChangeNumber} }}"));
    }

    private static string Value(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(one => Value(name, one)))}]",
        JsonValueKind.String when Enums.Contains(name) => value.GetString()!,
        JsonValueKind.String => Quoted(value.GetString()!),
        _ => value.GetRawText(),
    };

    /// <summary>GraphQL's strings are JSON's. What is not seen, or turns the direction of writing, is written by its number.</summary>
    private static string Quoted(string text)
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
