using System.Collections.Immutable;
using CityGraph.Explorer.Dataset;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Tests.Dataset;

/// <summary>Elements of a graph as lines of text, for whole comparisons.</summary>
internal static class GraphText
{
    public static Node Node(this DatasetGraph graph, string id) => graph.Nodes.Single(node => node.Id == id);

    public static Relationship Relationship(this DatasetGraph graph, string id) => graph.Relationships.Single(relationship => relationship.Id == id);

    /// <summary><c>name: value</c> lines in the order of the names.</summary>
    public static string Of(PropertySet properties) => string.Join('\n', properties.Select(property => $"{property.Key}: {Value(property.Value)}"));

    public static string Ids(IEnumerable<Relationship> relationships) => string.Join('\n', relationships.Select(relationship => relationship.Id));

    private static string Value(object value) =>
        value is ImmutableArray<object> items ? $"[{string.Join(", ", items)}]" : FormattableString.Invariant($"{value}");
}
