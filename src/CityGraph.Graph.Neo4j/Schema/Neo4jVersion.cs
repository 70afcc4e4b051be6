using System.Globalization;

namespace CityGraph.Graph.Neo4j.Schema;

/// <summary>Versions of Neo4j: <c>5.26.30</c>, <c>5.27-aura</c>, and by calendar since 2025: <c>2025.06.0</c>.</summary>
internal static class Neo4jVersion
{
    public const string Oldest = "5.26";

    /// <summary>Whether it is <see cref="Oldest"/> or newer; false for a text that is no version.</summary>
    public static bool IsSupported(string version)
    {
        var numbers = version.Split('.', '-', '+');
        return numbers.Length > 1
            && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            && (major > 5 || (major == 5 && minor >= 26));
    }
}
