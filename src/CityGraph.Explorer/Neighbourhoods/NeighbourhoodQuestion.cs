using System.Collections.Immutable;
using CityGraph.Explorer.Api;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Neighbourhoods;

/// <summary>Which neighbourhood is wanted.</summary>
/// <param name="Of">The ids of the nodes in the middle, each once; at most <see cref="MostOf"/>.</param>
/// <param name="Ways">What to follow, and what to show.</param>
/// <param name="Entities">The types of nodes that may be in the middle.</param>
/// <param name="Passed">The types of nodes behind which the picture goes on.</param>
/// <param name="Hops">From 1 to <see cref="MostHops"/>.</param>
/// <param name="MaxNodes">From the number of <paramref name="Of"/> to <see cref="MostNodes"/>.</param>
/// <param name="Rank">What comes first among equally near nodes.</param>
internal sealed record NeighbourhoodQuestion(
    ImmutableArray<string> Of, ImmutableArray<ExpansionWay> Ways, ImmutableArray<string> Entities, ImmutableArray<string> Passed,
    int Hops, int MaxNodes, NeighbourhoodRank Rank)
{
    public const int MostOf = 50;
    public const int MostHops = 3;
    public const int MostNodes = 500;

    /// <summary>The most relationships that are drawn between them.</summary>
    public const int MostEdges = SearchBounds.DrawnEdges;
}

/// <summary>Named as in the API, in capitals.</summary>
internal enum NeighbourhoodRank
{
    Relevance,
    Degree,
}
