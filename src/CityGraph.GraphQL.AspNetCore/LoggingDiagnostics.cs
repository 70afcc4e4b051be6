using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Types;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore;

/// <summary>
/// Logs what the executor tells, so that the details which the client does not see are found. Failures that the client is told of
/// (<see cref="FieldFailedException"/>) take one line without a stack trace, and at most one in ten seconds: while a store is down every request fails so.
/// </summary>
public sealed partial class LoggingDiagnostics(ILogger<LoggingDiagnostics> logger, TimeProvider time) : IExecutionDiagnostics
{
    private const int SecondsBetweenLines = 10;

    private long _quietUntil = long.MinValue;

    public void ResolverFailed(ObjectType parentType, FieldDefinition field, Exception exception)
    {
        if (exception is not FieldFailedException) LogResolverFailed(parentType.Name, field.Name, exception);
        else if (TakeLine()) LogFieldFailed(parentType.Name, field.Name, exception.Message);
    }

    private bool TakeLine()
    {
        var now = time.GetTimestamp();
        var until = Volatile.Read(ref _quietUntil);
        return now >= until && Interlocked.CompareExchange(ref _quietUntil, now + (SecondsBetweenLines * time.TimestampFrequency), until) == until;
    }

    [LoggerMessage(1, LogLevel.Error, "Resolving {ParentType}.{Field} failed")]
    private partial void LogResolverFailed(string parentType, string field, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "Resolving {ParentType}.{Field} failed: {Reason}")]
    private partial void LogFieldFailed(string parentType, string field, string reason);
}
