using System.Buffers;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Execution;

/// <summary>One execution of a compiled operation, from its pooled memory to the written response (specification 6.2).</summary>
internal sealed class OperationRun : IDisposable
{
    private readonly CompiledOperation _operation;
    private readonly RequestValues _values;
    private readonly ExecutorOptions _options;
    private readonly ColumnSet _columns;
    private readonly ResultCompletion _completion;
    private readonly OperationExecution _execution;
    private readonly object? _initialValue;

    /// <param name="operation">What runs.</param>
    /// <param name="values">What the request adds to it.</param>
    /// <param name="root">The parent of the root fields (the specification's initial value); of a subscription, the event.</param>
    /// <param name="resolveType">Asked for the type of objects in abstract places.</param>
    /// <param name="diagnostics">Is told of exceptions.</param>
    /// <param name="options">Bounds.</param>
    public OperationRun(
        CompiledOperation operation, RequestValues values, object? root, TypeResolver resolveType, IExecutionDiagnostics diagnostics, ExecutorOptions options)
    {
        _operation = operation;
        _values = values;
        _options = options;
        _initialValue = root;
        _columns = new ColumnSet(operation.SelectionCount);
        _completion = new ResultCompletion(_columns, resolveType, options);
        _execution = new OperationExecution(operation, values, root, _columns, _completion, diagnostics);
    }

    /// <summary>Resolves everything. Nothing is written.</summary>
    public ValueTask ResolveAsync() => _execution.RunAsync();

    /// <summary>Writes the response once everything is resolved.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled: what is resolved is not whole.</exception>
    public ExecutionOutcome Write(IBufferWriter<byte> output)
    {
        _values.CancellationToken.ThrowIfCancellationRequested();
        _values.Observation?.Resolved();
        if (_execution.LeavesDirect && TryWriteDirect(output)) return Outcome(errors: 0);
        if (_completion.LimitError is null) _execution.ResolveDirect();
        _values.CancellationToken.ThrowIfCancellationRequested();
        SelectionSet? root = _operation.Root;
        IReadOnlyList<GraphQLError> errors = [];
        if (_completion.LimitError is { } limit)
        {
            root = null;
            errors = [limit];
        }
        else if (_completion.HasErrors)
        {
            var propagation = new NullPropagation(_columns, _values, _options.MaxErrors);
            if (!propagation.Run(root)) root = null;
            errors = propagation.Errors;
        }

        ResponseWriter.Write(output, root, _columns, _values, errors);
        return Outcome(errors.Count);
    }

    public void Dispose()
    {
        _completion.Dispose();
        _columns.Dispose();
    }

    private ExecutionOutcome Outcome(int errors) =>
        new(ExecutionStatus.Executed, _operation.Definition.Operation, errors) { Price = _values.Price };

    /// <summary>
    /// Nearly every response: nothing is wrong, and leaves are read while it is written. What turns out to be wrong on the way is
    /// thrown away: the response is made again from columns, which also reports what a resolver threw.
    /// </summary>
    private bool TryWriteDirect(IBufferWriter<byte> output)
    {
        if (_completion.HasErrors || _completion.LimitError is not null) return false;
        using var buffer = new ResponseBuffer(_options.MaxResponseSize);
        if (!ResponseWriter.TryWrite(buffer, _operation.Root, _initialValue, _columns, _values))
        {
            _columns.Rewind();
            return false;
        }

        buffer.CopyTo(output);
        return true;
    }
}
