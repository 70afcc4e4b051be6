using System.Text.Json;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Plans;

/// <summary>An <see cref="Expansion"/> as members of a JSON object, for people to read: what is empty is left out.</summary>
internal static class ExpansionJson
{
    public static void Write(Utf8JsonWriter json, Expansion expansion)
    {
        GraphQueryJson.WriteIds(json, "from"u8, expansion.From.Ids);
        json.WriteNumber("nodes"u8, expansion.From.Length);
        json.WriteStartArray("along"u8);
        foreach (var way in expansion.Ways) json.WriteStringValue(GraphQueryJson.StepText(new Step.Along(way.Type, way.Direction)));
        json.WriteEndArray();
        WriteConditions(json, expansion);
        if (!expansion.Excluding.IsEmpty) GraphQueryJson.WriteIds(json, "excluding"u8, expansion.Excluding.Ids);
        if (expansion.Within is { } within) GraphQueryJson.WriteIds(json, "within"u8, within.Ids);
    }

    /// <summary>Those of the first way: searches put the same on all.</summary>
    private static void WriteConditions(Utf8JsonWriter json, Expansion expansion)
    {
        if (expansion.Ways is not [var way, ..]) return;
        if (way.Far is { } far) json.WriteString("where"u8, PredicateText.Of(far));
        if (way.Relationship is { } relationship) json.WriteString("whereRelationship"u8, PredicateText.Of(relationship));
    }
}
