using CityGraph.Graph.Changes;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Neo4j.Log;

namespace CityGraph.Graph.Neo4j.Commits;

/// <summary>A set that seems to make elements and do nothing else, ready to be sent: all of it that needs nothing of the graph.</summary>
/// <param name="Values">Those of <see cref="CommitTexts.Create"/> but <c>expected</c> and <c>set</c>.</param>
/// <param name="Log">What the log keeps of it.</param>
internal sealed record NewSet(IReadOnlyDictionary<string, object?> Values, PackedLog Log)
{
    /// <summary>Null if it is no such set, has a problem whatever the graph holds, or is too large for the log.</summary>
    public static NewSet? Of(StoredModel stored, ChangeSet set)
    {
        if (NewElements.Of(stored.Model, set) is not { } elements || PackedLog.Of(set) is not { } log) return null;
        var values = new Dictionary<string, object?>();
        elements.AddTo(values, stored);
        return new(values, log);
    }
}
