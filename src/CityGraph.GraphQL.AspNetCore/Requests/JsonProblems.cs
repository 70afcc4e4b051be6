using System.Text.Json;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>What is wrong with JSON that a client sent. A place is the beginning of a sentence: "The body".</summary>
internal static class JsonProblems
{
    /// <summary>Not JSON, or nested deeper than the 64 levels that are read.</summary>
    public static RequestProblem NotJson(string place, JsonException exception) => RequestProblem.Unreadable(
        $"{place} is not valid JSON, or is nested too deep: see line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");

    public static RequestProblem WrongType(string place, string expected, JsonTokenType found, bool isRequired = false) =>
        RequestProblem.NotWellFormed($"{place} must be a JSON {expected}{(isRequired ? "" : " or null")}, not {Describe(found)}.");

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a boolean",
    };
}
