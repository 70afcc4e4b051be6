using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CityGraph.Graph.Neo4j.Tests.Queries;

/// <summary>What Neo4j would do for a statement, as its <c>EXPLAIN</c> tells.</summary>
internal static partial class QueryPlan
{
    /// <summary>How the statement finds nodes that it does not reach by relationships, as <c>NodeIndexSeek City(name)</c>; without the number of changes.</summary>
    public static async Task<string[]> StartsAsync(Neo4jFixture neo4j, string text, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{neo4j.User}:{neo4j.Password}")));
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var explained = $"CYPHER 5 EXPLAIN{text["CYPHER 5".Length..]}";
        using var answer = await http.PostAsJsonAsync(
            new Uri(neo4j.Uri, $"db/{neo4j.Database}/query/v2"), new { statement = explained, parameters = new { p = new { } } }, cancellationToken);
        // Plans lie as deep as statements have steps.
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(new JsonSerializerOptions { MaxDepth = 10_000 }, cancellationToken);
        if (!body.TryGetProperty("queryPlan", out var plan)) throw new InvalidOperationException($"{body}\n{text}");
        var starts = new List<string>();
        Collect(plan, starts);
        return [.. starts];
    }

    private static void Collect(JsonElement plan, List<string> starts)
    {
        foreach (var child in plan.GetProperty("children").EnumerateArray()) Collect(child, starts);
        var name = plan.GetProperty("operatorType").GetString()!.Split('@')[0];
        if (!Start().IsMatch(name)) return;
        var details = plan.GetProperty("arguments").GetProperty("Details").GetString()!;
        var what = Indexed().Match(details) is { Success: true } match ? match.Groups[1].Value : Labelled().Match(details).Groups[1].Value;
        if (!what.StartsWith("ChangeSequence", StringComparison.Ordinal)) starts.Add($"{name} {what}");
    }

    [GeneratedRegex("Scan|Seek|CountStore")]
    private static partial Regex Start();

    [GeneratedRegex(@":(\w+\(\w+\))")]
    private static partial Regex Indexed();

    [GeneratedRegex(@":\s?(\w+)")]
    private static partial Regex Labelled();
}
