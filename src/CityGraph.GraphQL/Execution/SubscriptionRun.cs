using System.Buffers;

namespace CityGraph.GraphQL.Execution;

/// <summary>What stays the same for all events of one subscription.</summary>
internal sealed class SubscriptionRun(
    CompiledOperation operation,
    IReadOnlyDictionary<string, object?> variables,
    TypeResolver resolveType,
    IExecutionDiagnostics diagnostics,
    ExecutorOptions options,
    CancellationToken cancellationToken)
{
    /// <summary>Validation has seen to it that there is exactly one root field.</summary>
    public Selection Field { get; } = operation.Root.Selections[0];

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public RequestValues NewValues(object state) => new(operation, variables, state, CancellationToken);

    /// <summary>Specification 6.2.3.2, ExecuteSubscriptionEvent.</summary>
    public async ValueTask ExecuteAsync(object? @event, object state, IBufferWriter<byte> output)
    {
        using var run = new OperationRun(operation, NewValues(state), @event, resolveType, diagnostics, options);
        await run.ResolveAsync().ConfigureAwait(false);
        run.Write(output);
    }

    public void Report(Exception exception) => diagnostics.ResolverFailed(Field.ParentType, Field.Field, exception);
}
