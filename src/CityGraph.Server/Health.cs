using System.Text;
using System.Text.Json;

namespace CityGraph.Server;

/// <summary>For those who watch the process: whether it runs, and whether to send it requests.</summary>
internal static class Health
{
    public static Task WriteLiveAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, "live");

    /// <summary>503 until the graph is open with the dataset loaded, while its store answers nothing, and while running requests are finished before the end.</summary>
    public static Task WriteReadyAsync(HttpContext context, ServingState state)
    {
        if (state.IsStopping) return WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "stopping");
        if (state.Outage is { } outage) return WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "outage", outage);
        return state.IsReady
            ? WriteAsync(context, StatusCodes.Status200OK, "ready")
            : WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "starting");
    }

    private static async Task WriteAsync(HttpContext context, int status, string text, string? reason = null)
    {
        var why = reason is null ? "" : $",\"reason\":\"{JsonEncodedText.Encode(reason)}\"";
        var body = Encoding.UTF8.GetBytes($$"""{"status":"{{text}}"{{why}}}""");
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }
}
