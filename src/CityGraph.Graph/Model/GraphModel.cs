using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CityGraph.Graph.Model;

/// <summary>What a graph may hold. Made once, from the schema; safe to share between threads.</summary>
public sealed class GraphModel
{
    private readonly FrozenDictionary<string, NodeType> _nodeTypes;
    private readonly FrozenDictionary<string, RelationshipType> _relationshipTypes;
    private readonly FrozenDictionary<string, ImmutableArray<NodeType>> _byLabel;

    /// <exception cref="ArgumentException">Two types share a name.</exception>
    public GraphModel(ImmutableArray<NodeType> nodeTypes, ImmutableArray<RelationshipType> relationshipTypes)
    {
        NodeTypes = nodeTypes;
        RelationshipTypes = relationshipTypes;
        _nodeTypes = nodeTypes.ToFrozenDictionary(type => type.Label, StringComparer.Ordinal);
        _relationshipTypes = relationshipTypes.ToFrozenDictionary(type => type.Type, StringComparer.Ordinal);
        _byLabel = nodeTypes
            .SelectMany(type => type.Interfaces.Append(type.Label).Select(label => (label, type)))
            .GroupBy(pair => pair.label, pair => pair.type, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    public ImmutableArray<NodeType> NodeTypes { get; }

    public ImmutableArray<RelationshipType> RelationshipTypes { get; }

    public NodeType? FindNodeType(string label) => _nodeTypes.GetValueOrDefault(label);

    public RelationshipType? FindRelationshipType(string type) => _relationshipTypes.GetValueOrDefault(type);

    /// <summary>The node types that carry a label: one for a type's own, several for an interface's, none for an unknown one.</summary>
    public ImmutableArray<NodeType> TypesWithLabel(string label) => _byLabel.TryGetValue(label, out var types) ? types : [];
}
