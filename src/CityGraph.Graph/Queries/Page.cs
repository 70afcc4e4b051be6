using System.Collections.Immutable;

namespace CityGraph.Graph.Queries;

/// <summary>A list of rows. Made by stores; not changed afterwards.</summary>
/// <param name="nodes">The nodes; null only at a start by ids, where none was found.</param>
/// <param name="relationships">The relationship that led to each node, at the same position; null unless asked.</param>
public sealed class Page(Row?[] nodes, Row[]? relationships = null)
{
    public static Page Empty { get; } = new([]);

    public Row?[] Nodes { get; } = nodes;

    public Row[]? Relationships { get; } = relationships;

    /// <summary>Whether the list goes on after the last node given.</summary>
    public bool HasNext { get; init; }

    /// <summary>Whether the list has elements before the first node given; for an empty page, before the place that the window points to.</summary>
    public bool HasPrevious { get; init; }

    /// <summary>The number of elements regardless of limit and positions; null unless asked.</summary>
    public long? TotalCount { get; init; }

    /// <summary>One for each of the window's aggregations.</summary>
    public ImmutableArray<Aggregate> Aggregates { get; init; } = [];
}
