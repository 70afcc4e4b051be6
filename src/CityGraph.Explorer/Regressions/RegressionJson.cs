using CityGraph.Explorer.Jobs;

namespace CityGraph.Explorer.Regressions;

/// <summary>A regression as JSON, in which finished analyses are kept.</summary>
internal static class RegressionJson
{
    /// <summary>The kind of analysis whose result it is.</summary>
    public const string Kind = "regression";

    public static string Write(TieRegression regression) => ResultJson.Write(regression);

    /// <summary>Null for what another version kept in another shape, or what was damaged.</summary>
    public static TieRegression? Read(string json) => ResultJson.Read<TieRegression>(json);
}
