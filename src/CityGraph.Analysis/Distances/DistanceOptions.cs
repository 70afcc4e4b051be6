namespace CityGraph.Analysis.Distances;

/// <summary>Which distances a measure of nodes is about.</summary>
public sealed record DistanceOptions
{
    /// <summary>All nodes, in edges, along edges.</summary>
    public static DistanceOptions Default { get; } = new();

    public EdgeLength Length { get; init; }

    public PathDirection Direction { get; init; }

    /// <summary>The nodes to measure: the result has one number for each, in this order. Null for all nodes.</summary>
    public IReadOnlyList<int>? Nodes { get; init; }
}
