using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CityGraph.Server;

/// <summary>The page at <c>/</c>: what this is, what is here, the first question. Nothing in it comes from elsewhere, and nothing runs.</summary>
internal static class StartPage
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly Lazy<string> Page = new(() => ReadText("start.html"));
    private static readonly Lazy<string> Style = new(() => ReadText("start.css"));
    private static readonly Lazy<string> Operation = new(() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema", "operations", "CulturalTies.graphql")));

    // Quotes and angle brackets as they are, for people to read: the HTML encoder comes after it.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WritePageAsync(HttpContext context) => WriteAsync(context, "text/html; charset=utf-8", Render(context.Request));

    public static Task WriteStyleAsync(HttpContext context) => WriteAsync(context, "text/css; charset=utf-8", Style.Value);

    private const string Variables = """{ "city": "denpasar" }""";

    private static string Render(HttpRequest request) => Page.Value
        .Replace("{{variables}}", HtmlEncoder.Default.Encode(Variables), StringComparison.Ordinal)
        .Replace("{{curl}}", HtmlEncoder.Default.Encode(Curl($"{request.Scheme}://{request.Host}/graphql")), StringComparison.Ordinal)
        .Replace("{{operation}}", HtmlEncoder.Default.Encode(Operation.Value.TrimEnd()), StringComparison.Ordinal);

    /// <summary>One command for a POSIX shell, in which nothing but the end of the quote is special between single quotes.</summary>
    private static string Curl(string url)
    {
        var json = $$"""{"query":{{JsonSerializer.Serialize(Operation.Value, Json)}},"variables":{{Variables}}}""";
        return $"curl -s {url} -H 'Content-Type: application/json' -d '{json.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }

    private static async Task WriteAsync(HttpContext context, string contentType, string text)
    {
        var response = context.Response;
        var body = Encoding.UTF8.GetBytes(text);
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-cache";
        await response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    private static string ReadText(string resource)
    {
        using var reader = new StreamReader(typeof(StartPage).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
