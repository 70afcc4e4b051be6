using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Types;

namespace CityGraph.Benchmarks;

/// <summary>A failed resolver would be measured as a fast answer.</summary>
internal sealed class ThrowingDiagnostics : IExecutionDiagnostics
{
    public void ResolverFailed(ObjectType parentType, FieldDefinition field, Exception exception) =>
        throw new InvalidOperationException($"{parentType.Name}.{field.Name} failed.", exception);
}
