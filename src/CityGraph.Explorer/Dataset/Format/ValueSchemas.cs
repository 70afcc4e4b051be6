using System.Text.Json.Nodes;
using CityGraph.Explorer.Dataset.Reading;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset.Format;

/// <summary>JSON Schemas of single values, as YAML 1.2 types what the format reads by the kind of the property.</summary>
internal static class ValueSchemas
{
    public static JsonObject Id => new()
    {
        ["description"] = "Lower-case words joined by hyphens.",
        ["type"] = "string",
        ["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$",
        ["maxLength"] = ElementIds.MaxWritten,
    };

    /// <summary>Whatever is written is the text, a number or <c>true</c> included.</summary>
    public static JsonObject Text => TextOfAtMost(PropertyDefinition.MaxTextLength);

    /// <summary>A text that may hold sentences.</summary>
    public static JsonObject LongText => TextOfAtMost(ScalarReader.MaxLongText);

    public static JsonObject Date => new()
    {
        ["description"] = "As exact as the source, in EDTF: 2016, 2016-11, 2016-11-16, 2016-11? (uncertain), 2016~ (approximate), 2013/.. (open), /2016-11-19 (unknown start).",
        ["type"] = new JsonArray("string", "integer"),
    };

    public static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    public static JsonObject OneOrMore(JsonObject item) =>
        new() { ["anyOf"] = new JsonArray(item, new JsonObject { ["type"] = "array", ["items"] = item.DeepClone() }) };

    public static JsonObject Of(PropertyDefinition property) => property.IsList ? OneOrMore(Item(property)) : Item(property);

    private static JsonObject TextOfAtMost(int length) => new()
    {
        ["type"] = new JsonArray("string", "number", "boolean"),
        ["minLength"] = 1,
        ["maxLength"] = length,
    };

    private static JsonObject Item(PropertyDefinition property) => property.Kind switch
    {
        PropertyKind.String => Reference(property.IsLongText ? "longText" : "text"),
        PropertyKind.Enum => new JsonObject { ["enum"] = new JsonArray([.. property.EnumValues.Select(value => JsonValue.Create(value))]) },
        PropertyKind.Boolean => new JsonObject { ["type"] = "boolean" },
        PropertyKind.Integer => new JsonObject { ["type"] = "integer" },
        PropertyKind.Float => new JsonObject { ["type"] = "number" },
        PropertyKind.Date => Reference("date"),
        PropertyKind.Instant => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
        _ => throw new ArgumentOutOfRangeException(nameof(property), property.Kind, "No such kind of property."),
    };
}
