using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>Derives a version from another. Takes what was validated; nodes must be put before relationships that end at them.</summary>
internal sealed class GraphVersionBuilder
{
    /// <summary>From so many new ones on, threads are worth their start.</summary>
    private const int ManyRelationships = 50_000;

    private readonly GraphVersion _source;
    private readonly PagedVector<NodeRecord>.Builder _nodes;
    private readonly RelationshipVector.Builder _relationships;
    private readonly List<int>[] _addedByLabel;
    private readonly HashSet<int>[] _removedByLabel;
    private readonly Adjacency.Builder[] _outgoing;
    private readonly Adjacency.Builder[] _incoming;
    private readonly List<(NodeRecord? Old, NodeRecord? New)> _nodeChanges = [];
    private int _nodeCount;
    private int _relationshipCount;
    private int _addedRelationships;

    public GraphVersionBuilder(GraphVersion source)
    {
        _source = source;
        _nodeCount = source.NodeCount;
        _relationshipCount = source.RelationshipCount;
        _nodes = new(source.Nodes);
        _relationships = new(source.Relationships);
        _addedByLabel = Array.ConvertAll(source.ByLabel, _ => new List<int>());
        _removedByLabel = Array.ConvertAll(source.ByLabel, _ => new HashSet<int>());
        _outgoing = Array.ConvertAll(source.Outgoing, lists => new Adjacency.Builder(lists, ToEnd, Compare));
        _incoming = Array.ConvertAll(source.Incoming, lists => new Adjacency.Builder(lists, ToStart, Compare));
    }

    /// <summary>The node is as given, whether or not it was there.</summary>
    public void Put(NodeRecord node)
    {
        var old = _nodes[node.Index];
        _nodes[node.Index] = node;
        _nodeChanges.Add((old, node));
        if (old is not null) return;
        _nodeCount++;
        foreach (var label in _source.Layout.LabelsOfType[node.Type.Ordinal]) _addedByLabel[label.Ordinal].Add(node.Index);
    }

    public void Put(RelationshipRecord relationship)
    {
        var isNew = _relationships[relationship.Index] is null;
        _relationships[relationship.Index] = relationship;
        if (!isNew) return;
        _relationshipCount++;
        _addedRelationships++;
        _outgoing[relationship.Type.Ordinal].Add(relationship.From, _nodes[relationship.From]!.Type, relationship.Index);
        _incoming[relationship.Type.Ordinal].Add(relationship.To, _nodes[relationship.To]!.Type, relationship.Index);
    }

    public void Delete(NodeRecord node)
    {
        _nodes[node.Index] = null;
        _nodeCount--;
        _nodeChanges.Add((node, null));
        foreach (var label in _source.Layout.LabelsOfType[node.Type.Ordinal]) _removedByLabel[label.Ordinal].Add(node.Index);
    }

    public void Delete(RelationshipRecord relationship)
    {
        _relationships[relationship.Index] = null;
        _relationshipCount--;
        _outgoing[relationship.Type.Ordinal].Remove(relationship.From, relationship.Index);
        _incoming[relationship.Type.Ordinal].Remove(relationship.To, relationship.Index);
    }

    public GraphVersion ToVersion(long number)
    {
        var byLabel = new SortedNodes[_source.ByLabel.Length];
        var (outgoing, incoming) = (new Adjacency[_outgoing.Length], new Adjacency[_incoming.Length]);
        var lists = 2 * outgoing.Length;
        ForEach(lists + byLabel.Length, part =>
        {
            if (part >= lists) byLabel[part - lists] = _source.ByLabel[part - lists].With(_addedByLabel[part - lists], _removedByLabel[part - lists]);
            else if (part % 2 == 0) outgoing[part / 2] = _outgoing[part / 2].ToAdjacency();
            else incoming[part / 2] = _incoming[part / 2].ToAdjacency();
        });
        return new(
            number,
            _source.Layout,
            _source.Ids,
            _nodes.ToVector(),
            _relationships.ToVector(),
            byLabel,
            outgoing,
            incoming,
            Array.ConvertAll(_source.Referring, referring => referring.With(_nodeChanges, _source.Ids.Nodes)))
        {
            NodeCount = _nodeCount,
            RelationshipCount = _relationshipCount,
        };
    }

    /// <summary>Makes the parts of a version, none of which needs another; where much changed, on all processors.</summary>
    private void ForEach(int count, Action<int> make)
    {
        if (_addedRelationships < ManyRelationships)
        {
            for (var part = 0; part < count; part++) make(part);
            return;
        }

        Parallel.For(0, count, make);
    }

    private Link ToEnd(int relationship) => ToNode(relationship, _relationships[relationship]!.To);

    private Link ToStart(int relationship) => ToNode(relationship, _relationships[relationship]!.From);

    private Link ToNode(int relationship, int far) => new(relationship, far, _nodes[far]!.Type.Ordinal);

    private int Compare(Link left, Link right)
    {
        var order = left.Far == right.Far ? 0 : CodePointComparer.Compare(_source.Ids.Nodes[left.Far], _source.Ids.Nodes[right.Far]);
        return order != 0 ? order : CodePointComparer.Compare(_source.Ids.Relationships[left.Relationship], _source.Ids.Relationships[right.Relationship]);
    }
}
