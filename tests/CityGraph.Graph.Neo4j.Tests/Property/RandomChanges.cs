using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Neo4j.Tests.Property;

/// <summary>Change sets, most of which fit the graph as it is after those before.</summary>
internal sealed class RandomChanges(GraphModel model, Random random)
{
    private readonly Dictionary<string, NodeType> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Relationship> _relationships = new(StringComparer.Ordinal);
    private readonly List<ChangeSet> _given = [];

    public ChangeSet Next()
    {
        if (_given.Count > 0 && random.Next(20) == 0) return RandomValues.Pick(_given, random);
        var changes = new Dictionary<string, Change>(StringComparer.Ordinal);
        var wanted = random.Next(1, 10);
        while (changes.Count < wanted) Add(changes);
        var set = new ChangeSet($"set-{_given.Count}", "property test", "", [.. changes.Values], random.Next(15) == 0 ? random.Next(_given.Count + 1) : null);
        _given.Add(set);
        return set;
    }

    /// <summary>Takes note of a set that was committed.</summary>
    public void Take(ChangeSet set)
    {
        foreach (var change in set.Changes)
        {
            switch (change)
            {
                case Change.PutNode put: _nodes[put.Id] = model.FindNodeType(put.Node.Label)!; break;
                case Change.PutRelationship put: _relationships[put.Id] = put.Relationship; break;
                case Change.DeleteNode delete: _nodes.Remove(delete.Id); break;
                case Change.DeleteRelationship delete: _relationships.Remove(delete.Id); break;
            }
        }
    }

    private void Add(Dictionary<string, Change> changes)
    {
        switch (random.Next(12))
        {
            case 0 when _nodes.Count > 0:
                DeleteNode(RandomValues.Pick([.. _nodes.Keys], random), changes);
                break;
            case 1 when _relationships.Count > 0:
                var gone = RandomValues.Pick([.. _relationships.Keys], random);
                changes.TryAdd(gone, new Change.DeleteRelationship(gone));
                break;
            case < 7:
                var (id, type) = (RandomValues.NodeId(random, IsAstral), RandomValues.Pick(model.NodeTypes, random));
                if (random.Next(40) > 0) type = Known(id) ?? type;
                changes.TryAdd(id, new Change.PutNode(new(id, type.Label, Properties(type.Properties))));
                break;
            default:
                PutRelationship(changes);
                break;
        }
    }

    private void DeleteNode(string id, Dictionary<string, Change> changes)
    {
        if (!changes.TryAdd(id, new Change.DeleteNode(id))) return;
        foreach (var relationship in _relationships.Values.Where(relationship => relationship.From == id || relationship.To == id))
        {
            if (random.Next(60) > 0) changes[relationship.Id] = new Change.DeleteRelationship(relationship.Id);
        }
    }

    private void PutRelationship(Dictionary<string, Change> changes)
    {
        var id = RandomValues.RelationshipId(random, IsAstral);
        if (_relationships.TryGetValue(id, out var known) && random.Next(40) > 0)
        {
            changes.TryAdd(id, new Change.PutRelationship(known with { Properties = Properties(model.FindRelationshipType(known.Type)!.Properties) }));
            return;
        }

        var type = RandomValues.Pick(model.RelationshipTypes, random);
        if (End(type.From) is { } from && End(type.To) is { } to)
        {
            changes.TryAdd(id, new Change.PutRelationship(new(id, type.Type, from, to, Properties(type.Properties))));
        }
    }

    /// <summary>The id of a node that may be at the end, now and then of one that may not.</summary>
    private string? End(ImmutableArray<string> labels)
    {
        if (random.Next(80) == 0) return RandomValues.NodeId(random, IsAstral);
        string[] fitting = [.. _nodes.Where(node => labels.Contains(node.Value.Label) || node.Value.Interfaces.Any(labels.Contains)).Select(node => node.Key)];
        return fitting.Length == 0 ? null : RandomValues.Pick(fitting, random);
    }

    private bool IsAstral => random.Next(8) == 0;

    private NodeType? Known(string id) => _nodes.GetValueOrDefault(id);

    private PropertySet Properties(ImmutableArray<PropertyDefinition> definitions) => PropertySet.From(definitions
        .Where(definition => definition.IsRequired ? random.Next(200) > 0 : random.Next(5) < 3)
        .Select(definition => KeyValuePair.Create(definition.Name, definition.IsList ? List(definition) : RandomValues.Item(definition, random, IsAstral))));

    private ImmutableArray<object> List(PropertyDefinition definition) =>
        Enumerable.Range(0, random.Next(4)).Select(_ => RandomValues.Item(definition, random, IsAstral)).ToImmutableArray();
}
