namespace CityGraph.Graph.Embedded;

/// <summary>Wakes those who wait for the next commit. Safe for use by several threads.</summary>
internal sealed class CommitSignal
{
    private volatile TaskCompletionSource _next = New();

    /// <summary>Ends at the next <see cref="Raise"/>. Who takes it before looking at the log misses nothing.</summary>
    public Task Next => _next.Task;

    public void Raise() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
