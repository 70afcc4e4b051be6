using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityGraph.Explorer.Comparisons;

/// <summary>A comparison as JSON, in which finished analyses are kept.</summary>
internal static class ComparisonJson
{
    /// <summary>The kind of analysis whose result it is.</summary>
    public const string Kind = "comparison";

    private static readonly JsonSerializerOptions Format = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(NetworkComparison comparison) => JsonSerializer.Serialize(comparison, Format);

    public static NetworkComparison Read(string json) => JsonSerializer.Deserialize<NetworkComparison>(json, Format)!;
}
