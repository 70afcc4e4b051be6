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

    /// <summary>How long may take what nobody waits for, or only a moment: ending statements, rolling back, probing.</summary>
    private static readonly TimeSpan ShortTimeout = TimeSpan.FromSeconds(5);

    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _time;
    private readonly AuthenticationHeaderValue _credentials;
    private readonly TimeSpan _connectTimeout;
    private readonly int _maxAnswerBytes;
    private readonly string _server;

    public QueryApiChannel(Neo4jStoreOptions options, TimeProvider time, HttpMessageHandler handler)
    {
        _http = new HttpMessageInvoker(handler);
        _time = time;
        _credentials = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        _connectTimeout = options.ConnectTimeout;
        _maxAnswerBytes = options.MaxAnswerBytes;
        _server = options.Uri.GetLeftPart(UriPartial.Path).TrimEnd('/');
        Root = new Uri($"{_server}/db/{Uri.EscapeDataString(options.Database)}/query/v2");
        Transactions = new Uri($"{Root}/tx");
    }

    /// <summary>Where statements go that have a transaction of their own.</summary>
    public Uri Root { get; }

    /// <summary>Where explicit transactions begin.</summary>
    public Uri Transactions { get; }

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
            throw Unreachable(Reason(exception), exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unreachable(string.Create(CultureInfo.InvariantCulture, $"no connection within {_connectTimeout.TotalSeconds} s."), exception);
        }
    }

    /// <summary>The same within a short time of its own, whatever its caller is doing.</summary>
    public async ValueTask<QueryApiReply> SendShortAsync(HttpMethod method, Uri address, HttpContent? content, string? affinity)
    {
        using var timeout = new CancellationTokenSource(ShortTimeout, _time);
        try
        {
            return await SendAsync(method, address, content, affinity, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw Unreachable(string.Create(CultureInfo.InvariantCulture, $"no answer within {ShortTimeout.TotalSeconds} s."), exception);
        }
    }

    /// <summary>Whether a request that ended so may go on in Neo4j: it may have arrived there, and nothing tells that it came to an end.</summary>
    public static bool MayGoOn(Exception exception) => exception switch
    {
        OperationCanceledException => true,
        CypherException { Code: not null } => false,
        CypherException { InnerException: OperationCanceledException } => false,
        CypherException { InnerException: HttpRequestException cause } =>
            cause.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError),
        _ => true,
    };

    public void Dispose() => _http.Dispose();

    private async ValueTask ReadAsync(HttpContent content, PooledBuffer body, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength is { } length)
        {
            if (length > _maxAnswerBytes) throw TooLarge();
            body.Reserve((int)Math.Min(length + 1, Array.MaxLength));
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
                $"What answers at {_server} with status {(int)status} is not Neo4j, or its answer was damaged: {OneLine(exception.Message)}", exception);
        }

        if (answer.Error is { } error)
        {
            var failure = QueryApiFailure.Of(error, status);
            throw new CypherException(failure, error.Code, OneLine($"Neo4j at {_server}: {error.Code}: {error.Message}") + QueryApiFailure.Remedy(failure));
        }

        return (int)status is >= 200 and < 300 ? answer
            : throw new CypherException(QueryApiFailure.Of(status), null, $"What answers at {_server} says {(int)status} and no reason.");
    }

    /// <summary>The innermost message, which says what happened; the outer one where it says that and more, as the address.</summary>
    private static string Reason(Exception exception)
    {
        var innermost = exception.GetBaseException().Message;
        return exception.Message.Contains(innermost, StringComparison.Ordinal) ? exception.Message : innermost;
    }

    private CypherException Unreachable(string reason, Exception cause) =>
        new(CypherFailure.Unreachable, null, $"Neo4j at {_server} cannot be reached: {OneLine(reason)}", cause);

    private CypherException TooLarge() => new(CypherFailure.AnswerTooLarge, null,
        string.Create(CultureInfo.InvariantCulture, $"The answer of Neo4j has more than {_maxAnswerBytes} bytes."));

    private static string? Affinity(HttpResponseMessage response) =>
        response.Headers.TryGetValues(AffinityHeader, out var values) ? values.FirstOrDefault() : null;

    /// <summary>Neo4j's messages quote the statement over several lines, and may be long.</summary>
    private static string OneLine(string message)
    {
        const int most = 1000;
        var line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= most ? line : $"{line[..most]} ...";
    }
}
