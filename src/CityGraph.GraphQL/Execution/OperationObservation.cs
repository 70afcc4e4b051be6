using System.Diagnostics;
using System.Security.Cryptography;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Execution;

/// <summary>What telemetry and timings tell of one request. Made only where somebody wants to know.</summary>
internal sealed class OperationObservation : IDisposable
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Activity? _span = ExecutionTelemetry.Source.StartActivity("GraphQL Operation", ActivityKind.Server);
    private readonly OperationTimings? _timings;
    private OperationType? _kind;
    private string? _error;
    private long _prepared;
    private long _resolved;

    private OperationObservation(OperationTimings? timings) => _timings = timings;

    public static bool IsWanted(OperationTimings? timings) => timings is not null || ExecutionTelemetry.IsEnabled;

    /// <summary>Null where nobody wants to know.</summary>
    public static OperationObservation? Start(OperationTimings? timings) => IsWanted(timings) ? new OperationObservation(timings) : null;

    /// <summary>The request is read, and runs or is refused.</summary>
    public void Prepared(ReadOnlySpan<byte> document, OperationDefinitionNode? operation)
    {
        _prepared = Stopwatch.GetTimestamp();
        if (_span is not { IsAllDataRequested: true }) return;
        _span.SetTag("graphql.document.hash", $"sha256:{Convert.ToHexStringLower(SHA256.HashData(document))}");
        Named(operation);
    }

    /// <summary>One event of a subscription, whose operation is known.</summary>
    public void Begun(OperationDefinitionNode operation)
    {
        _prepared = _started;
        Named(operation);
    }

    /// <summary>The last field is resolved; what follows is writing.</summary>
    public void Resolved() => _resolved = Stopwatch.GetTimestamp();

    public void Ended(ExecutionOutcome outcome)
    {
        _kind = outcome.Operation;
        if (outcome.IsRequestError) _error = outcome.Status.ToString();
        else if (outcome.ErrorCount > 0) _error = "FieldErrors";
        _span?.SetTag("graphql.errors.count", outcome.ErrorCount);
    }

    public void Failed(Exception exception) => _error = exception.GetType().FullName;

    public void Dispose()
    {
        var ended = Stopwatch.GetTimestamp();
        var tags = new TagList();
        if (_kind is { } kind) tags.Add("graphql.operation.type", NameOf(kind));
        if (_error is not null) tags.Add("error.type", _error);
        ExecutionTelemetry.Duration.Record(Stopwatch.GetElapsedTime(_started, ended).TotalSeconds, tags);
        if (_timings is not null) SetTimings(_timings, ended);
        if (_span is null) return;
        if (_error is not null) _span.SetTag("error.type", _error).SetStatus(ActivityStatusCode.Error);
        _span.Dispose();
    }

    private void Named(OperationDefinitionNode? operation)
    {
        if (operation is null || _span is null) return;
        _span.DisplayName = NameOf(operation.Operation);
        _span.SetTag("graphql.operation.type", _span.DisplayName);
        if (operation.Name is { } name) _span.SetTag("graphql.operation.name", name.Value);
    }

    private void SetTimings(OperationTimings timings, long ended)
    {
        if (_prepared == 0) _prepared = ended;
        timings.Preparing = Stopwatch.GetElapsedTime(_started, _prepared);
        if (_resolved == 0) return;
        timings.Resolving = Stopwatch.GetElapsedTime(_prepared, _resolved);
        timings.Writing = Stopwatch.GetElapsedTime(_resolved, ended);
    }

    private static string NameOf(OperationType kind) => kind switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
