using CityGraph.Explorer.Jobs;

namespace CityGraph.Explorer.Comparisons;

/// <summary>A comparison as JSON, in which finished analyses are kept.</summary>
internal static class ComparisonJson
{
    /// <summary>The kind of analysis whose result it is.</summary>
    public const string Kind = "comparison";

    public static string Write(NetworkComparison comparison) => ResultJson.Write(comparison);

    /// <summary>Null for what another version kept in another shape, or what was damaged.</summary>
    public static NetworkComparison? Read(string json) => ResultJson.Read<NetworkComparison>(json);
}
