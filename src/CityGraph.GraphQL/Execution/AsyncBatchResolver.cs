namespace CityGraph.GraphQL.Execution;

/// <summary>Gives the values of one field for all its parents at once, and may wait for a store.</summary>
/// <param name="context">The field, its arguments, what is selected below it.</param>
/// <param name="parents">At least one parent, in the order of the response. Not to be used after the returned task has ended.</param>
/// <param name="results">
/// As long as <paramref name="parents"/>, all null at first; the value of parent i goes to place i. Not to be written after the
/// returned task has ended: the memory is pooled.
/// </param>
public delegate ValueTask AsyncBatchResolve(FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results);

/// <summary>
/// A field that needs I/O. Fields of one level run side by side; one that completes synchronously costs no task.
/// The resolver is expected to honour <see cref="FieldContext.CancellationToken"/>: a cancelled request waits for it to end.
/// </summary>
public sealed class AsyncBatchResolver(AsyncBatchResolve resolve) : Resolver
{
    internal ValueTask ResolveAsync(FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results) =>
        resolve(context, parents, results);
}
