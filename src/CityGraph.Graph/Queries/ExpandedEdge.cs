namespace CityGraph.Graph.Queries;

/// <summary>
/// One relationship, as met from one of the nodes that an expansion went from. A store may leave texts and degrees unread until they are asked for:
/// of most edges that a search meets they never are. They are those of the graph that the answer is from.
/// </summary>
public readonly record struct ExpandedEdge
{
    private readonly ExpandedEdgeSource _source;
    private readonly int _farType;

    /// <summary>An edge of a store that has read everything.</summary>
    public ExpandedEdge(int from, int way, string relationshipId, bool isOutgoing, string farId, string farLabel, int farDegree)
        : this(from, way, -1, isOutgoing, -1, -1, new ReadEdge(relationshipId, farId, farLabel, farDegree)) { }

    /// <summary>An edge of which the rest is read from <paramref name="source"/> by these numbers.</summary>
    public ExpandedEdge(int from, int way, int relationshipNumber, bool isOutgoing, int farNumber, int farType, ExpandedEdgeSource source) =>
        (From, Way, RelationshipNumber, IsOutgoing, FarNumber, _farType, _source) = (from, way, relationshipNumber, isOutgoing, farNumber, farType, source);

    /// <summary>The position in <see cref="Expansion.From"/> of the node that it was met from.</summary>
    public int From { get; }

    /// <summary>The position of the way in <see cref="Expansion.Ways"/>.</summary>
    public int Way { get; }

    /// <summary>Stands for <see cref="RelationshipId"/> where the result has <see cref="ExpansionResult.Numbers"/>.</summary>
    public int RelationshipNumber { get; }

    /// <summary>Whether the relationship starts at the node that the expansion went from; true for a loop.</summary>
    public bool IsOutgoing { get; }

    /// <summary>Stands for <see cref="FarId"/> where the result has <see cref="ExpansionResult.Numbers"/>.</summary>
    public int FarNumber { get; }

    /// <summary>The relationship's id.</summary>
    public string RelationshipId => _source.RelationshipId(RelationshipNumber);

    /// <summary>The id of the node at the other end.</summary>
    public string FarId => _source.FarId(FarNumber);

    /// <summary>The label of that node's own type.</summary>
    public string FarLabel => _source.FarLabel(FarNumber, _farType);

    /// <summary>
    /// How many relationships of the types of the ways, in their directions, that node has, whatever the conditions: of type
    /// <see cref="Direction.Both"/> a loop counts twice. 0 unless asked.
    /// </summary>
    public int FarDegree => _source.FarDegree(FarNumber, _farType);

    private sealed class ReadEdge(string relationshipId, string farId, string farLabel, int farDegree) : ExpandedEdgeSource
    {
        public override string RelationshipId(int relationship) => relationshipId;

        public override string FarId(int node) => farId;

        public override string FarLabel(int node, int type) => farLabel;

        public override int FarDegree(int node, int type) => farDegree;
    }
}

/// <summary>Reads what edges leave unread, by a store's own numbers. Immutable: it gives the same whenever it is asked.</summary>
public abstract class ExpandedEdgeSource
{
    public abstract string RelationshipId(int relationship);

    public abstract string FarId(int node);

    /// <param name="node">The node's number.</param>
    /// <param name="type">What the edge says of its type.</param>
    public abstract string FarLabel(int node, int type);

    /// <summary>0 unless the expansion asked for it.</summary>
    public abstract int FarDegree(int node, int type);
}
