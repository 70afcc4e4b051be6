using System.Collections.Immutable;

namespace CityGraph.Graph.Queries;

/// <summary>What one level of a search found. The same in every store.</summary>
/// <param name="ChangeNumber">The number of the newest change set that the answer reflects; 0 for an empty graph.</param>
/// <param name="Nodes">One for each of <see cref="Expansion.From"/>, in its order.</param>
/// <param name="Edges">By the node they go from, then the way, in the given orders, then the far node's id, then the relationship's.</param>
public sealed record ExpansionResult(long ChangeNumber, ImmutableArray<ExpandedNode> Nodes, ImmutableArray<ExpandedEdge> Edges);

/// <summary>What was found at one of the nodes that an expansion went from.</summary>
/// <param name="Label">The label of its own type; null where there is no such node, which then has nothing.</param>
/// <param name="EdgeCount">How many edges fit, whether or not limits let them be given; a loop counts once.</param>
/// <param name="NeighbourCount">How many nodes all ways lead to, each counted once; 0 unless asked.</param>
public readonly record struct ExpandedNode(string? Label, int EdgeCount, int NeighbourCount);

/// <summary>One relationship, as met from one of the nodes that an expansion went from.</summary>
/// <param name="From">The position of that node in <see cref="Expansion.From"/>.</param>
/// <param name="Way">The position of the way in <see cref="Expansion.Ways"/>.</param>
/// <param name="RelationshipId">The relationship's id.</param>
/// <param name="IsOutgoing">Whether the relationship starts at the node that the expansion went from; true for a loop.</param>
/// <param name="FarId">The id of the node at the other end.</param>
/// <param name="FarLabel">The label of that node's own type.</param>
/// <param name="FarDegree">
/// How many relationships of the types of the ways, in their directions, that node has, whatever the conditions: of type
/// <see cref="Direction.Both"/> a loop counts twice. 0 unless asked.
/// </param>
public readonly record struct ExpandedEdge(
    int From, int Way, string RelationshipId, bool IsOutgoing, string FarId, string FarLabel, int FarDegree);
