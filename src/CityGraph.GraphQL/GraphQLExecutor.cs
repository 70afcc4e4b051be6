using System.Buffers;
using System.Collections.Immutable;
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
        if (OperationObservation.IsWanted(request.Timings)) return ObserveOneAsync(request, state, output, cancellationToken);
        if (Begin(request, mayStream: false, out var operation, out var variables) is { } refusal) return new(Refuse(refusal, output));
        return RunAsync(request, operation!, NewValues(request, operation!, variables, state, null, cancellationToken), output);
    }

    /// <summary>
    /// As <see cref="ExecuteAsync"/>, but a subscription is begun, not refused (specification 6.2.3): for transports that can send
    /// several responses to one request.
    /// </summary>
    /// <param name="request">What the client asks. Of a subscription, the variables must live as long as the stream.</param>
    /// <param name="state">The host's own object while the request begins; each event gets one of its own.</param>
    /// <param name="output">Takes the response, unless there is a stream.</param>
    /// <param name="cancellationToken">Ends the request, and the stream.</param>
    /// <exception cref="OperationCanceledException">The token ended the request; nothing was written.</exception>
    public ValueTask<OperationStart> ExecuteOrSubscribeAsync(
        GraphQLRequest request, object state, IBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ObserveAsync(request, state, output, mayStream: true, cancellationToken);
    }

    private async ValueTask<ExecutionOutcome> ObserveOneAsync(
        GraphQLRequest request, object state, IBufferWriter<byte> output, CancellationToken cancellationToken) =>
        (await ObserveAsync(request, state, output, mayStream: false, cancellationToken).ConfigureAwait(false)).Outcome;

    private async ValueTask<OperationStart> ObserveAsync(
        GraphQLRequest request, object state, IBufferWriter<byte> output, bool mayStream, CancellationToken cancellationToken)
    {
        // Begun in an asynchronous method: its span is then not left to the caller as the current one.
        using var observation = OperationObservation.Start(request.Timings);
        try
        {
            var start = await StartAsync(request, state, output, mayStream, observation, cancellationToken).ConfigureAwait(false);
            observation?.Ended(start.Outcome);
            return start;
        }
        catch (Exception exception)
        {
            observation?.Failed(exception);
            throw;
        }
    }

    private async ValueTask<OperationStart> StartAsync(
        GraphQLRequest request, object state, IBufferWriter<byte> output, bool mayStream, OperationObservation? observation, CancellationToken cancellationToken)
    {
        var refusal = Begin(request, mayStream, out var operation, out var variables);
        observation?.Prepared(request.Query.Span, operation?.Definition);
        if (refusal is not null) return new(Refuse(refusal, output), null);
        var values = NewValues(request, operation!, variables, state, observation, cancellationToken);
        if (operation!.Definition.Operation != OperationType.Subscription)
        {
            return new(await RunAsync(request, operation, values, output).ConfigureAwait(false), null);
        }

        if (Price(request, operation, values, output) is { } priced) return new(priced, null);
        var run = new SubscriptionRun(operation, variables, _resolveType, _diagnostics, _options, cancellationToken);
        var (stream, error) = await ResponseStream.OpenAsync(run, values).ConfigureAwait(false);
        if (stream is null) return new(Refuse(new Refusal(ExecutionStatus.SubscriptionFailed, OperationType.Subscription, [error!]), output), null);
        return new(new ExecutionOutcome(ExecutionStatus.Executed, OperationType.Subscription, 0) { Price = values.Price }, stream);
    }

    private static RequestValues NewValues(
        GraphQLRequest request,
        CompiledOperation operation,
        IReadOnlyDictionary<string, object?> variables,
        object state,
        OperationObservation? observation,
        CancellationToken cancellationToken) =>
        new(operation, variables, state, cancellationToken) { Extensions = request.Extensions, Observation = observation };

    private ValueTask<ExecutionOutcome> RunAsync(GraphQLRequest request, CompiledOperation operation, RequestValues values, IBufferWriter<byte> output)
    {
        if (Price(request, operation, values, output) is { } priced) return new(priced);
        var run = new OperationRun(operation, values, values.State, _resolveType, _diagnostics, _options);
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

    /// <summary>Everything before the first field: null with an operation and its variables when the request is good.</summary>
    private Refusal? Begin(
        GraphQLRequest request, bool mayStream, out CompiledOperation? operation, out IReadOnlyDictionary<string, object?> variables)
    {
        variables = ImmutableDictionary<string, object?>.Empty;
        if (Prepare(request, mayStream, out operation) is { } refusal) return refusal;
        variables = VariableCoercion.Coerce(Schema, operation!.Definition, request.Variables, _options, out var errors);
        if (errors.Count == 0) errors = operation.FindUndecided(variables);
        return errors.Count == 0 ? null : new Refusal(ExecutionStatus.VariablesInvalid, operation.Definition.Operation, errors);
    }

    /// <summary>Prices a request; the outcome when that is its end, with its response written, else null.</summary>
    private ExecutionOutcome? Price(GraphQLRequest request, CompiledOperation operation, RequestValues values, IBufferWriter<byte> output)
    {
        values.IsPriceReported = request.CostReport != CostReport.None;
        var kind = operation.Definition.Operation;
        if (CostCheck.Price(operation, values, _options.Cost, request.CostReport) is { } tooDear)
        {
            ErrorWriter.WriteResponse(output, [tooDear], values.IsPriceReported ? values.Price : null);
            return new ExecutionOutcome(ExecutionStatus.ValidationFailed, kind, 1) { Price = values.Price };
        }

        if (request.CostReport != CostReport.Only) return null;
        ExtensionsWriter.WriteResponse(output, values.Price);
        return new ExecutionOutcome(ExecutionStatus.Priced, kind, 0) { Price = values.Price };
    }

    /// <summary>The compiled operation of the request, from the cache or made now; null with it when the request is good.</summary>
    private Refusal? Prepare(GraphQLRequest request, bool mayStream, out CompiledOperation? compiled)
    {
        compiled = null;
        var cached = _documents.Find(request.Query.Span);
        if (cached is null && Read(request, out cached) is { } invalid) return invalid;

        var operation = cached!.FindOperation(request.OperationName, out var error);
        if (operation is null) return new Refusal(ExecutionStatus.OperationNotFound, null, [error!]);
        if (Forbid(request, operation, mayStream) is { } forbidden) return forbidden;

        compiled = cached.FindCompiled(operation);
        if (compiled is not null) return null;
        compiled = OperationCompiler.Compile(Schema, _resolvers, cached.Document, operation, _costs, _options, out error);
        if (compiled is null) return new Refusal(ExecutionStatus.ValidationFailed, operation.Operation, [error!]);
        _documents.Add(cached with { Compiled = cached.Compiled.Add(compiled) });
        return null;
    }

    /// <summary>Parses and validates; null with a document when it is good.</summary>
    private Refusal? Read(GraphQLRequest request, out CachedDocument? document)
    {
        document = null;
        var text = request.Query.ToArray();
        var parsed = Parser.Parse(new SourceText("GraphQL request", text), _options.Parser);
        if (!parsed.IsSuccess) return new Refusal(ExecutionStatus.ParseFailed, null, [parsed.Error]);

        if (DocumentMeter.Check(parsed.Document, _options.Document) is { } tooMuch) return new Refusal(ExecutionStatus.ValidationFailed, null, [tooMuch]);
        var errors = Validator.Validate(Schema, parsed.Document, _options.Validation);
        if (!errors.IsEmpty) return new Refusal(ExecutionStatus.ValidationFailed, null, errors);

        document = new CachedDocument(text, parsed.Document, []);
        return null;
    }

    private static Refusal? Forbid(GraphQLRequest request, OperationDefinitionNode operation, bool mayStream)
    {
        var message = operation.Operation switch
        {
            OperationType.Subscription when !mayStream && request.CostReport != CostReport.Only => "Subscriptions are not served as one response; use a transport that streams.",
            OperationType.Mutation when request.QueriesOnly => "Mutations are not allowed here; use a transport that may change data, such as POST.",
            _ => null,
        };
        return message is null
            ? null
            : new Refusal(
                ExecutionStatus.OperationRefused, operation.Operation, [new GraphQLError(message, [operation.Location], ExecutionErrorCodes.OperationNotAllowed)]);
    }

    private static ExecutionOutcome Refuse(Refusal refusal, IBufferWriter<byte> output)
    {
        ErrorWriter.WriteResponse(output, refusal.Errors);
        return new ExecutionOutcome(refusal.Status, refusal.Kind, refusal.Errors.Count);
    }

    /// <summary>Why a request does not run (specification 7.1.2, Request Errors).</summary>
    private sealed record Refusal(ExecutionStatus Status, OperationType? Kind, IReadOnlyList<GraphQLError> Errors);
}
