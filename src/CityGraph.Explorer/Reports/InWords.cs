using CityGraph.Explorer.Comparisons;

namespace CityGraph.Explorer.Reports;

/// <summary>Names of the API as a reader says them.</summary>
internal static class InWords
{
    /// <summary><c>MEAN_DISTANCE</c> as "Mean distance".</summary>
    public static string Measure(string name) => name.Length == 0 ? "" : $"{name[0]}{name[1..].ToLowerInvariant().Replace('_', ' ')}";

    public static string Things(NetworkComparison comparison) => comparison.Of.ToLowerInvariant();

    /// <summary>Behind "networks".</summary>
    public static string NullModel(NetworkComparison comparison) => comparison.NullModel switch
    {
        "FIXED_DEGREES" => "drawn at random in which each city has as many ties as in the network itself",
        "FIXED_EDGES" => "drawn at random with as many cities and ties",
        _ => $"in which chance says what belongs to which of the {Things(comparison)}",
    };

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
