namespace CityGraph.Graph.Changes;

/// <summary>A change set as the log keeps it.</summary>
/// <param name="Number">1 for the first of a graph, then without gaps.</param>
/// <param name="RecordedAt">When the store committed it, in UTC.</param>
/// <param name="ChangeSet">What was committed.</param>
public sealed record CommittedChangeSet(long Number, DateTimeOffset RecordedAt, ChangeSet ChangeSet);
