using System.Collections.Immutable;
using CityGraph.Explorer.Api;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Paths;

/// <summary>Which paths are wanted.</summary>
/// <param name="From">The id of the node where they begin.</param>
/// <param name="To">Where they end; another one.</param>
/// <param name="Ways">What they follow, and what they pass through.</param>
/// <param name="Avoiding">Ids of nodes that they do not pass.</param>
/// <param name="MaxHops">The longest, from 1 to <see cref="MostHops"/>.</param>
/// <param name="Ends">The types of nodes at which paths may begin and end.</param>
/// <param name="Count">How many, the shortest first; null: all that are as short as the shortest.</param>
internal sealed record PathQuestion(
    string From, string To, ImmutableArray<ExpansionWay> Ways, ImmutableArray<string> Avoiding, int MaxHops, ImmutableArray<string> Ends, int? Count)
{
    public const int MostHops = SearchBounds.Hops;

    /// <summary>The most paths that can be asked for.</summary>
    public const int MostPaths = 50;

    /// <summary>The most that are given where all of the shortest are asked for.</summary>
    public const int MostShortest = SearchBounds.ShortestPaths;

    public const int MostAvoided = 500;
}
