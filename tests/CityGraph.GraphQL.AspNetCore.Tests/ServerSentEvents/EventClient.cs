using System.Net;
using System.Text;
using CityGraph.GraphQL.AspNetCore.Tests.Streaming;

namespace CityGraph.GraphQL.AspNetCore.Tests.ServerSentEvents;

/// <summary>An open event stream, of which a test sees every line.</summary>
internal sealed class EventClient : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private EventClient(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _lines = new StreamReader(body, new UTF8Encoding(false, throwOnInvalidBytes: true));
    }

    /// <summary>Sends a request that opens a stream, and checks its head.</summary>
    public static async Task<EventClient> OpenAsync(StreamServer server, HttpRequestMessage request)
    {
        var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.True(response.Headers.CacheControl is { NoCache: true, NoTransform: true });
        Assert.Equal(["no"], response.Headers.GetValues("X-Accel-Buffering"));
        return new(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The lines that come next are these.</summary>
    public async Task ShouldReceiveAsync(params string[] lines)
    {
        foreach (var line in lines) Assert.Equal(line, await ReceiveAsync());
    }

    /// <summary>The next line; null at the end of the stream.</summary>
    public async Task<string?> ReceiveAsync() => await _lines.ReadLineAsync(TestContext.Current.CancellationToken);

    public async Task ShouldEndAsync() => Assert.Null(await ReceiveAsync());

    public void Dispose()
    {
        _lines.Dispose();
        _response.Dispose();
    }
}
