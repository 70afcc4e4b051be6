using System.Text.Encodings.Web;
using System.Text.Json;

namespace CityGraph.Server.Web;

/// <summary>In place of the web explorer where that was not built: what this is, what is here, the first question.</summary>
internal static class StartPage
{
    private static readonly Lazy<string> Page = new(() => PlainPage.Read("start.html"));

    // Quotes and angle brackets as they are, for people to read: the HTML encoder comes after it.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync(HttpContext context) => PlainPage.WriteAsync(context, Render(context.Request));

    private static string Render(HttpRequest request) => Page.Value
        .Fill("variables", FirstQuestion.Variables)
        .Fill("curl", Curl($"{request.Scheme}://{request.Host}/graphql"))
        .Fill("operation", FirstQuestion.Operation);

    /// <summary>One command for a POSIX shell, in which nothing but the end of the quote is special between single quotes.</summary>
    private static string Curl(string url)
    {
        var json = $$"""{"query":{{JsonSerializer.Serialize(FirstQuestion.Operation, Json)}},"variables":{{FirstQuestion.Variables}}}""";
        return $"curl -s {url} -H 'Content-Type: application/json' -d '{json.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }
}
