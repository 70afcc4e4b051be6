using System.Text;

namespace CityGraph.Benchmarks.Neo4j;

/// <summary>The product's description of the graph, with one more line: cities that are twinned without a word on how.</summary>
internal static class TwinsSchema
{
    private const string CityType = "type City implements Place & Party & Actor & Entity @node(plural: \"cities\") {\n";

    public static byte[] From(byte[] description)
    {
        var text = Encoding.UTF8.GetString(description);
        if (!text.Contains(CityType, StringComparison.Ordinal)) throw new InvalidOperationException($"The description no longer holds: {CityType}");
        return Encoding.UTF8.GetBytes(text.Replace(CityType, CityType + "  twins: [City!]! @relationship(type: \"TWINNED\", direction: OUT)\n", StringComparison.Ordinal));
    }
}
