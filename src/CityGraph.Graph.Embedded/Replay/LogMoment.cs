using CityGraph.Graph.Changes;

namespace CityGraph.Graph.Embedded.Replay;

/// <summary>Up to where a log is replayed: all change sets before the first that it does not include.</summary>
/// <param name="Number">The highest number.</param>
/// <param name="Time">The latest time of recording.</param>
internal readonly record struct LogMoment(long Number, DateTimeOffset Time)
{
    public static LogMoment At(long number) => new(number, DateTimeOffset.MaxValue);

    public static LogMoment At(DateTimeOffset time) => new(long.MaxValue, time);

    public bool Includes(CommittedChangeSet set) => set.Number <= Number && set.RecordedAt <= Time;

    /// <summary>Whether all that the graph was made of is included.</summary>
    public bool Includes(ReplayedGraph graph) => graph.Number <= Number && graph.LatestRecording <= Time;

    /// <summary>Whether it is known that the graph is the one to be found.</summary>
    public bool IsReachedBy(ReplayedGraph graph) => Includes(graph) && (graph.Number == Number || graph.NextRecording > Time);
}
