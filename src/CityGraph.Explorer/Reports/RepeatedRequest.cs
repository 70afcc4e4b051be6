using System.Globalization;
using System.Text.Json;
using CityGraph.Explorer.Comparisons;

namespace CityGraph.Explorer.Reports;

/// <summary>The GraphQL request that gives a comparison again.</summary>
internal static class RepeatedRequest
{
    /// <summary>What the networks of a comparison may differ in, or what is said outside of the selection.</summary>
    private static readonly string[] NotOfSelection = ["places", "asOf", "dates"];

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
            var regions = comparison.Networks.Zip(selections, (network, selection) => $"{{ name: {GraphQLLiteral.OfText(network.Name)}, places: {GraphQLLiteral.Of("places", selection.GetProperty("places"))} }}");
            yield return ("regions", $"[{string.Join(", ", regions)}]");
            yield break;
        }

        if (selections[0].GetProperty("places") is { ValueKind: not JsonValueKind.Null } places) yield return ("places", GraphQLLiteral.Of("places", places));
        yield return (comparison.Of == "DATES" ? "at" : "sectors", $"[{string.Join(", ", comparison.Networks.Select(network => GraphQLLiteral.OfText(network.Name)))}]");
    }

    private static string SelectionOf(NetworkComparison comparison, JsonElement selection) =>
        GraphQLLiteral.Members(selection, name => !NotOfSelection.Contains(name) && !(name == "sectors" && comparison.Of == "SECTORS"));

    private static IEnumerable<(string Name, string Value)> Time(NetworkComparison comparison, JsonElement selection)
    {
        if (comparison.Of != "DATES" && selection.GetProperty("asOf").GetString() is { } date) yield return ("asOf", GraphQLLiteral.OfText(date));
        if (selection.GetProperty("dates").GetString() is "CERTAIN" and var dates) yield return ("dates", dates);
        yield return ("knownAt", string.Create(CultureInfo.InvariantCulture, $"{{ change: {comparison.ChangeNumber} }}"));
    }
}
