using System.Collections.Immutable;
using CityGraph.Explorer.Claims;

namespace CityGraph.Explorer.Contradictions;

/// <summary>A fact on which claims differ, or which a claim has otherwise than the graph.</summary>
/// <param name="Subject">The id of the node or relationship.</param>
/// <param name="SubjectType">The type of that.</param>
/// <param name="Property">Null: whether the subject is there.</param>
/// <param name="Kind">Between whom.</param>
/// <param name="ConcernIds">The entities that it is about; of a relationship, where it starts first.</param>
/// <param name="Sides">The one that the graph goes along with first, then by value, what supports before what refutes.</param>
internal sealed record Contradiction(
    string Subject, string SubjectType, string? Property, ContradictionKind Kind, ImmutableArray<string> ConcernIds, ImmutableArray<ContradictionSide> Sides);

/// <summary>The claims that agree.</summary>
/// <param name="Value">The value that they give or refute; null: that the subject is there.</param>
/// <param name="Refutes">Whether they say that it is not so.</param>
/// <param name="IsShown">Whether the graph goes along with them.</param>
/// <param name="Claims">By source and place in it.</param>
/// <param name="Sources">How many sources make them.</param>
/// <param name="IndependentSources">How many of these are independent of one another.</param>
internal sealed record ContradictionSide(
    string? Value, bool Refutes, bool IsShown, ImmutableArray<ClaimRecord> Claims, int Sources, int IndependentSources);

/// <summary>Between whom a contradiction is, the first that fits.</summary>
internal enum ContradictionKind
{
    BetweenSources,
    WithinASource,
    WithTheGraph,
}
