using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;

namespace CityGraph.Graph.Neo4j.Commits;

/// <summary>
/// A change set read as one that makes elements and does nothing else: what <see cref="ChangeSetValidator"/> is told of the graph then, and the
/// values of <see cref="CommitTexts.Create"/>, which finds out whether it is true.
/// </summary>
internal sealed class NewElements : IChangeBase
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly ChangeSet _set;

    private NewElements(ChangeSet set)
    {
        _set = set;
        foreach (var change in set.Changes) _ids.Add(change.Id);
    }

    /// <summary>Null if the set deletes something, has a problem whatever the graph holds, or has no changes or too many.</summary>
    public static NewElements? Of(GraphModel model, ChangeSet set)
    {
        if (set.Changes is not { IsDefaultOrEmpty: false, Length: <= ChangeSetValidator.MaxChanges }) return null;
        if (!set.Changes.All(change => change is Change.PutNode or Change.PutRelationship)) return null;
        var elements = new NewElements(set);
        return ChangeSetValidator.Validate(model, elements, set).IsEmpty ? elements : null;
    }

    /// <summary>None of those that the set puts; any other, of a type that is not the model's and thus may be an end of anything.</summary>
    string? IChangeBase.FindNodeLabel(string id) => _ids.Contains(id) ? null : StoredNames.Node;

    RelationshipEnds? IChangeBase.FindRelationship(string id) => null;

    IEnumerable<string> IChangeBase.RelationshipsOf(string nodeId) => [];

    public void AddTo(Dictionary<string, object?> values, StoredModel stored)
    {
        var nodes = _set.Changes.OfType<Change.PutNode>().Select(put => put.Node).ToLookup(node => node.Label);
        var relationships = _set.Changes.OfType<Change.PutRelationship>().Select(put => put.Relationship).ToLookup(relationship => relationship.Type);
        values.Add("ids", Ids(CreateText.Nodes, nodes.SelectMany(type => type).Select(node => node.Id))
            .Concat(relationships.SelectMany(type => Ids(PositionOf(stored.Model, type.Key), type.Select(relationship => relationship.Id)))).ToList());
        values.Add("newNodes", nodes.Select(type => NodesOf(stored, type)).ToList());
        values.Add("newRelationships", relationships.Select(type => RelationshipsOf(stored, type)).ToList());
        values.Add("counts", new List<long> { nodes.Sum(type => type.Count()), relationships.Sum(type => type.Count()) });
    }

    private static IEnumerable<object> Ids(int kind, IEnumerable<string> ids) =>
        NamedIds.Cut(ids).Select(list => (object)new[] { kind, list });

    private static int PositionOf(GraphModel model, string type) => model.RelationshipTypes.IndexOf(model.FindRelationshipType(type)!);

    private static object[] NodesOf(StoredModel stored, IGrouping<string, Node> nodes)
    {
        var type = stored.NodeType(nodes.Key);
        var rows = nodes.Select(node => (object)new object?[] { type.Store(node.Id, node.Properties), type.Location(node.Properties) });
        return [stored.Labels(nodes.Key), rows.ToList()];
    }

    /// <summary>Rows name their ends by positions in lists of ids, so that each end is looked for once.</summary>
    private static object[] RelationshipsOf(StoredModel stored, IGrouping<string, Relationship> relationships)
    {
        var type = stored.RelationshipType(relationships.Key);
        var (from, to) = (new Positions(), new Positions());
        var rows = relationships.Select(relationship => (object)new object[]
        {
            from.Of(relationship.From), to.Of(relationship.To), type.Store(relationship.Id, relationship.Properties),
        }).ToList();
        var ends = stored.Model.FindRelationshipType(relationships.Key)!;
        return [relationships.Key, ends.From, from.Ids, ends.To, to.Ids, rows];
    }

    private sealed class Positions
    {
        private readonly Dictionary<string, long> _positions = new(StringComparer.Ordinal);

        public List<string> Ids { get; } = [];

        public long Of(string id)
        {
            if (_positions.TryAdd(id, Ids.Count)) Ids.Add(id);
            return _positions[id];
        }
    }
}
