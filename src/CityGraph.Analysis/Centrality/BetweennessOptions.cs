using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.Centrality;

/// <summary>Which paths betweenness is about, and in what numbers.</summary>
public sealed record BetweennessOptions
{
    /// <summary>All paths, in edges, as a number of pairs.</summary>
    public static BetweennessOptions Default { get; } = new();

    public EdgeLength Length { get; init; }

    /// <summary>Whether to divide by the number of pairs, so that the range is 0 to 1.</summary>
    public bool IsNormalised { get; init; }

    /// <summary>The nodes from which paths count, each as often as it is given; null for all. The divisor stays that of all pairs.</summary>
    public IReadOnlyList<int>? Sources { get; init; }
}
