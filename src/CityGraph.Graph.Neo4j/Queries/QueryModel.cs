using System.Collections.Immutable;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>The names that queries use, resolved once a model. Immutable, thus safe to share.</summary>
internal sealed class QueryModel
{
    private readonly GraphModel _model;
    private readonly Dictionary<string, ElementType> _nodeTypes;
    private readonly Dictionary<string, Site> _nodesByTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Site> _byLabel;
    private readonly Dictionary<string, RelationshipSites> _byRelationshipType;

    public QueryModel(GraphModel model)
    {
        _model = model;
        _nodeTypes = model.NodeTypes.ToDictionary(type => type.Label, type => new ElementType(type.Label, type.Properties), StringComparer.Ordinal);
        _byLabel = model.NodeTypes.SelectMany(type => type.Interfaces.Append(type.Label)).Distinct(StringComparer.Ordinal)
            .ToDictionary(label => label, label => Nodes([label]), StringComparer.Ordinal);
        _byRelationshipType = model.RelationshipTypes.ToDictionary(
            type => type.Type,
            type => new RelationshipSites(
                new([new ElementType(type.Type, type.Properties)], isNode: false), Nodes(type.From), Nodes(type.To), Nodes(type.From.AddRange(type.To))),
            StringComparer.Ordinal);
        AnyNode = Nodes([.. model.NodeTypes.Select(type => type.Label)]);
    }

    public Site AnyNode { get; }

    /// <exception cref="ArgumentException">The model has no such label.</exception>
    public Site Label(string label) => _byLabel.TryGetValue(label, out var site) ? site : throw new ArgumentException($"There is no label '{label}'.");

    /// <exception cref="ArgumentException">The model has no such relationship type.</exception>
    public RelationshipSites RelationshipType(string type) =>
        _byRelationshipType.TryGetValue(type, out var sites) ? sites : throw new ArgumentException($"There is no relationship type '{type}'.");

    private Site Nodes(ImmutableArray<string> labels)
    {
        var carriers = _model.NodeTypes.Where(type => labels.Contains(type.Label) || type.Interfaces.Any(labels.Contains)).Select(type => _nodeTypes[type.Label]).ToArray();
        var key = string.Join('\n', carriers.Select(type => type.Name));
        if (!_nodesByTypes.TryGetValue(key, out var site)) _nodesByTypes.Add(key, site = new(carriers, isNode: true));
        return site;
    }
}

/// <summary>What may be met at and around relationships of a type.</summary>
internal sealed record RelationshipSites(Site Relationship, Site Starts, Site Ends, Site Either)
{
    public Site Far(Direction direction) => direction switch
    {
        Direction.Outgoing => Ends,
        Direction.Incoming => Starts,
        _ => Either,
    };
}
