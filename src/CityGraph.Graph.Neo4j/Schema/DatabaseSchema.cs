using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;
using static CityGraph.Graph.Neo4j.Layout.StoredNames;

namespace CityGraph.Graph.Neo4j.Schema;

/// <summary>
/// The constraints and indexes that a model asks for, as a function of the model alone:
/// <list type="bullet">
/// <item>unique ids: of nodes over all types, of relationships within their type (a commit sees to the rest);</item>
/// <item>for each type of node a range index on its id, and on each property that is one value and no long text: equality, ranges, prefixes, order.
/// A date has it on its first day. True or false has none: half of the nodes is as soon read by their label. Latitude and longitude have none
/// beside the index of the location, since each index makes writing slower;</item>
/// <item>text indexes on names and the like, for parts of them; point indexes on locations;</item>
/// <item>one full-text index on all folded texts.</item>
/// </list>
/// </summary>
internal static class DatabaseSchema
{
    /// <summary>What the names of our constraints and indexes begin with; those that begin otherwise are left alone.</summary>
    public const string Prefix = "citygraph_";

    public static ImmutableArray<SchemaItem> Of(StoredModel model) =>
    [
        Unique("node_id", StoredNames.Node, Id),
        Unique("layout_id", StoredNames.Layout, Id),
        Unique("change_sequence_id", Sequence, Id),
        Unique("change_set_id", ChangeSet, Id),
        Unique("change_set_number", ChangeSet, "number"),
        Unique("kept_result_id", StoredNames.KeptResult, Id),
        .. model.Model.RelationshipTypes.Select(type => UniqueRelationship(type.Type)),
        .. model.Model.NodeTypes.SelectMany(type => OfType(type.Label, model.NodeType(type.Label))),
        .. FullText(model),
    ];

    /// <summary>Null if the model has no full-text properties: then there is no index.</summary>
    public static string? FullTextIndex(StoredModel model) => FullText(model).Select(item => item.Name).FirstOrDefault();

    private static IEnumerable<SchemaItem> OfType(string label, StoredType type)
    {
        yield return Range(label, Id);
        foreach (var property in type.Properties)
        {
            var definition = property.Definition;
            if (definition.IsList || definition.IsLongText || (type.HasLocation && definition.Name is (Latitude or Longitude))) continue;
            if (definition.Kind != PropertyKind.Boolean) yield return Range(label, property.First ?? definition.Name);
            if (definition is { Kind: PropertyKind.String, IsFullText: true }) yield return Index("TEXT", label, definition.Name);
        }

        if (type.HasLocation) yield return Index("POINT", label, Location);
    }

    private static IEnumerable<SchemaItem> FullText(StoredModel model)
    {
        var folded = model.Model.NodeTypes
            .SelectMany(type => model.NodeType(type.Label).Properties)
            .Select(property => property.Folded)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (folded.Length == 0) yield break;
        var name = $"{Prefix}words_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', folded))))[..8]}";
        var properties = string.Join(", ", folded.Select(property => $"n.{Quote(property)}"));
        yield return new(
            name,
            $"CREATE FULLTEXT INDEX {Quote(name)} IF NOT EXISTS FOR (n:{Quote(StoredNames.Node)}) ON EACH [{properties}] OPTIONS {{indexConfig: {{`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}}}");
    }

    private static SchemaItem Unique(string what, string label, string property) =>
        Item(what, name => $"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{Quote(label)}) REQUIRE n.{Quote(property)} IS UNIQUE");

    private static SchemaItem UniqueRelationship(string type) =>
        Item($"relationship_id_{type}", name => $"CREATE CONSTRAINT {name} IF NOT EXISTS FOR ()-[r:{Quote(type)}]-() REQUIRE r.{Quote(Id)} IS UNIQUE");

    private static SchemaItem Range(string label, string property) => Index("RANGE", label, property);

    private static SchemaItem Index(string kind, string label, string property) => Item(
        $"{kind.ToLowerInvariant()}_{label}.{property}",
        name => $"CREATE {kind} INDEX {name} IF NOT EXISTS FOR (n:{Quote(label)}) ON (n.{Quote(property)})");

    private static SchemaItem Item(string what, Func<string, string> statement)
    {
        var name = $"{Prefix}{what}";
        return new(name, statement(Quote(name)));
    }
}
