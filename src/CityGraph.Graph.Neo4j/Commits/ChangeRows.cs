using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;

namespace CityGraph.Graph.Neo4j.Commits;

/// <summary>The changes of a set that was found free of problems, as values of <see cref="CommitTexts.Write"/>.</summary>
internal sealed class ChangeRows
{
    private readonly StoredModel _model;
    private readonly GraphFacts _facts;
    private readonly List<string> _deletedRelationships = [];
    private readonly List<string> _deletedNodes = [];
    private readonly List<object> _changedNodes = [];
    private readonly Dictionary<string, List<object>> _newNodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> _changedRelationships = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<object>> _newRelationships = new(StringComparer.Ordinal);

    public ChangeRows(StoredModel model, GraphFacts facts, ChangeSet set)
    {
        (_model, _facts) = (model, facts);
        foreach (var change in set.Changes) Add(change);
    }

    /// <summary>Whether nothing that is there is changed or deleted.</summary>
    public bool OnlyCreates => _deletedRelationships.Count + _deletedNodes.Count + _changedNodes.Count + _changedRelationships.Count == 0;

    public void AddTo(Dictionary<string, object?> values)
    {
        values.Add("deletedRelationships", _deletedRelationships);
        values.Add("deletedNodes", _deletedNodes);
        values.Add("changedNodes", _changedNodes);
        values.Add("newNodes", _newNodes.Select(type => new object[] { _model.Labels(type.Key), new object[] { type.Value } }).ToList());
        values.Add("changedRelationships", _changedRelationships.Keys);
        values.Add("changedTo", _changedRelationships);
        values.Add("newRelationships", _newRelationships.Select(type => new object[] { type.Key, type.Value }).ToList());
        var (newNodes, newRelationships) = (_newNodes.Values.Sum(rows => rows.Count), _newRelationships.Values.Sum(rows => rows.Count));
        values.Add("counts", new List<long> { _deletedRelationships.Count, _deletedNodes.Count, _changedNodes.Count, newNodes, _changedRelationships.Count, newRelationships });
    }

    private void Add(Change change)
    {
        switch (change)
        {
            case Change.PutNode { Node: var node }:
                Put(node);
                break;
            case Change.PutRelationship { Relationship: var relationship }:
                Put(relationship);
                break;
            case Change.DeleteNode:
                _deletedNodes.Add(change.Id);
                break;
            case Change.DeleteRelationship:
                _deletedRelationships.Add(_facts.FindElementId(change.Id)!);
                break;
        }
    }

    private void Put(Node node)
    {
        var type = _model.NodeType(node.Label);
        var (properties, isPlaced) = (type.Store(node.Id, node.Properties), type.IsPlaced(node.Properties));
        if (_facts.FindNodeLabel(node.Id) is not null) _changedNodes.Add(new object[] { node.Id, properties, isPlaced });
        else RowsOf(_newNodes, node.Label).Add(new object[] { properties, isPlaced });
    }

    private void Put(Relationship relationship)
    {
        var properties = _model.RelationshipType(relationship.Type).Store(relationship.Id, relationship.Properties);
        if (_facts.FindElementId(relationship.Id) is { } elementId) _changedRelationships.Add(elementId, properties);
        else RowsOf(_newRelationships, relationship.Type).Add(new object[] { relationship.From, relationship.To, properties });
    }

    private static List<object> RowsOf(Dictionary<string, List<object>> types, string type)
    {
        if (!types.TryGetValue(type, out var rows)) types.Add(type, rows = []);
        return rows;
    }
}
