using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>What the host wants to know of a running operation. Implementations are called from any thread and do not throw.</summary>
public interface IExecutionDiagnostics
{
    /// <summary>
    /// A resolver, a scalar's coercion or the type resolver threw. Called once a batch; the client is told only that it failed, or of
    /// <see cref="FieldFailedException"/> its error.
    /// </summary>
    void ResolverFailed(ObjectType parentType, FieldDefinition field, Exception exception);
}
