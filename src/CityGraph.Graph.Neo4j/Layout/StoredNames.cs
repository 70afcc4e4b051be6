using System.Text;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Neo4j.Layout;

/// <summary>The names under which the graph lies in the database, beside those of the model.</summary>
internal static class StoredNames
{
    /// <summary>On every node of the graph: makes ids unique across types and found without knowing the type.</summary>
    public const string Node = "GraphNode";

    /// <summary>The one node that numbers commits; every commit locks it first. Properties: <c>id</c> = <c>"changes"</c>, <c>number</c>.</summary>
    public const string Sequence = "ChangeSequence";

    /// <summary>One committed change set: <c>number</c>, <c>id</c>, <c>author</c>, <c>reason</c>, <c>recordedAt</c>, and what was changed.</summary>
    public const string ChangeSet = "ChangeSet";

    /// <summary>The one node that says whose database this is, and in which form.</summary>
    public const string Layout = "CityGraphLayout";

    /// <summary>One result that is kept for a time: <c>id</c> (its key), <c>content</c>, <c>until</c> in milliseconds since 1970.</summary>
    public const string KeptResult = "KeptResult";

    /// <summary>The id of a node or relationship.</summary>
    public const string Id = "id";

    /// <summary>Where a node of a type with numbers <see cref="Latitude"/> and <see cref="Longitude"/> is, as a WGS 84 point.</summary>
    public const string Location = "location";

    public const string Latitude = "latitude";

    public const string Longitude = "longitude";

    /// <summary>The labels that the model may not use.</summary>
    public static IReadOnlyList<string> Reserved { get; } = [Node, Sequence, ChangeSet, Layout, KeptResult];

    /// <summary>The first possible day of a date (<see cref="Dates.PartialDate.EarliestDay"/>), beside its text.</summary>
    public static string First(string property) => $"{property}_first";

    /// <summary>The last possible day of a date (<see cref="Dates.PartialDate.LatestDay"/>), beside its text.</summary>
    public static string Last(string property) => $"{property}_last";

    /// <summary>The words of a full-text property, folded by us.</summary>
    public static string Folded(string property) => $"{property}_folded";

    /// <summary>A label, type or property name as Cypher takes it, whatever it holds.</summary>
    public static string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>The labels of a type's nodes, in Cypher: <c>:`GraphNode`:`City`:`Place`</c>.</summary>
    public static string Labels(NodeType type)
    {
        var labels = new StringBuilder(":").Append(Quote(Node)).Append(':').Append(Quote(type.Label));
        foreach (var label in type.Interfaces) labels.Append(':').Append(Quote(label));
        return labels.ToString();
    }
}
