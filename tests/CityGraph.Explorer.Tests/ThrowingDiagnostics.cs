using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Tests;

/// <summary>Makes a resolver's exception the test's own, unless the client is told of it.</summary>
internal sealed class ThrowingDiagnostics : IExecutionDiagnostics
{
    public void ResolverFailed(ObjectType parentType, FieldDefinition field, Exception exception)
    {
        if (exception is not FieldFailedException) throw new InvalidOperationException($"{parentType.Name}.{field.Name} failed.", exception);
    }
}
