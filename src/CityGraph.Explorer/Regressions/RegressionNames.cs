namespace CityGraph.Explorer.Regressions;

/// <summary>The names of methods in the API.</summary>
internal static class RegressionNames
{
    private static readonly string[] Methods = ["LINEAR", "LOGISTIC", "CORRELATION"];

    public static string Of(RegressionMethod method) => Methods[(int)method];

    public static RegressionMethod Method(string name) => (RegressionMethod)Array.IndexOf(Methods, name);
}
