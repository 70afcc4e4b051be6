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

    /// <summary>Specification 6.2.3.2, ExecuteSubscriptionEvent.</summary>
    public async ValueTask ExecuteAsync(object? @event, object state, IBufferWriter<byte> output)
    {
        using var observation = OperationObservation.Start(timings: null);
        observation?.Begun(operation.Definition);
        var values = new RequestValues(operation, variables, state, CancellationToken) { Observation = observation };
        try
        {
            using var run = new OperationRun(operation, values, @event, resolveType, diagnostics, options);
            await run.ResolveAsync().ConfigureAwait(false);
            var outcome = run.Write(output);
            observation?.Ended(outcome);
        }
        catch (Exception exception)
        {
            observation?.Failed(exception);
            throw;
        }
    }

    public void Report(Exception exception) => diagnostics.ResolverFailed(Field.ParentType, Field.Field, exception);
}
