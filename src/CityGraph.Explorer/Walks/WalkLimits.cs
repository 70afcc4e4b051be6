namespace CityGraph.Explorer.Walks;

/// <summary>What a walk through the graph may take. What it leaves undone for that it tells as a <see cref="Cut"/>.</summary>
/// <param name="WayLimit">The most relationships of one type that are followed from one node.</param>
/// <param name="Edges">The most relationships that are read.</param>
/// <param name="Nodes">The most nodes that are gone from.</param>
/// <param name="Time">How long it may search.</param>
internal sealed record WalkLimits(int WayLimit, int Edges, int Nodes, TimeSpan Time)
{
    public static WalkLimits Default { get; } = new(1000, 100_000, 20_000, TimeSpan.FromSeconds(10));
}
