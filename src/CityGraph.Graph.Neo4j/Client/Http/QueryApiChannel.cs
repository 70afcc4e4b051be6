using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>One trip to the Query API: sends a request and reads its answer to the end.</summary>
internal sealed class QueryApiChannel : IDisposable
{
    private const string AffinityHeader = "neo4j-cluster-affinity";

    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    private readonly HttpMessageInvoker _http;
    private readonly AuthenticationHeaderValue _credentials;
    private readonly int _maxAnswerBytes;
    private readonly string _address;

    public QueryApiChannel(Neo4jStoreOptions options, HttpMessageHandler handler)
    {
        _http = new HttpMessageInvoker(handler);
        _credentials = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        _maxAnswerBytes = options.MaxAnswerBytes;
        _address = options.Uri.GetLeftPart(UriPartial.Path).TrimEnd('/');
        Root = $"{_address}/db/{Uri.EscapeDataString(options.Database)}/query/v2";
    }

    /// <summary>Address of the Query API of the database.</summary>
    public string Root { get; }

    /// <param name="method">POST, or DELETE to roll back.</param>
    /// <param name="address">Absolute.</param>
    /// <param name="content">Null for none.</param>
    /// <param name="affinity">Which member of a cluster holds the transaction; null if it does not matter.</param>
    /// <param name="cancellationToken">Closes the connection; the statement goes on in Neo4j.</param>
    /// <exception cref="CypherException">There was an error, or no answer of Neo4j's.</exception>
    public async ValueTask<QueryApiReply> SendAsync(
        HttpMethod method, Uri address, HttpContent? content, string? affinity, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Authorization = _credentials;
        request.Headers.Accept.Add(Json);
        if (affinity is not null) request.Headers.TryAddWithoutValidation(AffinityHeader, affinity);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            using var body = new PooledBuffer(_maxAnswerBytes);
            await ReadAsync(response.Content, body, cancellationToken).ConfigureAwait(false);
            return new QueryApiReply(Parse(response.StatusCode, body.Written.Span), Affinity(response));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new CypherException(CypherFailure.Unreachable, null, $"Neo4j at {_address} cannot be reached: {exception.Message}", exception);
        }
    }

    public void Dispose() => _http.Dispose();

    private async ValueTask ReadAsync(HttpContent content, PooledBuffer body, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength is { } length)
        {
            if (length > _maxAnswerBytes) throw TooLarge();
            body.Reserve((int)length + 1);
        }

        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        while (await stream.ReadAsync(body.GetMemory(), cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            body.Advance(read);
            if (body.IsOver) throw TooLarge();
        }
    }

    private QueryApiAnswer Parse(HttpStatusCode status, ReadOnlySpan<byte> body)
    {
        QueryApiAnswer answer;
        try
        {
            // A transaction that was rolled back has nothing to say.
            answer = body.IsEmpty && status == HttpStatusCode.OK ? QueryApiAnswer.Empty : AnswerReader.Read(body);
        }
        catch (JsonException exception)
        {
            throw new CypherException(QueryApiFailure.Of(status), null,
                $"What answers at {_address} with status {(int)status} is not Neo4j, or its answer was damaged: {exception.Message}", exception);
        }

        if (answer.Error is { } error) throw new CypherException(QueryApiFailure.Of(error), error.Code, $"{error.Code}: {error.Message}");
        return (int)status is >= 200 and < 300 ? answer
            : throw new CypherException(QueryApiFailure.Of(status), null, $"Neo4j at {_address} answers with status {(int)status} and no reason.");
    }

    private CypherException TooLarge() => new(CypherFailure.AnswerTooLarge, null,
        string.Create(CultureInfo.InvariantCulture, $"The answer of Neo4j has more than {_maxAnswerBytes} bytes."));

    private static string? Affinity(HttpResponseMessage response) =>
        response.Headers.TryGetValues(AffinityHeader, out var values) ? values.FirstOrDefault() : null;
}
