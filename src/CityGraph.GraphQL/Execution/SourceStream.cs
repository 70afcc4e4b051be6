namespace CityGraph.GraphQL.Execution;

/// <summary>What a <see cref="StreamResolver"/> gives: events, or the reason why there will be none.</summary>
public sealed class SourceStream
{
    private SourceStream(IAsyncEnumerable<object?>? events, FieldError? error)
    {
        Events = events;
        Error = error;
    }

    internal IAsyncEnumerable<object?>? Events { get; }

    internal FieldError? Error { get; }

    /// <summary>A stream that is enumerated once, and disposed when the client unsubscribes.</summary>
    public static SourceStream Of(IAsyncEnumerable<object?> events) => new(events, null);

    /// <summary>The subscription does not begin; the client reads why.</summary>
    public static SourceStream Failed(FieldError error) => new(null, error);
}
