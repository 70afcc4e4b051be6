using System.Text;
using System.Text.Json;

namespace CityGraph.GraphQL.Execution;

/// <summary>What a client asks, as it came off the wire.</summary>
/// <param name="Query">The document as UTF-8. Invalid UTF-8 is a syntax error with its location.</param>
public sealed record GraphQLRequest(ReadOnlyMemory<byte> Query)
{
    public GraphQLRequest(string query)
        : this(Encoding.UTF8.GetBytes(query))
    {
    }

    /// <summary>Which operation of the document to run; null or empty where it holds one only.</summary>
    public string? OperationName { get; init; }

    /// <summary>A JSON object; null, undefined or JSON null where there are none. Read until the request ends: its document must live as long.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>Mutations are refused before anything runs, as HTTP GET demands.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>Whether the response states what the operation costs, and whether it runs at all.</summary>
    public CostReport CostReport { get; init; }

    /// <summary>
    /// Adds members to the response's <c>extensions</c> when the operation has run; not called for one that did not. Without side effects:
    /// a response that is made again asks again. Null for none.
    /// </summary>
    public Action<Utf8JsonWriter>? Extensions { get; init; }

    /// <summary>Is told how long the phases took; null where nobody wants to know.</summary>
    public OperationTimings? Timings { get; init; }
}
