using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>The body of a request to the Query API, written once into one pooled buffer and sent from there.</summary>
internal sealed class RequestContent : HttpContent
{
    /// <summary>The parameter by which a request is found among those that run (<see cref="RequestNames"/>).</summary>
    public const string RequestParameter = "citygraph_request";

    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly PooledBuffer _body;

    private RequestContent(PooledBuffer body)
    {
        _body = body;
        Headers.ContentType = Json;
    }

    /// <summary>A statement in a transaction that is open.</summary>
    /// <param name="statement">What to run.</param>
    /// <param name="request">Value of <see cref="RequestParameter"/>.</param>
    /// <exception cref="ArgumentException">A parameter is of no kind that can be sent.</exception>
    public static RequestContent Statement(CypherStatement statement, string request) => Create(statement, request, [], null);

    /// <summary>A statement in a transaction of its own.</summary>
    /// <param name="statement">What to run.</param>
    /// <param name="request">Value of <see cref="RequestParameter"/>, or null for a request that need not be found.</param>
    /// <param name="bookmarks">Of transactions that must be visible.</param>
    /// <exception cref="ArgumentException">A parameter is of no kind that can be sent.</exception>
    public static RequestContent Statement(CypherStatement statement, string? request, IReadOnlyList<string> bookmarks) =>
        Create(statement, request, bookmarks, statement.Writes ? "WRITE" : "READ");

    /// <summary>The begin of a write transaction, which Neo4j ends after a time, rounded up to seconds.</summary>
    public static RequestContent Begin(IReadOnlyList<string> bookmarks, TimeSpan timeout) =>
        Create(null, null, bookmarks, "WRITE", (long)Math.Ceiling(timeout.TotalSeconds));

    private static RequestContent Create(
        CypherStatement? statement, string? request, IReadOnlyList<string> bookmarks, string? accessMode, long timeoutSeconds = 0)
    {
        var body = new PooledBuffer(int.MaxValue);
        try
        {
            using var json = new Utf8JsonWriter(body, Options);
            json.WriteStartObject();
            if (statement is not null) WriteStatement(json, statement, request);
            if (accessMode is not null) json.WriteString("accessMode"u8, accessMode);
            if (timeoutSeconds > 0) json.WriteNumber("maxExecutionTime"u8, timeoutSeconds);
            if (bookmarks.Count > 0)
            {
                json.WritePropertyName("bookmarks"u8);
                ParameterWriter.Write(json, bookmarks);
            }

            json.WriteEndObject();
        }
        catch
        {
            body.Dispose();
            throw;
        }

        return new RequestContent(body);
    }

    private static void WriteStatement(Utf8JsonWriter json, CypherStatement statement, string? request)
    {
        json.WriteString("statement"u8, statement.Text);
        json.WriteStartObject("parameters"u8);
        ParameterWriter.WriteEntries(json, statement.Parameters);
        if (request is not null) json.WriteString(RequestParameter, request);
        json.WriteEndObject();
        if (statement.Writes) json.WriteBoolean("includeCounters"u8, true);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(_body.Written, cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _body.Dispose();
        base.Dispose(disposing);
    }
}
