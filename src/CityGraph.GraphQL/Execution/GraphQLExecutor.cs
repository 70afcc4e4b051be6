using System.Buffers;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Runs operations over a schema: parse, validate and compile once a document, then breadth-first, each field once for all its
/// parents. Safe for use by several threads; one for the life of the schema.
/// </summary>
public sealed class GraphQLExecutor
{
    /// <param name="schema">The schema to serve.</param>
    /// <param name="resolvers">How its fields get their values; introspection is served without being listed.</param>
    /// <param name="resolveType">The concrete type of objects that stand for interfaces and unions.</param>
    /// <param name="diagnostics">Is told of exceptions.</param>
    /// <param name="options">Bounds; the defaults when null.</param>
    /// <exception cref="ArgumentException">The resolver map does not fit the schema; the message lists every problem.</exception>
    public GraphQLExecutor(
        Schema schema, ResolverMap resolvers, TypeResolver resolveType, IExecutionDiagnostics diagnostics, ExecutorOptions? options = null)
    {
        Schema = schema;
        Resolvers = new ResolverTable(schema, resolvers);
        ResolveType = resolveType;
        Diagnostics = diagnostics;
        Options = options ?? ExecutorOptions.Default;
    }

    public Schema Schema { get; }

    internal ResolverTable Resolvers { get; }

    internal TypeResolver ResolveType { get; }

    internal IExecutionDiagnostics Diagnostics { get; }

    internal ExecutorOptions Options { get; }

    /// <summary>
    /// Runs one request and writes its response, <c>{"errors":[...]?,"data":...}</c>, as UTF-8 JSON. Everything a client can do wrong
    /// is in the response; nothing is written before the last field is resolved.
    /// </summary>
    /// <param name="request">What the client asks.</param>
    /// <param name="state">The host's own object for this request: <see cref="FieldContext.State"/> and parent of the root fields.</param>
    /// <param name="output">Takes the response.</param>
    /// <param name="cancellationToken">Ends the request; resolvers that still run are awaited.</param>
    /// <exception cref="OperationCanceledException">The token ended the request; nothing was written.</exception>
    public ValueTask<ExecutionOutcome> ExecuteAsync(
        GraphQLRequest request, object state, IBufferWriter<byte> output, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"Execution of {request} over {state} into {output} is not built yet ({cancellationToken}).");
}
