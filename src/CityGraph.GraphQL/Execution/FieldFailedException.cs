namespace CityGraph.GraphQL.Execution;

/// <summary>
/// A resolver failed in a way that the client may know of, by a cause that only the host may: the field's error is <see cref="Error"/> for all
/// parents of the batch, and <see cref="IExecutionDiagnostics"/> is told of the exception. Of a <see cref="StreamResolver"/>, and of its
/// events, it ends the subscription.
/// </summary>
/// <param name="error">Shown to the client.</param>
/// <param name="cause">What was caught; not shown.</param>
public sealed class FieldFailedException(FieldError error, Exception cause) : Exception(cause.Message, cause)
{
    public FieldError Error { get; } = error;
}
