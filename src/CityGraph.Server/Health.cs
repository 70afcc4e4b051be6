using System.Text;
using System.Text.Json;

namespace CityGraph.Server;

/// <summary>For those who watch the process: whether it runs, and whether to send it requests.</summary>
internal static class Health
{
    public static Task WriteLiveAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, "live");

    /// <summary>503 until the graph is open with the dataset loaded, while its store answers nothing, and while running requests are finished before the end.</summary>
    public static async Task WriteReadyAsync(HttpContext context, ServingState state)
    {
        var outage = state.IsStopping ? null : await state.FindOutageAsync(context.RequestAborted);
        var (status, text) = state switch
        {
            { IsStopping: true } => (StatusCodes.Status503ServiceUnavailable, "stopping"),
            _ when outage is not null => (StatusCodes.Status503ServiceUnavailable, "outage"),
            { Graph: not null } => (StatusCodes.Status200OK, "ready"),
            _ => (StatusCodes.Status503ServiceUnavailable, "starting"),
        };
        await WriteAsync(context, status, text, text == "outage" ? outage : null);
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
