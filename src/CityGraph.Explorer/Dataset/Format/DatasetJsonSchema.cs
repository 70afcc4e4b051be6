using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityGraph.Explorer.Dataset.Reading;
using CityGraph.Explorer.Description;

namespace CityGraph.Explorer.Dataset.Format;

/// <summary>
/// The format of dataset files as JSON Schema 2020-12 (https://json-schema.org/draft/2020-12), for completion and checks in editors.
/// It is a little looser than <see cref="DatasetReader"/>: it knows one file, and no calendar.
/// </summary>
public static class DatasetJsonSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema for the types and properties that the graph has, indented, with a line feed at its end.</summary>
    public static string Write(GraphDescription graph)
    {
        var vocabulary = new Vocabulary(graph.Model, DatasetRules.Of(graph));
        var facts = new FactSchemas(graph, vocabulary);
        var root = Mapping("A dataset file of CityGraph: one source, and what it says.", SourceFileReader.Keys, ["source"], key => key switch
        {
            "source" => Source(vocabulary),
            "merges" => List(Merge(), MergeReader.MaxMerges),
            _ => List(new JsonObject { ["$ref"] = "#/$defs/statement" }, SourceFileReader.MaxStatements),
        }, KeyDescriptions.OfFile);
        root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        root["anyOf"] = new JsonArray(new JsonObject { ["required"] = Words(["statements"]) }, new JsonObject { ["required"] = Words(["merges"]) });
        root["$defs"] = new JsonObject
        {
            ["id"] = ValueSchemas.Id,
            ["text"] = ValueSchemas.Text,
            ["longText"] = ValueSchemas.LongText,
            ["date"] = ValueSchemas.Date,
            ["unknown"] = Mapping("Why it is unknown.", ["unknown"], ["unknown"], _ => ValueSchemas.Reference("longText"), null),
            ["statement"] = Statement(vocabulary),
            ["fact"] = facts.Any,
        };
        return root.ToJsonString(Indented) + "\n";
    }

    /// <summary>A mapping that has no other keys than these.</summary>
    internal static JsonObject Mapping(
        string? description,
        IEnumerable<string> keys,
        IEnumerable<string> required,
        Func<string, JsonObject> schemaOf,
        IReadOnlyDictionary<string, string>? descriptions)
    {
        var properties = new JsonObject();
        foreach (var key in keys)
        {
            var schema = schemaOf(key);
            if (descriptions is not null) schema.Insert(0, "description", descriptions[key]);
            properties.Add(key, schema);
        }

        var mapping = new JsonObject();
        if (description is not null) mapping["description"] = description;
        mapping["type"] = "object";
        mapping["properties"] = properties;
        mapping["required"] = new JsonArray([.. required.Select(key => JsonValue.Create(key))]);
        mapping["additionalProperties"] = false;
        return mapping;
    }

    private static JsonObject Source(Vocabulary vocabulary)
    {
        var source = Mapping(null, HeaderReader.Keys, ["id", "name", "kind", "recorded"], key => key switch
        {
            "id" => ValueSchemas.Reference("id"),
            "derived-from" => ValueSchemas.OneOrMore(ValueSchemas.Reference("id")),
            "recorded" => ValueSchemas.Reference("date"),
            "publisher" => OrUnknown(ValueSchemas.Reference("id")),
            "sha256" => new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9a-f]{64}$" },
            _ when HeaderReader.MayBeUnknown.Contains(key) => OrUnknown(ValueSchemas.Of(Vocabulary.Property(vocabulary.Source, key))),
            _ => ValueSchemas.Of(Vocabulary.Property(vocabulary.Source, key)),
        }, KeyDescriptions.OfSource);
        var kinds = Vocabulary.Property(vocabulary.Source, "kind").EnumValues.Where(HeaderReader.HasLines);
        source["if"] = new JsonObject { ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["enum"] = Words(kinds) } } };
        source["then"] = new JsonObject { ["required"] = Words(HeaderReader.MayBeUnknown.Append("sha256")) };
        return source;
    }

    private static JsonObject Statement(Vocabulary vocabulary) =>
        Mapping("One statement of the source.", StatementReader.Keys, ["says", "facts"], key => key switch
        {
            "facts" => List(new JsonObject { ["$ref"] = "#/$defs/fact" }, null),
            "said-by" => ValueSchemas.OneOrMore(ValueSchemas.Reference("id")),
            "as-of" => ValueSchemas.Reference("date"),
            "accepted" or "supersedes" => new JsonObject { ["type"] = "boolean" },
            "says" => ValueSchemas.Reference("longText"),
            "line" => new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
            _ => ValueSchemas.Of(Vocabulary.Property(vocabulary.Claim, key)),
        }, KeyDescriptions.OfStatement);

    private static JsonObject Merge() =>
        Mapping(null, MergeReader.Keys, MergeReader.Keys, key => ValueSchemas.Reference(key == "because" ? "longText" : "id"), KeyDescriptions.OfMerge);

    private static JsonObject OrUnknown(JsonObject value) => new() { ["anyOf"] = new JsonArray(value, ValueSchemas.Reference("unknown")) };

    private static JsonObject List(JsonObject item, int? most)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = item, ["minItems"] = 1 };
        if (most is not null) list["maxItems"] = most;
        return list;
    }

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);
}
