using CityGraph.Graph.Changes;

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>Turns the changes of a validated set into records and the version that holds them.</summary>
internal sealed class ChangeApplication
{
    private readonly GraphVersion _source;
    private readonly GraphVersionBuilder _builder;

    private ChangeApplication(GraphVersion source)
    {
        _source = source;
        _builder = new(source);
    }

    /// <summary>The nodes that were put or deleted, before and after.</summary>
    public List<(NodeRecord? Old, NodeRecord? New)> Nodes { get; } = [];

    public List<(RelationshipRecord? Old, RelationshipRecord? New)> Relationships { get; } = [];

    public GraphVersion Result { get; private set; } = null!;

    public static ChangeApplication Apply(GraphVersion source, ChangeSet set)
    {
        var application = new ChangeApplication(source);
        foreach (var change in set.Changes) application.ApplyToNode(change);
        foreach (var change in set.Changes) application.ApplyToRelationship(change);
        application.Result = application._builder.ToVersion(source.Number + 1);
        return application;
    }

    private void ApplyToNode(Change change)
    {
        switch (change)
        {
            case Change.PutNode { Node: var node }:
                var type = _source.Layout.FindNodeType(node.Label)!;
                var record = new NodeRecord(_source.Ids.Nodes.GetOrAdd(node.Id), node.Id, type, type.Arrange(node.Properties));
                Nodes.Add((_source.Nodes[record.Index], record));
                _builder.Put(record);
                break;
            case Change.DeleteNode delete:
                var deleted = _source.FindNode(delete.NodeId)!;
                Nodes.Add((deleted, null));
                _builder.Delete(deleted);
                break;
        }
    }

    private void ApplyToRelationship(Change change)
    {
        switch (change)
        {
            case Change.PutRelationship { Relationship: var relationship }:
                var type = _source.Layout.FindRelationshipType(relationship.Type)!;
                var ids = _source.Ids;
                var record = new RelationshipRecord(
                    ids.Relationships.GetOrAdd(relationship.Id),
                    relationship.Id,
                    type,
                    ids.Nodes.Find(relationship.From),
                    ids.Nodes.Find(relationship.To),
                    type.Arrange(relationship.Properties));
                Relationships.Add((_source.Relationships[record.Index], record));
                _builder.Put(record);
                break;
            case Change.DeleteRelationship delete:
                var deleted = _source.FindRelationship(delete.RelationshipId)!;
                Relationships.Add((deleted, null));
                _builder.Delete(deleted);
                break;
        }
    }
}
