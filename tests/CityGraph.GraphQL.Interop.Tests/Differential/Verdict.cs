using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>How far a request came.</summary>
internal enum Stage
{
    Syntax,
    Validation,
    Response,

    /// <summary>A subscription began; <see cref="Verdict.Data"/> is the list of its responses.</summary>
    Events,

    /// <summary>The operation is over a limit of ours.</summary>
    NotRun,
}

/// <summary>What one side makes of a request, as text in which equal meanings are equal.</summary>
/// <param name="Stage">How far it came.</param>
/// <param name="Errors">Message, locations and path of each; sorted, each once.</param>
/// <param name="Data">Numbers by value, keys in their order; empty where the response has no data.</param>
internal sealed record Verdict(Stage Stage, IReadOnlyList<string> Errors, string Data)
{
    /// <param name="stage">How far it came.</param>
    /// <param name="errors">An array of errors as the specification has them (7.1.2); undefined for none.</param>
    /// <param name="data">Undefined where the response has none.</param>
    /// <param name="wording">From a message and its place to the text that both sides share; null to leave it out.</param>
    public static Verdict Of(Stage stage, JsonElement errors, JsonElement data, Func<string, string, string?> wording)
    {
        string[] texts = errors.ValueKind == JsonValueKind.Array ? [.. errors.EnumerateArray().Select(error => ErrorText(error, wording)).OfType<string>()] : [];
        string[] comparable = [.. Wording.Comparable(texts).Distinct().Order(StringComparer.Ordinal)];
        return new Verdict(stage, comparable, Text(data, isSorted: false)) { Sorted = Text(data, isSorted: true) };
    }

    /// <summary>The responses of a subscription as one.</summary>
    /// <param name="responses">One an event.</param>
    /// <param name="isFailed">Whether the source failed after them; how a transport says so is left to it.</param>
    /// <param name="wording">As that of <see cref="Of"/>.</param>
    public static Verdict OfEvents(IReadOnlyList<JsonElement> responses, bool isFailed, Func<string, string, string?> wording)
    {
        Verdict[] all = [.. responses.Select(response => OfResponse(response, wording))];
        var errors = all.SelectMany((one, i) => one.Errors.Select(error => $"{i}: {error}"));
        if (isFailed) errors = errors.Append($"{all.Length}: the source failed");
        return new Verdict(Stage.Events, [.. errors], string.Join('\n', all.Select(one => one.Data)))
        {
            Sorted = string.Join('\n', all.Select(one => one.Sorted)),
        };
    }

    public static Verdict OfResponse(JsonElement response, Func<string, string, string?> wording)
    {
        response.TryGetProperty("errors", out var errors);
        response.TryGetProperty("data", out var data);
        return Of(Stage.Response, errors, data, wording);
    }

    /// <summary>Keys sorted, for data whose order may differ.</summary>
    private string Sorted { get; init; } = "";

    public bool Agrees(Verdict other, bool ignoreOrder) => Stage == other.Stage && Errors.SequenceEqual(other.Errors)
        && (ignoreOrder ? Sorted == other.Sorted : Data == other.Data);

    public override string ToString() => $"{Stage}\n{string.Concat(Errors.Select(error => $"  {error}\n"))}  {Data}";

    private static string? ErrorText(JsonElement error, Func<string, string, string?> wording)
    {
        var text = new StringBuilder();
        if (error.TryGetProperty("locations", out var locations))
            text.AppendJoin("", locations.EnumerateArray().Select(one => $" @{one.GetProperty("line")}:{one.GetProperty("column")}"));
        if (error.TryGetProperty("path", out var path)) text.Append(" in ").AppendJoin('.', path.EnumerateArray());
        return wording(error.GetProperty("message").GetString()!, text.ToString());
    }

    private static string Text(JsonElement value, bool isSorted) => value.ValueKind switch
    {
        JsonValueKind.Undefined => "",
        JsonValueKind.Object => $"{{{string.Join(' ', Properties(value, isSorted))}}}",
        JsonValueKind.Array => $"[{string.Join(' ', value.EnumerateArray().Select(item => Text(item, isSorted)))}]",
        JsonValueKind.Number => value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        // A default value is printed on one line or on several; blanks and commas do not count in it.
        JsonValueKind.String => $"\"{string.Concat(value.GetString()!.Where(character => !char.IsWhiteSpace(character) && character != ','))}\"",
        _ => value.GetRawText(),
    };

    private static IEnumerable<string> Properties(JsonElement map, bool isSorted)
    {
        var texts = map.EnumerateObject().Select(property => $"{property.Name}:{Text(property.Value, isSorted)}");
        return isSorted ? texts.Order(StringComparer.Ordinal) : texts;
    }
}
