using System.Collections.Immutable;
using CityGraph.Explorer.Walks;

namespace CityGraph.Explorer.Neighbourhoods;

/// <summary>What a search found.</summary>
/// <param name="Nodes">In order.</param>
/// <param name="Edges">Between these nodes, by id.</param>
/// <param name="Cuts">What was not searched.</param>
/// <param name="UnknownId">A node in the middle that does not exist; else null.</param>
internal sealed record FoundNeighbourhood(
    ImmutableArray<FoundNode> Nodes, ImmutableArray<FoundEdge> Edges, ImmutableArray<Cut> Cuts, string? UnknownId = null);

/// <param name="Id">Its id.</param>
/// <param name="Distance">From the nearest node in the middle, in relationships.</param>
/// <param name="Degree">How many nodes it is joined to.</param>
/// <param name="Hidden">How many of these are not shown.</param>
internal sealed record FoundNode(string Id, int Distance, int Degree, int Hidden);

/// <param name="Id">The relationship's id.</param>
/// <param name="Type">Its type.</param>
/// <param name="From">The id of the node where it starts.</param>
/// <param name="To">The id of the node where it ends.</param>
internal sealed record FoundEdge(string Id, string Type, string From, string To);
