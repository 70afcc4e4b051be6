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
        values.Add("newNodes", nodes.Select(type => NodesOf(stored, type)).ToList());
        values.Add("newRelationships", relationships.Select(type => RelationshipsOf(stored, type)).ToList());
        values.Add("counts", new List<long> { nodes.Sum(type => type.Count()), relationships.Sum(type => type.Count()) });
    }

    private static object[] NodesOf(StoredModel stored, IGrouping<string, Node> nodes)
    {
        var type = stored.NodeType(nodes.Key);
        return [stored.Labels(nodes.Key), Lists(nodes, node => node.Id, node => [type.Store(node.Id, node.Properties), type.IsPlaced(node.Properties)])];
    }

    /// <summary>Rows name their ends by positions in lists of ids, so that each end is looked for once.</summary>
    private static object[] RelationshipsOf(StoredModel stored, IGrouping<string, Relationship> relationships)
    {
        var type = stored.RelationshipType(relationships.Key);
        var ends = stored.Model.FindRelationshipType(relationships.Key)!;
        var (from, to) = (new Positions(relationships.Select(relationship => relationship.From)), new Positions(relationships.Select(relationship => relationship.To)));
        var rows = Lists(relationships, relationship => relationship.Id, relationship =>
            [type.Store(relationship.Id, relationship.Properties), from.Of(relationship.From), to.Of(relationship.To)]);
        return [relationships.Key, rows, (long)stored.Model.RelationshipTypes.IndexOf(ends), ends.From, from.Ids, ends.To, to.Ids];
    }

    private static object[] Lists<T>(IEnumerable<T> elements, Func<T, string> idOf, Func<T, object[]> rowOf) =>
        [.. NamedIds.Cut(elements, idOf).Select(list => Array.ConvertAll<T, object>(list, element => rowOf(element)))];

    /// <summary>Ids in order, as the index has them, each once.</summary>
    private sealed class Positions
    {
        private readonly Dictionary<string, long> _positions = new(StringComparer.Ordinal);

        public Positions(IEnumerable<string> ids)
        {
            Ids = [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            for (var i = 0; i < Ids.Length; i++) _positions.Add(Ids[i], i);
        }

        public string[] Ids { get; }

        public long Of(string id) => _positions[id];
    }
}
