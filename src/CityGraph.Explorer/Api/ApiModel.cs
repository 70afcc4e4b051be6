using CityGraph.Explorer.Description;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Api;

/// <summary>What the generated types of the API stand for. Made once; safe to share between threads.</summary>
internal sealed class ApiModel
{
    private readonly Dictionary<string, ObjectType> _nodeTypes;
    private readonly Dictionary<string, ApiEdge> _edges;
    private readonly HashSet<string> _aggregates;

    public ApiModel(GraphDescription graph, Schema schema)
    {
        Graph = graph;
        _nodeTypes = graph.Types.Where(type => !type.IsInterface)
            .ToDictionary(type => type.Name, type => (ObjectType)schema.Types.Find(type.Name)!, StringComparer.Ordinal);
        _aggregates = graph.Types.Select(type => type.Name).Concat(graph.Relationships.Select(AggregateTypes.OfEdge)).ToHashSet(StringComparer.Ordinal);
        _edges = graph.Types.SelectMany(Edges).DistinctBy(edge => edge.Name).ToDictionary(edge => edge.Name, StringComparer.Ordinal);
    }

    public GraphDescription Graph { get; }

    /// <summary>What a type tells of a list, or null.</summary>
    public ApiAggregate? FindAggregate(string typeName)
    {
        if (typeName == AggregateTypes.Int) return ApiAggregate.WholeNumbers;
        if (AggregateTypes.All.Contains(typeName)) return ApiAggregate.Measure;
        if (Ends("Aggregate")) return ApiAggregate.Whole;
        if (Ends("Groups")) return ApiAggregate.Groups;
        return Ends("Group") ? ApiAggregate.Group : null;

        bool Ends(string suffix) => typeName.EndsWith(suffix, StringComparison.Ordinal) && _aggregates.Contains(typeName[..^suffix.Length]);
    }

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

/// <summary>What a type tells of a list.</summary>
internal enum ApiAggregate
{
    /// <summary>All of it, or of one group.</summary>
    Whole,

    /// <summary>One property.</summary>
    Measure,

    /// <summary>One property that is a whole number.</summary>
    WholeNumbers,

    Groups,
    Group,
}
