using System.Globalization;
using System.Text.Json;
using CityGraph.Explorer.Regressions;

namespace CityGraph.Explorer.Reports;

/// <summary>The GraphQL request that gives a regression again.</summary>
internal static class RepeatedRegression
{
    /// <summary>The members of a selection that a variable of ties has none of: they are said of all variables together.</summary>
    private static readonly string[] NotOfTies = ["places", "boundary", "direction", "isolates", "during", "country", "asOf", "dates"];

    public static string Of(TieRegression regression)
    {
        var question = JsonSerializer.Deserialize<JsonElement>(regression.Text);
        var arguments = question.EnumerateObject().SelectMany(Argument).Append(string.Create(CultureInfo.InvariantCulture, $"knownAt: {{ change: {regression.ChangeNumber} }}"));
        return $$"""
            query {
              regressTies(
                {{string.Join("\n    ", arguments)}}
              ) {
                checksum
                coefficients { variable { name } value statistic pTwoSided }
                reason
                report
              }
            }
            """;
    }

    private static IEnumerable<string> Argument(JsonProperty argument) => argument switch
    {
        { Value.ValueKind: JsonValueKind.Null } => [],
        { Name: "dates" } when argument.Value.GetString() == "POSSIBLE" => [],
        { Name: "response" } => [$"response: {Variable(argument.Value)}"],
        { Name: "on" } => [$"on: [{string.Join(", ", argument.Value.EnumerateArray().Select(Variable))}]"],
        _ => [$"{argument.Name}: {GraphQLLiteral.Of(argument.Name, argument.Value)}"],
    };

    private static string Variable(JsonElement variable) => variable.TryGetProperty("ties", out var ties)
        ? $"{{ ties: {GraphQLLiteral.Members(ties, name => !NotOfTies.Contains(name))} }}"
        : GraphQLLiteral.Members(variable, _ => true);
}
