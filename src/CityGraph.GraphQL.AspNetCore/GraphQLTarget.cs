using CityGraph.GraphQL.Execution;

namespace CityGraph.GraphQL.AspNetCore;

/// <summary>What answers one request.</summary>
/// <param name="Executor">The schema and its resolvers.</param>
/// <param name="State">The host's own object for this request, see <see cref="FieldContext.State"/>.</param>
public readonly record struct GraphQLTarget(GraphQLExecutor Executor, object State);
