using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Fills the columns of one request, level by level (specification 6.3, ExecuteCollectedFields, and 6.4.2, ResolveFieldValue):
/// every field of a level is started, then those that wait are awaited together, then their objects are the parents of the next level.
/// </summary>
/// <remarks>Runs on one thread at a time. Root fields of a mutation run one after the other, each with everything below it.</remarks>
internal sealed class OperationExecution(
    CompiledOperation operation, RequestValues values, object? initialValue, ColumnSet columns, ResultCompletion completion, IExecutionDiagnostics diagnostics)
{
    private static readonly FieldError InternalError = new("Internal error: the field could not be resolved.", ExecutionErrorCodes.InternalError);

    private readonly List<(Selection Selection, int Parents, ValueTask Task)> _waiting = [];
    private List<Batch> _level = [];
    private List<Batch> _next = [];
    private int _serialRoots;

    /// <summary>
    /// Whether fields with <see cref="Selection.Direct"/> are left to the writer. Not below the fields of a mutation: what the next one
    /// changes must not show.
    /// </summary>
    public bool LeavesDirect { get; } = operation.Definition.Operation != OperationType.Mutation;

    private bool IsStopped => completion.LimitError is not null || values.CancellationToken.IsCancellationRequested;

    /// <summary>Ends when every column is filled, a limit is reached, or the request was cancelled and no resolver runs any more.</summary>
    public ValueTask RunAsync()
    {
        var root = new[] { initialValue };
        if (operation.Definition.Operation == OperationType.Mutation) _serialRoots = operation.Root.Selections.Length;
        else _next.Add(new Batch(operation.Root, null, root, 0, 1));

        while (TakeLevel(root))
        {
            StartLevel();
            if (_waiting.Count > 0) return FinishAsync(root);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Gives the fields that were left to the writer their columns after all: the only way to tell which of them fail, and where.</summary>
    public void ResolveDirect()
    {
        if (LeavesDirect) ResolveDirect(new Batch(operation.Root, null, [initialValue], 0, 1));
    }

    private void ResolveDirect(Batch batch)
    {
        foreach (var selection in batch.Set.Selections)
        {
            if (selection.Direct is not null)
            {
                Start(selection, batch);
                continue;
            }

            if (!values.Includes(selection)) continue;
            for (var i = 0; i < selection.Sets.Length; i++)
            {
                var parents = ParentsOfType(selection, ref columns[selection], i, out var start, out var count);
                if (count > 0) ResolveDirect(new Batch(selection.Sets[i], null, parents, start, count));
            }
        }
    }

    private async ValueTask FinishAsync(object?[] root)
    {
        do
        {
            if (_waiting.Count == 0) StartLevel();
            foreach (var (selection, parents, task) in _waiting) await FinishAsync(selection, parents, task).ConfigureAwait(false);
            _waiting.Clear();
        }
        while (TakeLevel(root));
    }

    private bool TakeLevel(object?[] root)
    {
        if (IsStopped) return false;
        (_level, _next) = (_next, _level);
        _next.Clear();
        if (_level.Count == 0 && _serialRoots > 0 && !IsDataNull())
        {
            var selection = operation.Root.Selections[^_serialRoots--];
            _level.Add(new Batch(operation.Root, selection, root, 0, 1));
        }

        return _level.Count > 0;
    }

    /// <summary>
    /// Whether the last root field of a mutation leaves no data (specification 6.3, Errors and Non-Null Types): the others "may be cancelled",
    /// and are, as in graphql-js. Nobody would be told what they changed.
    /// </summary>
    private bool IsDataNull()
    {
        var done = operation.Root.Selections.Length - _serialRoots;
        if (done == 0 || !completion.HasErrors) return false;
        var last = operation.Root.Selections[done - 1];
        return last.Shape.IsNonNull(0) && values.Includes(last) && new NullPropagation(columns, values, maxErrors: 0).ReachesRoot(last);
    }

    private void StartLevel()
    {
        foreach (var batch in _level)
        {
            if (batch.Only is { } only)
            {
                Start(only, batch);
                continue;
            }

            foreach (var selection in batch.Set.Selections)
            {
                if (!LeavesDirect || selection.Direct is null) Start(selection, batch);
            }
        }
    }

    private void Start(Selection selection, Batch batch)
    {
        if (IsStopped || !values.Includes(selection)) return;
        ref var column = ref columns[selection];
        if (!values.TryGetArguments(selection, out _, out var error))
        {
            completion.Fail(selection, ref column, batch.Count, new FieldError(error.Message, error.Code) { Locations = error.Locations });
            return;
        }

        columns.RentItems(ref column, batch.Count);
        try
        {
            switch (selection.Resolver)
            {
                case PropertyResolver property:
                    property.Resolve(batch.Parents, column.ItemSpan);
                    break;
                case StreamResolver:
                    // The parent of a subscription's root field is the event, and the event is its value.
                    batch.Parents.CopyTo(column.ItemSpan!);
                    break;
                case BatchResolver computed:
                    computed.Resolve(new FieldContext(values, selection), batch.Parents, column.ItemSpan);
                    break;
                case AsyncBatchResolver fetched:
                    var memory = column.Items.AsMemory(column.ItemsStart, column.ItemsCount);
                    var task = fetched.ResolveAsync(new FieldContext(values, selection), batch.ParentMemory, memory);
                    if (!task.IsCompleted)
                    {
                        _waiting.Add((selection, batch.Count, task));
                        return;
                    }

                    task.GetAwaiter().GetResult();
                    break;
            }

            Complete(selection);
        }
        catch (Exception exception)
        {
            Fail(selection, batch.Count, exception);
        }
    }

    private async ValueTask FinishAsync(Selection selection, int parents, ValueTask task)
    {
        try
        {
            await task.ConfigureAwait(false);
            if (!IsStopped) Complete(selection);
        }
        catch (Exception exception)
        {
            Fail(selection, parents, exception);
        }
    }

    private void Fail(Selection selection, int parents, Exception exception)
    {
        if (exception is OperationCanceledException && values.CancellationToken.IsCancellationRequested) return;
        diagnostics.ResolverFailed(selection.ParentType, selection.Field, exception);
        completion.Fail(selection, ref columns[selection], parents, exception is FieldFailedException failed ? failed.Error : InternalError);
    }

    private void Complete(Selection selection)
    {
        ref var column = ref columns[selection];
        completion.Complete(selection, ref column);
        if (completion.LimitError is not null) return;
        for (var i = 0; i < selection.Sets.Length; i++)
        {
            var parents = ParentsOfType(selection, ref column, i, out var start, out var count);
            if (count > 0) _next.Add(new Batch(selection.Sets[i], null, parents, start, count));
        }
    }

    /// <summary>The objects of one concrete type; the column itself where it holds nothing else.</summary>
    private object?[] ParentsOfType(Selection selection, ref Column column, int set, out int start, out int count)
    {
        var isOnly = selection.Sets.Length == 1 && selection.Shape.NamedType is ObjectType;
        start = column.ItemsStart;
        count = column.ItemsCount;
        if (isOnly && !column.HasGaps) return column.Items;

        count = 0;
        for (var i = 0; i < column.ItemsCount; i++)
        {
            if (IsParent(ref column, i, set, isOnly)) count++;
        }

        if (count == column.ItemsCount) return column.Items;

        var parents = columns.RentObjects(count, out start);
        for (int i = 0, next = start; i < column.ItemsCount; i++)
        {
            if (IsParent(ref column, i, set, isOnly)) parents[next++] = column[i];
        }

        return parents;
    }

    private static bool IsParent(ref Column column, int index, int set, bool isOnly) =>
        column[index] is not (null or FieldError) && (isOnly || column.TypeAt(index) == set);

    /// <summary>Objects of one type at one place of the operation, and what is selected of them.</summary>
    /// <param name="Set">What is selected.</param>
    /// <param name="Only">One field of it, for the root of a mutation; null for all.</param>
    /// <param name="Array">Where the objects lie, none of them null.</param>
    /// <param name="Offset">Of the first.</param>
    /// <param name="Count">How many.</param>
    private readonly record struct Batch(SelectionSet Set, Selection? Only, object?[] Array, int Offset, int Count)
    {
        public ReadOnlySpan<object> Parents => Array.AsSpan(Offset, Count)!;

        public ReadOnlyMemory<object> ParentMemory => Array.AsMemory(Offset, Count)!;
    }
}
