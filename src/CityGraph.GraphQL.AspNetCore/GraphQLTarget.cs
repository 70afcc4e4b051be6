using System.Text.Json;
using CityGraph.GraphQL.Execution;

namespace CityGraph.GraphQL.AspNetCore;

/// <summary>What answers one request.</summary>
/// <param name="Executor">The schema and its resolvers.</param>
/// <param name="State">The host's own object for this request, see <see cref="FieldContext.State"/>.</param>
public readonly record struct GraphQLTarget(GraphQLExecutor Executor, object State)
{
    /// <summary>The documents that a request may name instead of sending; null for none.</summary>
    public PersistedOperations? Operations { get; init; }

    /// <summary>See <see cref="GraphQLRequest.Extensions"/>; null for nothing.</summary>
    public Action<Utf8JsonWriter>? Extensions { get; init; }
}
