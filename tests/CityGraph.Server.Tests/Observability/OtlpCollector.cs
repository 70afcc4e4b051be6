using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityGraph.Server.Tests.Observability;

/// <summary>Takes what a server sends over OTLP, as protocol buffers over HTTP; the texts in them can be looked for.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly List<(string Path, string Texts)> _exports = [];
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private OtlpCollector(WebApplication app)
    {
        _app = app;
        app.MapPost("/{**path}", TakeAsync);
    }

    public string Url => _app.Urls.Single();

    public static async Task<OtlpCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = new OtlpCollector(builder.Build());
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>Waits until one export to the path holds all the texts.</summary>
    public async Task WaitForAsync(string path, params string[] texts)
    {
        while (true)
        {
            Task arrived;
            lock (_lock)
            {
                if (_exports.Any(export => export.Path == path && texts.All(text => export.Texts.Contains(text, StringComparison.Ordinal)))) return;
                arrived = _arrived.Task;
            }

            await arrived.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        lock (_lock)
        {
            // Texts stand in protocol buffers as they are.
            _exports.Add((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
            _arrived.SetResult();
            _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
