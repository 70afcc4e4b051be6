namespace CityGraph.GraphQL.Execution;

/// <summary>Gives the values of one field for all its parents at once, without waiting.</summary>
/// <param name="context">The field, its arguments, what is selected below it.</param>
/// <param name="parents">At least one parent, in the order of the response.</param>
/// <param name="results">As long as <paramref name="parents"/>, all null at first; the value of parent i goes to place i.</param>
public delegate void BatchResolve(FieldContext context, ReadOnlySpan<object> parents, Span<object?> results);

/// <summary>A field that is computed for all parents together: by CPU work, or from what the request's state already holds.</summary>
public sealed class BatchResolver(BatchResolve resolve) : Resolver
{
    internal void Resolve(FieldContext context, ReadOnlySpan<object> parents, Span<object?> results) => resolve(context, parents, results);
}
