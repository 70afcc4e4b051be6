using System.Text;
using CityGraph.Explorer.Reports;
using CityGraph.Graph;

namespace CityGraph.Server.Web;

/// <summary>Reports of finished analyses: <c>/analyses/{id}.html</c> and <c>/analyses/{id}.md</c>. Why there is none is told in one plain line.</summary>
internal static class ReportPage
{
    private const string NoSuchReport = "There is no report of this name: ask for /analyses/{id}.html or /analyses/{id}.md, with the id of an analysis.";

    public static async Task WriteAsync(HttpContext context, ServingState state)
    {
        var name = (string)context.Request.RouteValues["name"]!;
        if (FormatOf(name) is not { } format)
        {
            await PlainPage.WriteLineAsync(context, StatusCodes.Status404NotFound, NoSuchReport);
            return;
        }

        if (state.Graph is not { } graph)
        {
            await PlainPage.WriteLineAsync(context, StatusCodes.Status503ServiceUnavailable, "The graph is not open yet: ask again in a moment.");
            return;
        }

        try
        {
            var report = await graph.FindReportAsync(Path.GetFileNameWithoutExtension(name), format, context.RequestAborted);
            if (report.Text is { } text) await WriteAsync(context, format == ReportFormat.Html ? "text/html" : "text/markdown", text);
            else await PlainPage.WriteLineAsync(context, StatusCodes.Status404NotFound, report.Problem!);
        }
        catch (StoreUnavailableException exception)
        {
            await PlainPage.WriteLineAsync(context, StatusCodes.Status503ServiceUnavailable, exception.Message);
        }
    }

    private static ReportFormat? FormatOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => ReportFormat.Html,
        ".md" => ReportFormat.Markdown,
        _ => null,
    };

    private static async Task WriteAsync(HttpContext context, string contentType, string text)
    {
        var response = context.Response;
        var body = Encoding.UTF8.GetBytes(text);
        PageHeaders.Write(response, $"{KeptReport.ContentSecurityPolicy}; frame-ancestors 'none'");
        response.ContentType = $"{contentType}; charset=utf-8";
        response.ContentLength = body.Length;
        if (HttpMethods.IsGet(context.Request.Method)) await response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }
}
