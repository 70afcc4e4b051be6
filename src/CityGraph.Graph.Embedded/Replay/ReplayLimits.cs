namespace CityGraph.Graph.Embedded.Replay;

/// <summary>What a <see cref="GraphReplay"/> may take and keep.</summary>
public sealed record ReplayLimits
{
    public static ReplayLimits Default { get; } = new();

    /// <summary>
    /// The most nodes and relationships that the log names up to where it is replayed, deleted ones included, and the most that all kept graphs
    /// have together; each takes 100 to 500 bytes.
    /// </summary>
    public int MaxReplayedElements { get; init; } = 2_000_000;

    /// <summary>
    /// How many graphs are kept for those who ask again, as far as <see cref="MaxReplayedElements"/> allows. A graph shares what did not change
    /// with the one that its replay began from, but nothing with others: moments asked for from the latest to the earliest share nothing.
    /// </summary>
    public int MaxReplayedGraphs { get; init; } = 8;
}
