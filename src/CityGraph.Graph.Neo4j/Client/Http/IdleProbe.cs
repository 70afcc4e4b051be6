namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>
/// Knows whether the database answers although nobody asks it anything: asks it itself, but only for who wants to know, and never within a second of
/// another answer or failure. Neither opens nor closes the circuit. Safe for concurrent use.
/// </summary>
internal sealed class IdleProbe(TimeProvider time, TimeSpan connectTimeout, Func<CancellationToken, ValueTask> probe) : IAsyncDisposable
{
    /// <summary>So long what was heard last is believed.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(1);

    /// <summary>So long somebody waits; what the probe finds later, the next one is told.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _disposed = new();
    private readonly Lock _lock = new();
    private Task _asking = Task.CompletedTask;
    private long _heard = time.GetTimestamp();
    private volatile string? _failure;

    /// <summary>Takes note of what became of a request.</summary>
    /// <param name="answered">Whether it was an answer, if only a refusal; false for a failure that concerns all requests.</param>
    public void Hear(bool answered)
    {
        Volatile.Write(ref _heard, time.GetTimestamp());
        if (answered) _failure = null;
    }

    /// <summary>Why the database was not there for a probe, until it answers something; null otherwise. Takes two seconds at most. One that is too busy to answer is there.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async ValueTask<string?> FindFailureAsync(CancellationToken cancellationToken)
    {
        Task asking;
        lock (_lock)
        {
            if (_asking.IsCompleted && !_disposed.IsCancellationRequested && time.GetElapsedTime(Volatile.Read(ref _heard)) >= Lately) _asking = AskAsync();
            asking = _asking;
        }

        try
        {
            await asking.WaitAsync(Patience, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // It goes on for those who come later.
        }

        return _failure;
    }

    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync().ConfigureAwait(false);
        Task asking;
        lock (_lock) asking = _asking;
        await asking.ConfigureAwait(false);
        _disposed.Dispose();
    }

    /// <summary>Longer than connecting may take, which tells of a machine that is gone.</summary>
    private async Task AskAsync()
    {
        using var timeout = new CancellationTokenSource(connectTimeout + Patience, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _disposed.Token);
        try
        {
            await probe(ended.Token).ConfigureAwait(false);
            Hear(answered: true);
        }
        catch (CypherException exception)
        {
            var concernsAll = QueryApiFailure.ConcernsAll(exception);
            Hear(!concernsAll);
            if (concernsAll) _failure = exception.Message;
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // Busy, or it hangs: those who ask for more than this find out.
            Hear(answered: false);
        }
    }
}
