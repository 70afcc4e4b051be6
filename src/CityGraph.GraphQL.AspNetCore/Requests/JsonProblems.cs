using System.Text.Json;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>What is wrong with JSON that a client sent. A place is the beginning of a sentence: "The body".</summary>
internal static class JsonProblems
{
    /// <summary>Levels of lists and objects that are read: more than the engine lets variables have, which tells better where they are too deep.</summary>
    private const int MaxDepth = 1024;

    /// <summary>How JSON of clients is read.</summary>
    public static JsonReaderOptions Reading { get; } = new() { MaxDepth = MaxDepth };

    /// <summary>Not JSON, or nested deeper than is read.</summary>
    public static RequestProblem NotJson(string place, JsonException exception) => RequestProblem.Unreadable(
        $"{place} is not valid JSON, or is nested deeper than {MaxDepth} levels: see line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");

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
