using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using CityGraph.Graph.Neo4j.Client.Http;
using CityGraph.Testing;

namespace CityGraph.Graph.Neo4j.Tests.Client;

/// <summary>
/// Stands in for the server below the client. Statements get the scripted replies, one each, then rows without end; what the client sends of
/// itself (probes, endings) is recorded apart.
/// </summary>
internal sealed class FakeNeo4j : HttpMessageHandler
{
    public const string OneRow = """{"data":{"fields":["x"],"values":[[1]]},"bookmarks":["after-read"]}""";

    private readonly Queue<Func<FakeRequest, CancellationToken, Task<HttpResponseMessage>>> _replies = new();
    private readonly Channel<FakeRequest> _ended = Channel.CreateUnbounded<FakeRequest>();

    /// <summary>All but endings, in order.</summary>
    public List<FakeRequest> Requests { get; } = [];

    public FakeClock Clock { get; } = new();

    /// <summary>Whether it can roll back.</summary>
    public bool RollsBack { get; set; } = true;

    public QueryApiClient Connect(Func<Neo4jStoreOptions, Neo4jStoreOptions>? with = null)
    {
        var options = new Neo4jStoreOptions(new("http://neo4j.test:7474"), "graph", "p:ss wörd");
        return new(with is null ? options : with(options), Clock, this);
    }

    /// <summary>Waits between tries are over at once.</summary>
    public FakeNeo4j WithoutWaits()
    {
        Clock.PassesAtOnce = TimeSpan.FromSeconds(2);
        return this;
    }

    public FakeNeo4j Reply(string body, HttpStatusCode status = HttpStatusCode.Accepted, string? affinity = null) =>
        Reply((_, _) => Task.FromResult(Response(body, status, affinity)));

    public FakeNeo4j Fail(string code, string message = "Why.", HttpStatusCode status = HttpStatusCode.BadRequest) =>
        Reply(JsonSerializer.Serialize(new { errors = new[] { new { code, message } } }), status);

    public FakeNeo4j Refuse() =>
        Reply((_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused (neo4j.test:7474)"));

    public FakeNeo4j Hang() => Reply(async (_, token) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, token);
        throw new InvalidOperationException();
    });

    public FakeNeo4j Reply(Func<FakeRequest, CancellationToken, Task<HttpResponseMessage>> reply)
    {
        lock (_replies) _replies.Enqueue(reply);
        return this;
    }

    /// <summary>The next request that ends statements or rolls back, once it is there.</summary>
    public async Task<FakeRequest> EndedAsync() => await _ended.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public static HttpResponseMessage Response(string body, HttpStatusCode status = HttpStatusCode.Accepted, string? affinity = null)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (affinity is not null) response.Headers.Add("neo4j-cluster-affinity", affinity);
        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seen = new FakeRequest(
            request.Method.Method, request.RequestUri!.AbsolutePath, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken),
            request.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase));
        if (seen.Statement?.Contains("TERMINATE", StringComparison.Ordinal) == true)
        {
            var names = seen.Parameters.GetProperty("requests").EnumerateArray().Select(name => new[] { name.GetString() });
            _ended.Writer.TryWrite(seen);
            return Response(JsonSerializer.Serialize(new { data = new { fields = new[] { "name" }, values = names } }));
        }

        Func<FakeRequest, CancellationToken, Task<HttpResponseMessage>>? reply;
        lock (_replies)
        {
            Requests.Add(seen);
            if (seen.Method == "DELETE") _ended.Writer.TryWrite(seen);
            if (seen.Method == "DELETE" || !_replies.TryDequeue(out reply)) reply = (_, _) => Task.FromResult(Default(seen));
        }

        return await reply(seen, cancellationToken);
    }

    private HttpResponseMessage Default(FakeRequest seen) => seen switch
    {
        { Method: "DELETE" } => RollsBack ? Response("", HttpStatusCode.OK) : throw new HttpRequestException("The connection was reset."),
        { Path: "/db/neo4j/query/v2/tx" } => Response("""{"transaction":{"id":"t1","expires":"2026-11-22T05:34:27Z"}}""", affinity: "member-2"),
        { Path: "/db/neo4j/query/v2/tx/t1" } => Response("""{"data":{"fields":["x"],"values":[[1]]},"transaction":{"id":"t1"}}"""),
        { Path: "/db/neo4j/query/v2/tx/t1/commit" } => Response("""{"data":{"fields":["x"],"values":[[1]]},"bookmarks":["after-commit"]}"""),
        _ => Response(OneRow),
    };
}

/// <summary>What the client sent.</summary>
internal sealed record FakeRequest(string Method, string Path, string Body, IReadOnlyDictionary<string, string> Headers)
{
    private JsonElement Json { get; } = Body.Length == 0 ? default : JsonDocument.Parse(Body).RootElement;

    public string? Statement => Property("statement")?.GetString();

    public JsonElement Parameters => Property("parameters")!.Value;

    public string RequestName => Parameters.GetProperty("citygraph_request").GetString()!;

    public string[] Bookmarks => Property("bookmarks") is { } list ? [.. list.EnumerateArray().Select(bookmark => bookmark.GetString()!)] : [];

    public override string ToString() => $"{Method} {Path}";

    private JsonElement? Property(string name) =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var value) ? value : null;
}
