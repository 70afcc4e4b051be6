using System.Text.Json;
using System.Text.Json.Nodes;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>The protocol of <c>tests/node/reference/main.mjs</c>.</summary>
internal static class Reference
{
    public static IEnumerable<JsonObject> Requests(SchemaCase schema) =>
        schema.Cases.Select(one => one.ToJson()).Prepend(new JsonObject { ["sdl"] = schema.Sdl });

    public static Verdict VerdictOf(JsonElement answer)
    {
        if (answer.TryGetProperty("syntax", out var syntax)) return Verdict.Of(Stage.Syntax, JsonElement.Parse($"[{syntax}]"), default, Wording.OfTheirs);
        if (answer.TryGetProperty("validation", out var invalid)) return Verdict.Of(Stage.Validation, invalid, default, Wording.OfTheirs);
        return answer.TryGetProperty("events", out var events)
            ? Verdict.OfEvents([.. events.EnumerateArray()], isFailed: answer.GetProperty("failed").GetBoolean(), Wording.OfTheirs)
            : Verdict.OfResponse(answer.GetProperty("response"), Wording.OfTheirs);
    }
}
