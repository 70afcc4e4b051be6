using System.Collections.Frozen;
using System.Collections.Immutable;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Neo4j.Layout;

/// <summary>How the elements of a model lie in the database. Made once; safe to share.</summary>
internal sealed class StoredModel
{
    private readonly FrozenDictionary<string, StoredType> _nodes;
    private readonly FrozenDictionary<string, StoredType> _relationships;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _labels;

    /// <exception cref="ArgumentException">The model has a label or property of a name that the layout takes for itself.</exception>
    public StoredModel(GraphModel model)
    {
        Model = model;
        foreach (var label in model.NodeTypes.SelectMany(type => type.Interfaces.Prepend(type.Label)))
        {
            if (StoredNames.Reserved.Contains(label)) throw new ArgumentException($"The label '{label}' is one that the layout in Neo4j takes for itself; rename the type.", nameof(model));
        }

        _nodes = model.NodeTypes.ToFrozenDictionary(type => type.Label, type => new StoredType(type.Label, type.Properties, isNode: true), StringComparer.Ordinal);
        _relationships = model.RelationshipTypes.ToFrozenDictionary(type => type.Type, type => new StoredType(type.Type, type.Properties, isNode: false), StringComparer.Ordinal);
        _labels = model.NodeTypes.ToFrozenDictionary(
            type => type.Label,
            type => type.Interfaces.Prepend(type.Label).Prepend(StoredNames.Node).ToImmutableArray(),
            StringComparer.Ordinal);
    }

    public GraphModel Model { get; }

    /// <exception cref="KeyNotFoundException">The model has no such type of nodes.</exception>
    public StoredType NodeType(string label) => _nodes[label];

    /// <exception cref="KeyNotFoundException">The model has no such type of relationships.</exception>
    public StoredType RelationshipType(string type) => _relationships[type];

    /// <summary>All labels of a type's nodes: <see cref="StoredNames.Node"/>, its own, its interfaces'.</summary>
    public ImmutableArray<string> Labels(string label) => _labels[label];
}
