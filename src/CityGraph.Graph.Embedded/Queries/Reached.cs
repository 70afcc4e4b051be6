using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>An element of a list: a node and the relationship that led to it, if one did.</summary>
internal readonly record struct Reached(NodeRecord Node, RelationshipRecord? Relationship)
{
    /// <summary>What breaks ties, and ends the order of every list.</summary>
    public string TieBreaker => Relationship?.Id ?? Node.Id;

    /// <summary>The default order of two relationships that lead to these nodes.</summary>
    public static int CompareFar(GraphVersion version, int leftNode, RelationshipRecord left, int rightNode, RelationshipRecord right)
    {
        var order = leftNode == rightNode ? 0 : CodePointComparer.Compare(version.Ids.Nodes[leftNode], version.Ids.Nodes[rightNode]);
        return order != 0 ? order : CodePointComparer.Compare(left.Id, right.Id);
    }
}
