namespace CityGraph.Graph.Queries;

/// <summary>One relationship, as met from one of the nodes that an expansion went from: a view of its place in an <see cref="EdgeList"/>.</summary>
public readonly struct ExpandedEdge
{
    private readonly EdgeList _edges;
    private readonly int _position;

    internal ExpandedEdge(EdgeList edges, int position) => (_edges, _position) = (edges, position);

    /// <summary>The position in <see cref="Expansion.From"/> of the node that it was met from. O(log nodes).</summary>
    public int From => _edges.FromOf(_position);

    /// <summary>The position of the way in <see cref="Expansion.Ways"/>.</summary>
    public int Way => Numbers.Way;

    /// <summary>Whether the relationship starts at the node that the expansion went from; true for a loop.</summary>
    public bool IsOutgoing => Numbers.IsOutgoing;

    /// <summary>The relationship's id.</summary>
    public string RelationshipId => _edges.Source.RelationshipId(Numbers.Relationship);

    /// <summary>The id of the node at the other end.</summary>
    public string FarId => _edges.Source.FarId(Numbers.Far);

    /// <summary>The label of that node's own type.</summary>
    public string FarLabel => _edges.Source.FarLabel(Numbers.Far, Numbers.FarType);

    /// <summary>
    /// How many relationships of the types of the ways, in their directions, that node has, whatever the conditions: of type
    /// <see cref="Direction.Both"/> a loop counts twice. 0 unless asked.
    /// </summary>
    public int FarDegree => _edges.Source.FarDegree(Numbers.Far, Numbers.FarType);

    /// <summary>That of <see cref="ExpandedEdgeSource.FarOrder"/>.</summary>
    public int FarOrder => _edges.Source.FarOrder(Numbers.Far);

    private EdgeNumbers Numbers => _edges.Numbers[_position];
}

/// <summary>An edge of a store that has read everything. As at <see cref="ExpandedEdge"/>.</summary>
public sealed record ReadEdge(int From, int Way, string RelationshipId, bool IsOutgoing, string FarId, string FarLabel, int FarDegree);

/// <summary>An edge in numbers, by which its <see cref="ExpandedEdgeSource"/> reads the rest.</summary>
/// <param name="Relationship">Stands for the relationship's id where the result has <see cref="ExpansionResult.Numbers"/>.</param>
/// <param name="Far">Stands for the far node's id where the result has <see cref="ExpansionResult.Numbers"/>.</param>
/// <param name="FarType">What the source wants to know of the far node's type.</param>
/// <param name="Way">The position of the way in <see cref="Expansion.Ways"/>.</param>
/// <param name="IsOutgoing">Whether the relationship starts at the node that the expansion went from; true for a loop.</param>
public readonly record struct EdgeNumbers(int Relationship, int Far, int FarType, short Way, bool IsOutgoing);

/// <summary>Reads what edges leave unread, by a store's own numbers. Immutable: it gives the same whenever it is asked.</summary>
public abstract class ExpandedEdgeSource
{
    public abstract string RelationshipId(int relationship);

    public abstract string FarId(int node);

    /// <param name="node">The node's number.</param>
    /// <param name="type">What the edge says of its type.</param>
    public abstract string FarLabel(int node, int type);

    /// <summary>
    /// Where the node comes among all that have such a place, which are in the order of their ids, so that ids need not be read to be compared; -1 where
    /// it has none.
    /// </summary>
    /// <param name="node">The node's number.</param>
    public virtual int FarOrder(int node) => -1;

    /// <summary>0 unless the expansion asked for it.</summary>
    public abstract int FarDegree(int node, int type);
}
