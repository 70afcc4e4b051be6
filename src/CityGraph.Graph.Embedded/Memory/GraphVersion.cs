namespace CityGraph.Graph.Embedded.Memory;

/// <summary>The whole graph as one change set left it. Immutable, but for look-ups that are built when they are first asked for.</summary>
internal sealed class GraphVersion
{
    private readonly Lock _referringGate = new();
    private volatile ReferringNodes[] _referring;

    public GraphVersion(
        long number,
        ModelLayout layout,
        GraphIds ids,
        PagedVector<NodeRecord> nodes,
        RelationshipVector relationships,
        SortedNodes[] byLabel,
        Adjacency[] outgoing,
        Adjacency[] incoming,
        ReferringNodes[] referring)
    {
        Number = number;
        Layout = layout;
        Ids = ids;
        Nodes = nodes;
        Relationships = relationships;
        ByLabel = byLabel;
        Outgoing = outgoing;
        Incoming = incoming;
        _referring = referring;
    }

    public long Number { get; }

    public ModelLayout Layout { get; }

    public GraphIds Ids { get; }

    public PagedVector<NodeRecord> Nodes { get; }

    public RelationshipVector Relationships { get; }

    public int NodeCount { get; init; }

    public int RelationshipCount { get; init; }

    /// <summary>By ordinal of label.</summary>
    public SortedNodes[] ByLabel { get; }

    /// <summary>By ordinal of relationship type.</summary>
    public Adjacency[] Outgoing { get; }

    public Adjacency[] Incoming { get; }

    /// <summary>The look-ups that were built for this version so far.</summary>
    public ReferringNodes[] Referring => _referring;

    public static GraphVersion Empty(ModelLayout layout)
    {
        var ids = new GraphIds(new(), new(), NodeOrder.None);
        var byLabel = new SortedNodes[layout.Labels.Length];
        Array.Fill(byLabel, SortedNodes.Empty(ids.Nodes));
        var adjacency = new Adjacency[layout.RelationshipTypes.Length];
        Array.Fill(adjacency, Adjacency.Empty);
        return new(0, layout, ids, PagedVector<NodeRecord>.Empty, RelationshipVector.Empty, byLabel, adjacency, adjacency, []);
    }

    public NodeRecord? FindNode(string id)
    {
        var index = Ids.Nodes.Find(id);
        return index < 0 ? null : Nodes[index];
    }

    public RelationshipRecord? FindRelationship(string id)
    {
        var index = Ids.Relationships.Find(id);
        return index < 0 ? null : Relationships[index];
    }

    /// <summary>O(nodes of the label) the first time for a label and property; later versions carry the look-up on.</summary>
    public ReferringNodes ReferringBy(LabelLayout label, Column column)
    {
        if (FindReferring(label, column) is { } known) return known;
        lock (_referringGate)
        {
            if (FindReferring(label, column) is { } built) return built;
            var nodes = new List<(NodeRecord?, NodeRecord?)>();
            foreach (var chunk in ByLabel[label.Ordinal].Chunks)
            {
                foreach (var node in chunk) nodes.Add((null, Nodes[node]));
            }

            var referring = ReferringNodes.Empty(label, column).With(nodes, Ids.Nodes);
            _referring = [.. _referring, referring];
            return referring;
        }
    }

    private ReferringNodes? FindReferring(LabelLayout label, Column column)
    {
        foreach (var candidate in _referring)
        {
            if (candidate.IsFor(label, column)) return candidate;
        }

        return null;
    }
}

/// <summary>The indexes of all ids that were ever met; shared by all versions.</summary>
/// <param name="Nodes">Of nodes.</param>
/// <param name="Relationships">Of relationships.</param>
/// <param name="Order">The order of the ids of nodes, as far as it was worked out.</param>
internal sealed record GraphIds(IdMap Nodes, IdMap Relationships, NodeOrder Order);
