using CityGraph.Explorer.Description;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Api;

/// <summary>What the generated types of the API stand for. Made once; safe to share between threads.</summary>
internal sealed class ApiModel
{
    private readonly Dictionary<string, ObjectType> _nodeTypes;
    private readonly Dictionary<string, ApiEdge> _edges;

    public ApiModel(GraphDescription graph, Schema schema)
    {
        Graph = graph;
        _nodeTypes = graph.Types.Where(type => !type.IsInterface)
            .ToDictionary(type => type.Name, type => (ObjectType)schema.Types.Find(type.Name)!, StringComparer.Ordinal);
        _edges = graph.Types.SelectMany(Edges).DistinctBy(edge => edge.Name).ToDictionary(edge => edge.Name, StringComparer.Ordinal);
    }

    public GraphDescription Graph { get; }

    /// <summary>The object type of nodes with this label.</summary>
    public ObjectType? FindNodeType(string label) => _nodeTypes.GetValueOrDefault(label);

    /// <summary>What a type is the edge of, or null.</summary>
    public ApiEdge? FindEdge(string typeName) => _edges.GetValueOrDefault(typeName);

    private static IEnumerable<ApiEdge> Edges(GraphType type) => type.Fields
        .OfType<GraphField.Relationship>()
        .Where(field => field.IsList)
        .Select(field => new ApiEdge($"{ApiNames.Relationship(field)}Edge", field.Kind))
        .Append(new ApiEdge($"{type.Name}Edge", null));
}

/// <summary>An edge type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Relationship">The kind of relationship that leads to its node; null where none does.</param>
internal sealed record ApiEdge(string Name, RelationshipKind? Relationship);
