using System.Text.Json;

namespace CityGraph.Explorer.Tests.Regressions;

/// <summary>Asks for regressions, and reads what comes.</summary>
internal static class RegressionAnswers
{
    private const string Selected = """
        cityCount pairCount cities leftOut { reason count cities } response { name nonZeroPairs mean }
        coefficients { variable { name least greatest mean nonZeroPairs } value statistic standardError pTwoSided pGreater pLess undefinedPermutations }
        reason intercept rSquared pseudoRSquared deviance nullDeviance warnings says doesNotSay methodInWords changeNumber text checksum
        pairs(first: 500) { one other response values }
        """;

    /// <summary>An answer without errors.</summary>
    public static async Task<JsonElement> AskAsync(ExplorerClient client, string arguments)
    {
        var (response, _) = await client.RunAsync(Document(arguments));
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data").GetProperty("regressTies");
    }

    /// <summary>The error of an answer, as <c>code: message</c>.</summary>
    public static async Task<string> ErrorAsync(ExplorerClient client, string arguments)
    {
        var (response, _) = await client.RunAsync(Document(arguments));
        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        return $"{error.GetProperty("extensions").GetProperty("code").GetString()}: {error.GetProperty("message").GetString()}";
    }

    public static int Int(this JsonElement of, string name) => of.GetProperty(name).GetInt32();

    public static double Number(this JsonElement of, string name) => of.GetProperty(name).GetDouble();

    private static string Document(string arguments) => $"{{ regressTies({arguments}) {{ {Selected} }} }}";
}
