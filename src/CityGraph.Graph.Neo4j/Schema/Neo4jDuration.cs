using System.Globalization;
using System.Text.RegularExpressions;

namespace CityGraph.Graph.Neo4j.Schema;

/// <summary>Durations as Neo4j writes them among its settings: <c>0s</c>, <c>500ms</c>, <c>1m30s</c>, <c>2h</c>, <c>1d</c>.</summary>
internal static partial class Neo4jDuration
{
    /// <summary>The duration in seconds; null for a text that is none.</summary>
    public static double? Seconds(string text)
    {
        var match = Written().Match(text);
        return match.Success ? match.Groups[1].Captures.Zip(match.Groups[2].Captures, (number, unit) => Number(number.Value) * UnitSeconds(unit.Value)).Sum() : null;
    }

    private static double Number(string digits) => double.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static double UnitSeconds(string unit) => unit switch
    {
        "d" => 86_400,
        "h" => 3_600,
        "m" => 60,
        "s" => 1,
        "ms" => 1e-3,
        "ns" => 1e-9,
        _ => 1e-6,
    };

    [GeneratedRegex(@"\A(?:([0-9]+)(d|h|m|s|ms|[\u00B5\u03BC]s|ns))+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
