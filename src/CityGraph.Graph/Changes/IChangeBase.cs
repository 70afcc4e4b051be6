namespace CityGraph.Graph.Changes;

/// <summary>What <see cref="ChangeSetValidator"/> must know of the graph that a set is to change. Implemented by each store.</summary>
public interface IChangeBase
{
    /// <summary>The label of the node's own type, or null if there is no such node.</summary>
    string? FindNodeLabel(string id);

    /// <summary>Null if there is no such relationship.</summary>
    RelationshipEnds? FindRelationship(string id);

    /// <summary>The ids of all relationships that start or end at the node, in the order of ids.</summary>
    IEnumerable<string> RelationshipsOf(string nodeId);
}

/// <summary>What never changes of a relationship.</summary>
public readonly record struct RelationshipEnds(string Type, string From, string To);
