namespace CityGraph.GraphQL.Execution;

/// <summary>Reads a value that the parent already holds. Allocates nothing but what <paramref name="read"/> does.</summary>
/// <param name="read">From a parent to its value; called once a parent.</param>
public sealed class PropertyResolver(Func<object, object?> read) : Resolver
{
    internal void Resolve(ReadOnlySpan<object> parents, Span<object?> results)
    {
        for (var i = 0; i < parents.Length; i++) results[i] = read(parents[i]);
    }
}
