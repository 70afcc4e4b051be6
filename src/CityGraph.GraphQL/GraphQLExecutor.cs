using System.Buffers;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Introspection;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Limits;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation;

namespace CityGraph.GraphQL;

/// <summary>
/// Runs operations over a schema: parse, validate and compile once a document, then breadth-first, each field once for all its
/// parents. Safe for use by several threads; one for the life of the schema.
/// </summary>
public sealed class GraphQLExecutor
{
    private readonly ResolverTable _resolvers;
    private readonly TypeResolver _resolveType;
    private readonly IExecutionDiagnostics _diagnostics;
    private readonly ExecutorOptions _options;
    private readonly SchemaCosts _costs;
    private readonly DocumentCache _documents;

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
        _resolvers = new ResolverTable(schema, resolvers, IntrospectionResolvers.For(schema));
        _resolveType = resolveType;
        _diagnostics = diagnostics;
        _options = options ?? ExecutorOptions.Default;
        _costs = new SchemaCosts(schema, _options.Cost);
        _documents = new DocumentCache(_options.DocumentCacheBytes);
    }

    public Schema Schema { get; }

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
        GraphQLRequest request, object state, IBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Prepare(request, out var operation, out var kind) is { } refusal) return Refuse(refusal, kind, output);

        var variables = VariableCoercion.Coerce(Schema, operation!.Definition, request.Variables, _options, out var errors);
        if (errors.Count == 0) errors = operation.FindUndecided(variables);
        if (errors.Count > 0) return Refuse(new Refusal(ExecutionStatus.VariablesInvalid, errors), kind, output);

        var values = new RequestValues(operation, variables, state, cancellationToken) { IsPriceReported = request.CostReport != CostReport.None };
        if (CostCheck.Price(operation, values, _options.Cost, request.CostReport) is { } tooDear)
            return Refuse(new Refusal(ExecutionStatus.ValidationFailed, [tooDear]), kind, output, values);
        if (request.CostReport == CostReport.Only) return ReportPrice(values, kind, output);
        return RunAsync(new OperationRun(operation, values, _resolveType, _diagnostics, _options), output);
    }

    private static ValueTask<ExecutionOutcome> RunAsync(OperationRun run, IBufferWriter<byte> output)
    {
        var resolving = run.ResolveAsync();
        if (!resolving.IsCompletedSuccessfully) return FinishAsync(run, resolving, output);
        using (run) return new(run.Write(output));
    }

    private static async ValueTask<ExecutionOutcome> FinishAsync(OperationRun run, ValueTask resolving, IBufferWriter<byte> output)
    {
        using (run)
        {
            await resolving.ConfigureAwait(false);
            return run.Write(output);
        }
    }

    /// <summary>The compiled operation of the request, from the cache or made now; null with it when the request is good.</summary>
    private Refusal? Prepare(GraphQLRequest request, out CompiledOperation? compiled, out OperationType? kind)
    {
        compiled = null;
        kind = null;
        var cached = _documents.Find(request.Query.Span);
        if (cached is null && Read(request, out cached) is { } invalid) return invalid;

        var operation = cached!.FindOperation(request.OperationName, out var error);
        if (operation is null) return new Refusal(ExecutionStatus.OperationNotFound, [error!]);
        kind = operation.Operation;
        if (Forbid(request, operation) is { } forbidden) return forbidden;

        compiled = cached.FindCompiled(operation);
        if (compiled is not null) return null;
        compiled = OperationCompiler.Compile(Schema, _resolvers, cached.Document, operation, _costs, _options, out error);
        if (compiled is null) return new Refusal(ExecutionStatus.ValidationFailed, [error!]);
        _documents.Add(cached with { Compiled = cached.Compiled.Add(compiled) });
        return null;
    }

    /// <summary>Parses and validates; null with a document when it is good.</summary>
    private Refusal? Read(GraphQLRequest request, out CachedDocument? document)
    {
        document = null;
        var text = request.Query.ToArray();
        var parsed = Parser.Parse(new SourceText("GraphQL request", text), _options.Parser);
        if (!parsed.IsSuccess) return new Refusal(ExecutionStatus.ParseFailed, [parsed.Error]);

        if (DocumentMeter.Check(parsed.Document, _options.Document) is { } tooMuch) return new Refusal(ExecutionStatus.ValidationFailed, [tooMuch]);
        var errors = Validator.Validate(Schema, parsed.Document, _options.Validation);
        if (!errors.IsEmpty) return new Refusal(ExecutionStatus.ValidationFailed, errors);

        document = new CachedDocument(text, parsed.Document, []);
        return null;
    }

    private static Refusal? Forbid(GraphQLRequest request, OperationDefinitionNode operation)
    {
        var message = operation.Operation switch
        {
            OperationType.Subscription => "Subscriptions are not served as one response; use a transport that streams.",
            OperationType.Mutation when request.QueriesOnly => "Mutations are not allowed here; use a transport that may change data, such as POST.",
            _ => null,
        };
        return message is null
            ? null
            : new Refusal(ExecutionStatus.OperationRefused, [new GraphQLError(message, [operation.Location], ExecutionErrorCodes.OperationNotAllowed)]);
    }

    private static ValueTask<ExecutionOutcome> Refuse(
        Refusal refusal, OperationType? kind, IBufferWriter<byte> output, RequestValues? values = null)
    {
        ErrorWriter.WriteResponse(output, refusal.Errors, values is { IsPriceReported: true } ? values.Price : null);
        return new(new ExecutionOutcome(refusal.Status, kind, refusal.Errors.Count) { Price = values?.Price ?? default });
    }

    private static ValueTask<ExecutionOutcome> ReportPrice(RequestValues values, OperationType? kind, IBufferWriter<byte> output)
    {
        PriceWriter.WriteResponse(output, values.Price);
        return new(new ExecutionOutcome(ExecutionStatus.Priced, kind, 0) { Price = values.Price });
    }

    /// <summary>Why a request does not run (specification 7.1.2, Request Errors).</summary>
    private sealed record Refusal(ExecutionStatus Status, IReadOnlyList<GraphQLError> Errors);
}
