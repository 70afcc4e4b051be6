using System.Text;
using System.Text.Encodings.Web;

namespace CityGraph.Server.Web;

/// <summary>Pages that need no build: embedded, with no script, and nothing in them from elsewhere.</summary>
internal static class PlainPage
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly Lazy<string> Style = new(() => Read("start.css"));

    /// <summary>An embedded file of <c>Pages/</c>.</summary>
    public static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(PlainPage).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    /// <summary>The page with a text in place of <c>{{name}}</c>.</summary>
    public static string Fill(this string page, string name, string text) =>
        page.Replace($"{{{{{name}}}}}", HtmlEncoder.Default.Encode(text), StringComparison.Ordinal);

    /// <summary>A line of text, for those who take no page.</summary>
    public static Task WriteLineAsync(HttpContext context, int status, string line)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, "text/plain; charset=utf-8", $"{line}\n");
    }

    public static Task WriteAsync(HttpContext context, string html) => WriteAsync(context, "text/html; charset=utf-8", html);

    public static Task WriteStyleAsync(HttpContext context) => WriteAsync(context, "text/css; charset=utf-8", Style.Value);

    private static async Task WriteAsync(HttpContext context, string contentType, string text)
    {
        var response = context.Response;
        var body = Encoding.UTF8.GetBytes(text);
        PageHeaders.Write(response, ContentSecurityPolicy);
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }
}
