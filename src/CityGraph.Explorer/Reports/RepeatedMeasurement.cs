using System.Text.Json;
using CityGraph.Explorer.Measures;

namespace CityGraph.Explorer.Reports;

/// <summary>The GraphQL request that measures a network again.</summary>
internal static class RepeatedMeasurement
{
    /// <summary>What is said outside of the selection, or of one network of a series alone.</summary>
    private static readonly string[] NotOfSelection = ["during", "country", "asOf", "dates"];

    public static string Of(NetworkMeasurement measurement)
    {
        var selection = JsonSerializer.Deserialize<JsonElement>(measurement.SelectionText);
        string[] members =
        [
            $"selection: {GraphQLLiteral.Members(selection, name => !NotOfSelection.Contains(name))}",
            $"measures: [{string.Join(", ", measurement.Numbers.Select(number => number.Measure))}]",
            $"nodeMeasures: [{string.Join(", ", measurement.Scores.Select(scores => scores.Measure))}]",
            .. selection.GetProperty("asOf").GetString() is { } date ? [$"asOf: {GraphQLLiteral.OfText(date)}"] : Array.Empty<string>(),
        ];
        return $$"""
            mutation {
              startAnalysis(request: { measureNetwork: {
                {{string.Join("\n    ", members)}}
              } }) {
                id
                state
                measurement { checksum numbers { measure value reason } report }
              }
            }
            """;
    }
}
