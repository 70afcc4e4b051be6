using System.Text.Json.Nodes;
using CityGraph.Explorer.Description;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset.Format;

/// <summary>JSON Schemas of facts: one alternative a type, with its properties and what the graph's description says of them.</summary>
internal sealed class FactSchemas(GraphDescription graph, Vocabulary vocabulary)
{
    public JsonObject Any => new()
    {
        ["description"] = "A node, a relationship or a name, then its properties.",
        ["type"] = "object",
        ["anyOf"] = new JsonArray([.. vocabulary.FactTypes.Select(Fact)]),
    };

    private JsonObject Fact(string type) =>
        type == "NAMED" ? Name()
        : graph.Model.FindNodeType(type) is { } node ? Node(node)
        : Relationship(vocabulary.RelationshipType(type));

    private JsonObject Node(NodeType node)
    {
        var described = graph.FindType(node.Label)!;
        return Alternative(node.Label, described.Definition.Description, ValueSchemas.Reference("id"), described.Fields.OfType<GraphField.Property>());
    }

    private JsonObject Relationship(RelationshipType type)
    {
        var ends = vocabulary.Rules.Ends.GetValueOrDefault(type.Type, []).Select(pair => $"{pair.From} → {pair.To}");
        var fact = Alternative(
            type.Type,
            $"[from, to]: {string.Join(", ", ends)}.",
            Pair(ValueSchemas.Reference("id"), ValueSchemas.Reference("id")),
            graph.Relationships.First(kind => kind.Type == type.Type).Properties);
        var id = ValueSchemas.Reference("id");
        id.Insert(0, "description", "Tells it from another relationship of this type between the same nodes.");
        ((JsonObject)fact["properties"]!).Insert(1, "id", id);
        return fact;
    }

    private JsonObject Name() => Alternative(
        "NAMED",
        "[id, text]: a name of an entity as the source spells it.",
        Pair(ValueSchemas.Reference("id"), ValueSchemas.Reference("text")),
        graph.FindType("Name")!.Fields.OfType<GraphField.Property>().Where(property => property.Name != "text"));

    private static JsonObject Alternative(string type, string? description, JsonObject subject, IEnumerable<GraphField.Property> properties)
    {
        var written = properties.Where(property => !AgreementStages.IsDerived(type, property.Name)).ToDictionary(property => property.Name, StringComparer.Ordinal);
        return DatasetJsonSchema.Mapping(description, written.Keys.Prepend(type), [type], key => key == type ? subject : Described(written[key]), null);
    }

    private static JsonObject Described(GraphField.Property property)
    {
        var schema = ValueSchemas.Of(property.Stored);
        if (property.Definition.Description is { } description) schema.Insert(0, "description", description);
        return schema;
    }

    private static JsonObject Pair(JsonObject first, JsonObject second) =>
        new() { ["type"] = "array", ["prefixItems"] = new JsonArray(first, second), ["items"] = false, ["minItems"] = 2 };
}
