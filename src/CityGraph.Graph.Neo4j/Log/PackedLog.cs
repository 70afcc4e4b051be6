using System.Text;
using CityGraph.Graph.Changes;

namespace CityGraph.Graph.Neo4j.Log;

/// <summary>The changes of a set as the log stores them.</summary>
/// <param name="Text">As <see cref="LogText"/> packs it.</param>
/// <param name="Bytes">How many it has unpacked, in UTF-8.</param>
internal sealed record PackedLog(string Text, long Bytes)
{
    /// <summary>Null if they would take more than <see cref="LogText.MaxBytes"/>.</summary>
    public static PackedLog? Of(ChangeSet set) => ChangeSetJson.Write(set.Changes, LogText.MaxBytes) is { } json ? new(LogText.Pack(json), Encoding.UTF8.GetByteCount(json)) : null;
}
