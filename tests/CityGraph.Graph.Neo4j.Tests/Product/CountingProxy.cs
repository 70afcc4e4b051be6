using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CityGraph.Graph.Neo4j.Tests.Product;

/// <summary>
/// Stands before Neo4j, passes on what comes, counts it and keeps texts: the trips that were really made, and what was really asked. What ends statements
/// that were given up is passed on, not counted and not kept: it is nobody's question, and on a busy machine it comes while the next is asked.
/// </summary>
internal sealed class CountingProxy : IAsyncDisposable
{
    /// <summary>Of one connection; each side sets its own.</summary>
    private static readonly string[] OfTheConnection = ["Connection", "Keep-Alive", "Transfer-Encoding", "Host"];

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly Uri _target;
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<(string Statement, string During), bool> _statements = new();
    private int _requests;
    private volatile bool _isBroken;

    private CountingProxy(Uri target)
    {
        _target = target;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(ForwardAsync);
    }

    public Uri Uri => new(_app.Urls.Single());

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>What is going on: kept with the statements that come meanwhile. While it is empty none are kept.</summary>
    public string During { get; set; } = "";

    /// <summary>From the first request with this text on, nothing is passed on any more, and connections break off; null for never.</summary>
    private string? BreaksAt { get; init; }

    /// <summary>The texts of the statements that were kept, each once for all that it came during.</summary>
    public IEnumerable<(string Statement, string During)> Statements => _statements.Keys;

    public static async Task<CountingProxy> StartAsync(Uri target, string? breaksAt = null)
    {
        var proxy = new CountingProxy(target) { BreaksAt = breaksAt };
        await proxy._app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var read = new MemoryStream();
        await context.Request.Body.CopyToAsync(read, context.RequestAborted);
        var body = read.ToArray();
        if (BreaksAt is { } text && body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0) _isBroken = true;
        if (_isBroken)
        {
            context.Abort();
            return;
        }

        if (body.AsSpan().IndexOf("TERMINATE TRANSACTIONS"u8) < 0)
        {
            Interlocked.Increment(ref _requests);
            Keep(body);
        }

        using var request = new HttpRequestMessage(new(context.Request.Method), new Uri(_target, context.Request.Path.ToUriComponent() + context.Request.QueryString));
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true }) request.Content = new ByteArrayContent(body);
        foreach (var (name, values) in context.Request.Headers)
        {
            if (OfTheConnection.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values)) request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            if (!OfTheConnection.Contains(name, StringComparer.OrdinalIgnoreCase)) context.Response.Headers[name] = values.ToArray();
        }

        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private void Keep(byte[] body)
    {
        if (body.Length == 0 || During.Length == 0) return;
        using var json = JsonDocument.Parse(body);
        if (json.RootElement.TryGetProperty("statement", out var statement)) _statements.TryAdd((statement.GetString()!, During), true);
    }
}
