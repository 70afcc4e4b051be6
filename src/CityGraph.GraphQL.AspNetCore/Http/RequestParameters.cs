using System.Buffers;
using System.Text.Json;
using CityGraph.GraphQL.Execution;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// The parameters of one GraphQL-over-HTTP request (section 4.1) while they are read and used. The document and the variables lie
/// in pooled memory until this is disposed.
/// </summary>
internal sealed class RequestParameters : IDisposable
{
    private byte[]? _query;
    private int _queryLength;
    private JsonDocument? _variables;

    public bool HasQuery => _query is not null;

    /// <summary>Null where none is given.</summary>
    public string? OperationName { get; set; }

    /// <param name="rented">From the shared pool, to which it is given back.</param>
    /// <param name="length">How many of its bytes are the document.</param>
    public void SetQuery(byte[] rented, int length)
    {
        _query = rented;
        _queryLength = length;
    }

    public void SetVariables(JsonDocument variables) => _variables = variables;

    /// <summary>Not to be used after this is disposed.</summary>
    public GraphQLRequest ToRequest(bool queriesOnly) => new(_query.AsMemory(0, _queryLength))
    {
        OperationName = OperationName,
        Variables = _variables?.RootElement,
        QueriesOnly = queriesOnly,
    };

    public void Dispose()
    {
        if (_query is not null) ArrayPool<byte>.Shared.Return(_query);
        _query = null;
        _variables?.Dispose();
        _variables = null;
    }
}
