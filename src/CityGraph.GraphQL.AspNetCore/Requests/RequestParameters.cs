using System.Buffers;
using System.Text.Json;
using CityGraph.GraphQL.Execution;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>
/// The parameters of one GraphQL-over-HTTP request (section 4.1) while they are read and used. The document and the variables lie
/// in pooled memory until this is disposed.
/// </summary>
internal sealed class RequestParameters : IDisposable
{
    private byte[]? _rented;
    private ReadOnlyMemory<byte> _query;
    private JsonDocument? _variables;

    /// <summary>The text of the document was sent.</summary>
    public bool HasQuery => _rented is not null;

    /// <summary>Some document was sent or named.</summary>
    public bool NamesDocument => HasQuery || DocumentId is not null || PersistedQueryHash is not null;

    /// <summary>Empty where none was sent.</summary>
    public ReadOnlySpan<byte> Query => _query.Span;

    /// <summary>The draft appendix on persisted documents: a name, or a hash with its prefix. Null where none is given.</summary>
    public string? DocumentId { get; set; }

    /// <summary>Apollo's <c>extensions.persistedQuery.sha256Hash</c>, null where none is given.</summary>
    public string? PersistedQueryHash { get; set; }

    /// <summary>The requests of a batch, of which each has its own; null where this is one request.</summary>
    public List<RequestParameters>? Batch { get; set; }

    /// <summary><c>extensions.operationId</c> of GraphQL over server-sent events, null where none is given.</summary>
    public string? OperationId { get; set; }

    /// <summary>Null where none is given.</summary>
    public string? OperationName { get; set; }

    /// <param name="rented">From the shared pool, to which it is given back.</param>
    /// <param name="length">How many of its bytes are the document.</param>
    public void SetQuery(byte[] rented, int length)
    {
        _rented = rented;
        _query = rented.AsMemory(0, length);
    }

    /// <summary>Sets the text of a document that was named.</summary>
    public void SetPersistedQuery(ReadOnlyMemory<byte> text) => _query = text;

    public void SetVariables(JsonDocument variables) => _variables = variables;

    /// <summary>Not to be used after this is disposed.</summary>
    public GraphQLRequest ToRequest(bool queriesOnly, in GraphQLTarget target, RequestReport report = default) => new(_query)
    {
        CostReport = report.Cost,
        Timings = report.Timings,
        Extensions = target.Extensions,
        OperationName = OperationName,
        Variables = _variables?.RootElement,
        QueriesOnly = queriesOnly,
    };

    public void Dispose()
    {
        if (_rented is not null) ArrayPool<byte>.Shared.Return(_rented);
        _rented = null;
        _query = default;
        _variables?.Dispose();
        _variables = null;
        Batch?.ForEach(request => request.Dispose());
        Batch = null;
    }
}
