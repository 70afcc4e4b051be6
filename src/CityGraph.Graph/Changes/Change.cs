using CityGraph.Graph.Model;

namespace CityGraph.Graph.Changes;

/// <summary>One change to one element. The changes of a set take effect together, in any order.</summary>
public abstract record Change
{
    private Change() { }

    /// <summary>The id of the element.</summary>
    public abstract string Id { get; }

    /// <summary>The node is as given afterwards, whether it existed or not. A node's label never changes.</summary>
    public sealed record PutNode(Node Node) : Change
    {
        public override string Id => Node.Id;
    }

    /// <summary>The relationship is as given afterwards. Its type and ends never change; both ends must exist after the set.</summary>
    public sealed record PutRelationship(Relationship Relationship) : Change
    {
        public override string Id => Relationship.Id;
    }

    /// <summary>The node, which must exist, is gone. Its relationships must be deleted in the same set.</summary>
    public sealed record DeleteNode(string NodeId) : Change
    {
        public override string Id => NodeId;
    }

    /// <summary>The relationship, which must exist, is gone.</summary>
    public sealed record DeleteRelationship(string RelationshipId) : Change
    {
        public override string Id => RelationshipId;
    }
}
