using System.Collections.Immutable;
using System.Text.Json;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Plans;

/// <summary>A <see cref="GraphQuery"/> as members of a JSON object, for people to read: what is empty is left out.</summary>
internal static class GraphQueryJson
{
    // Longer lists of ids say nothing more.
    private const int ShownIds = 10;

    public static void Write(Utf8JsonWriter json, GraphQuery query)
    {
        switch (query.Start)
        {
            case Start.Ids ids:
                WriteIds(json, "ids"u8, ids.NodeIds);
                if (ids.Label is not null) json.WriteString("label"u8, ids.Label);
                break;
            case Start.All all:
                json.WriteString("all"u8, all.Label);
                break;
            case Start.Referring referring:
                WriteIds(json, "referringTo"u8, referring.TargetIds);
                json.WriteString("by"u8, $"{referring.Label}.{referring.Property}");
                break;
            case Start.Reached reached:
                WriteIds(json, "from"u8, reached.NodeIds);
                json.WriteStartArray("along"u8);
                foreach (var path in reached.Paths) json.WriteStringValue(string.Concat(path.Select(StepText)));
                json.WriteEndArray();
                json.WriteString("label"u8, reached.Label);
                break;
        }

        Write(json, query.Window);
        Write(json, query.Shape);
    }

    public static void WriteIds(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids.AsSpan()[..Math.Min(ids.Length, ShownIds)]) json.WriteStringValue(id);
        if (ids.Length > ShownIds) json.WriteStringValue($"... {ids.Length - ShownIds} more");
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Window window)
    {
        if (window.Where is { } where) json.WriteString("where"u8, PredicateText.Of(where));
        if (window.WhereRelationship is { } relationship) json.WriteString("whereRelationship"u8, PredicateText.Of(relationship));
        if (!window.Order.IsEmpty)
        {
            json.WriteString("order"u8, string.Join(", ", window.Order.Select(key =>
                $"{string.Concat(key.Via.Select(StepText))}{(key.OfRelationship ? "relationship." : "")}{key.Property}{(key.Descending ? " descending" : "")}")));
        }

        if (window.Limit is { } limit) json.WriteNumber(window.FromEnd ? "last"u8 : "first"u8, limit);
        if (window.After is { } after) json.WriteString("after"u8, after.TieBreaker);
        if (window.Before is { } before) json.WriteString("before"u8, before.TieBreaker);
        if (window.CountTotal) json.WriteBoolean("count"u8, true);
        if (window.Aggregations.IsEmpty) return;
        json.WriteStartArray("aggregate"u8);
        foreach (var aggregation in window.Aggregations) Write(json, aggregation);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Aggregation aggregation)
    {
        json.WriteStartObject();
        if (!aggregation.Measures.IsEmpty)
        {
            json.WriteString("measure"u8, string.Join(", ", aggregation.Measures.Select(measure => $"{(measure.OfRelationship ? "relationship." : "")}{measure.Property} ({measure.Parts})")));
        }

        if (aggregation.By is not null) json.WriteNumber("first"u8, aggregation.Limit);
        switch (aggregation.By)
        {
            case GroupKey.OfProperty of: json.WriteString("by"u8, $"{(of.OfRelationship ? "relationship." : "")}{of.Property}"); break;
            case GroupKey.OfType: json.WriteString("by"u8, "type"u8); break;
            case GroupKey.OfNode of:
                json.WriteString("by"u8, StepText(of.Step));
                Write(json, of.Node);
                break;
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Shape shape)
    {
        if (!shape.Properties.IsEmpty) json.WriteString("read"u8, string.Join(", ", shape.Properties));
        if (shape.Follows.IsEmpty) return;
        json.WriteStartArray("follow"u8);
        foreach (var follow in shape.Follows)
        {
            json.WriteStartObject();
            json.WriteString("step"u8, StepText(follow.Step));
            Write(json, follow.Window);
            Write(json, follow.Node);
            if (follow.Relationship is { } relationship)
            {
                json.WriteStartObject("relationship"u8);
                Write(json, relationship);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>As Cypher draws it: <c>-[PARTY_TO]->(Agreement)</c>; a reference by id as <c>&lt;~[subject]~(Claim)</c>.</summary>
    public static string StepText(Step step) => step switch
    {
        Step.Along { Direction: Direction.Outgoing } along => $"-[{along.Type}]->({along.TargetLabel})",
        Step.Along { Direction: Direction.Incoming } along => $"<-[{along.Type}]-({along.TargetLabel})",
        Step.Along along => $"-[{along.Type}]-({along.TargetLabel})",
        Step.Referring referring => $"<~[{referring.Property}]~({referring.Label})",
        _ => throw new ArgumentException($"A step of the type {step.GetType().Name} is not known.", nameof(step)),
    };
}
