using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Types;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore;

/// <summary>Logs what the executor tells, so that the details which the client does not see are found.</summary>
public sealed partial class LoggingDiagnostics(ILogger<LoggingDiagnostics> logger) : IExecutionDiagnostics
{
    public void ResolverFailed(ObjectType parentType, FieldDefinition field, Exception exception) =>
        LogResolverFailed(parentType.Name, field.Name, exception);

    [LoggerMessage(1, LogLevel.Error, "Resolving {ParentType}.{Field} failed")]
    private partial void LogResolverFailed(string parentType, string field, Exception exception);
}
