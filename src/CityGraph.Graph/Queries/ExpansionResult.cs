using System.Collections.Immutable;

namespace CityGraph.Graph.Queries;

/// <summary>What one level of a search found. The same in every store.</summary>
/// <param name="ChangeNumber">The number of the newest change set that the answer reflects; 0 for an empty graph.</param>
/// <param name="Nodes">One for each of <see cref="Expansion.From"/>, in its order.</param>
/// <param name="Edges">By the node they go from, then the way, in the given orders, then the far node's id, then the relationship's.</param>
public sealed record ExpansionResult(long ChangeNumber, ImmutableArray<ExpandedNode> Nodes, EdgeList Edges)
{
    /// <summary>
    /// A number for each of <see cref="Expansion.From"/>, which stands for its id in all answers of the store, so that searches need not compare texts;
    /// negative where the store never met the id. Default: the store has no numbers, and those of the edges mean nothing in another answer.
    /// </summary>
    public ImmutableArray<int> Numbers { get; init; }
}

/// <summary>What was found at one of the nodes that an expansion went from.</summary>
/// <param name="Label">The label of its own type; null where there is no such node, which then has nothing.</param>
/// <param name="EdgeCount">How many edges fit, whether or not limits let them be given; a loop counts once.</param>
/// <param name="NeighbourCount">How many nodes all ways lead to, each counted once; 0 unless asked.</param>
public readonly record struct ExpandedNode(string? Label, int EdgeCount, int NeighbourCount);
