using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Log;

namespace CityGraph.Graph.Neo4j.Watching;

/// <summary>
/// Follows the log for all who watch it. One look an interval at the newest number tells of the commits of others, only while somebody watches;
/// a commit of this store is told at once. While Neo4j cannot be reached watchers wait, and go on when it is back. Safe for concurrent use.
/// </summary>
internal sealed class LogWatch : IDisposable
{
    private readonly ChangeLog _log;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly SharedReadings _readings;
    private readonly CancellationTokenSource _disposing = new();
    private readonly CancellationToken _disposed;
    private readonly Lock _lock = new();
    private TaskCompletionSource _news = NewNews();
    private CancellationTokenSource? _polling;
    private long _newest;
    private bool _isMissed;
    private int _watchers;

    public LogWatch(ChangeLog log, TimeSpan interval, TimeProvider time)
    {
        (_log, _interval, _time) = (log, interval, time);
        _disposed = _disposing.Token;
        _readings = new(log, _disposed);
    }

    /// <summary>Tells of a set that was committed here.</summary>
    public void Committed(long number) => Tell(number);

    /// <summary>As <see cref="IGraphStore.WatchAsync"/>.</summary>
    /// <exception cref="CypherException">Neo4j refuses to read the log, which does not pass by itself.</exception>
    public async IAsyncEnumerable<CommittedChangeSet> WatchAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposed);
        Enter();
        try
        {
            while (await NextAsync(after, ended.Token).ConfigureAwait(false) is { Length: > 0 } sets)
            {
                foreach (var set in sets)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (_disposed.IsCancellationRequested) yield break;
                    after = set.Number;
                    yield return set;
                }
            }
        }
        finally
        {
            Leave();
        }
    }

    public void Dispose()
    {
        if (_disposed.IsCancellationRequested) return;
        _disposing.Cancel();
        _disposing.Dispose();
    }

    /// <summary>Waits for the sets after a number; none only when the store is disposed.</summary>
    private async Task<ImmutableArray<CommittedChangeSet>> NextAsync(long after, CancellationToken ended)
    {
        try
        {
            while (true)
            {
                var (newest, news) = Look();
                if (after < newest && await ReadAsync(after, ended).ConfigureAwait(false) is { Length: > 0 } sets) return sets;
                await news.WaitAsync(ended).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_disposed.IsCancellationRequested)
        {
            return [];
        }
    }

    /// <summary>None where Neo4j cannot be reached now; then the next look that succeeds is news.</summary>
    private async Task<ImmutableArray<CommittedChangeSet>> ReadAsync(long after, CancellationToken cancellationToken)
    {
        try
        {
            var sets = await _readings.ReadAsync(after, cancellationToken).ConfigureAwait(false);
            if (sets.Length > 0) return sets;
        }
        catch (CypherException exception) when (exception.Failure is not (CypherFailure.Refused or CypherFailure.AnswerTooLarge))
        {
            // Below.
        }

        lock (_lock) _isMissed = true;
        return [];
    }

    private async Task PollAsync(CancellationToken ended)
    {
        try
        {
            while (true)
            {
                await LookAtLogAsync(ended).ConfigureAwait(false);
                await Task.Delay(_interval, _time, ended).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // Nobody watches any more.
        }
    }

    private async Task LookAtLogAsync(CancellationToken ended)
    {
        try
        {
            Tell(await _log.NewestAsync(ended).ConfigureAwait(false));
        }
        catch (CypherException)
        {
            // The next look tells; what does not pass by itself is told by the reading of the log.
        }
    }

    private (long Newest, Task News) Look()
    {
        lock (_lock) return (_newest, _news.Task);
    }

    private void Tell(long number)
    {
        lock (_lock)
        {
            if (number <= _newest && !_isMissed) return;
            _newest = Math.Max(_newest, number);
            _isMissed = false;
            _news.SetResult();
            _news = NewNews();
        }
    }

    private void Enter()
    {
        lock (_lock)
        {
            if (_watchers++ > 0) return;
            _polling = CancellationTokenSource.CreateLinkedTokenSource(_disposed);
            _ = PollAsync(_polling.Token);
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            if (--_watchers > 0) return;
            _polling!.Cancel();
            _polling.Dispose();
        }
    }

    private static TaskCompletionSource NewNews() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
