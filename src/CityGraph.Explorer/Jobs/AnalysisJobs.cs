using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CityGraph.Graph;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Jobs;

/// <summary>
/// Runs analyses that take long, a bounded number at once, in turn for each client, on threads that yield to those that read the graph. What is asked for
/// again, by whomever, is the same job while it runs and its result as long as that is kept. One for the life of the process; safe for concurrent use.
/// </summary>
public sealed class AnalysisJobs : IAsyncDisposable
{
    /// <summary>How often the store is told that they still run.</summary>
    internal static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    /// <summary>After how long without a word of it an analysis counts as lost.</summary>
    private static readonly TimeSpan Patience = 3 * Heartbeat;

    private readonly AnalysisJobsOptions _options;
    private readonly TimeProvider _time;
    private readonly JobRecords _records;
    private readonly Lock _gate = new();
    private readonly JobQueue _queue = new();
    private readonly Dictionary<string, AnalysisJob> _jobs = new(StringComparer.Ordinal);
    private readonly ITimer _heartbeat;
    private bool _isDisposed;

    public AnalysisJobs(IGraphStore store, AnalysisJobsOptions options, TimeProvider time)
    {
        (_options, _time, _records) = (options, time, new(store, options.KeptFor, time));
        _heartbeat = time.CreateTimer(_ => _ = SaveAllAsync(), null, Heartbeat, Heartbeat);
    }

    internal DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>The analysis of this checksum where it is known and not in vain; else it is begun, now or in its turn.</summary>
    /// <param name="task">What to do.</param>
    /// <param name="client">Who asks: turns are given by it.</param>
    /// <param name="cancellationToken">Ends the asking, not the analysis.</param>
    internal async ValueTask<StartedAnalysis> StartAsync(AnalysisTask task, ulong client, CancellationToken cancellationToken)
    {
        if (await FindAsync(task.Checksum, cancellationToken) is { } known && IsOfUse(task, known)) return new(known, null);
        var job = new AnalysisJob(task, client, new(task.Checksum, task.Kind, task.Title, AnalysisState.Waiting, Now) { AliveUntil = Now + Patience });
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_jobs.TryGetValue(task.Checksum, out var other) && !other.View.HasEnded) return new(other.View, null);
            if (Refusal(client) is { } refusal) return new(null, refusal);
            _jobs[task.Checksum] = job;
            _queue.Add(job);
        }

        BeginNext();
        await SaveAsync(job, cancellationToken);
        return new(job.View, null);
    }

    /// <summary>An analysis that runs here, or what the store keeps of it; null if there is none.</summary>
    internal async ValueTask<AnalysisView?> FindAsync(string id, CancellationToken cancellationToken) =>
        Local(id)?.View ?? await _records.FindAsync(id, cancellationToken);

    /// <summary>Ends an analysis that runs here, if it has not ended. Null if there is none.</summary>
    internal async ValueTask<AnalysisView?> CancelAsync(string id, CancellationToken cancellationToken)
    {
        if (Local(id) is not { } job) return await _records.FindAsync(id, cancellationToken);
        Stop(job, view => view with { State = AnalysisState.Cancelled, EndedAt = Now });
        await SaveAsync(job, cancellationToken);
        return job.View;
    }

    /// <summary>An analysis as it goes on, until it has ended: of what happens faster than it is taken, the latest.</summary>
    internal async IAsyncEnumerable<AnalysisView> WatchAsync(string id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (Local(id) is { } job)
        {
            var (view, changed) = job.Look();
            yield return view;
            if (view.HasEnded) yield break;
            await changed.WaitAsync(cancellationToken);
        }

        // It runs elsewhere, or is over: the store is asked as often as it is told.
        for (AnalysisView? last = null; ;)
        {
            if (await _records.FindAsync(id, cancellationToken) is not { } view) yield break;
            if (view != last) yield return last = view;
            if (view.HasEnded) yield break;
            await Task.Delay(Heartbeat, _time, cancellationToken);
        }
    }

    /// <summary>Ends what runs; the store says that it was lost.</summary>
    public async ValueTask DisposeAsync()
    {
        ImmutableArray<AnalysisJob> left;
        lock (_gate)
        {
            if (_isDisposed) return;
            _isDisposed = true;
            left = [.. _jobs.Values];
        }

        await _heartbeat.DisposeAsync();
        foreach (var job in left)
        {
            Stop(job, view => view with { State = AnalysisState.Lost, EndedAt = Now, Problem = "The server was stopped before it was done. Start it again." });
        }

        await SaveAllAsync();
    }

    private static bool IsOfUse(AnalysisTask task, AnalysisView known) =>
        !known.HasEnded || (known is { State: AnalysisState.Done, Content: { } content } && known.Kind == task.Kind && task.CanRead(content));

    private FieldError? Refusal(ulong client)
    {
        if (_queue.CountOf(client) >= _options.MaxOfClient)
        {
            return new($"You have {_options.MaxOfClient} analyses that run or wait, the most of one client: wait for one, or end one with 'cancelAnalysis'.", "TOO_MANY_ANALYSES");
        }

        return _queue.WaitingCount >= _options.MaxWaiting
            ? new($"{_options.MaxWaiting} analyses wait, the most that may: try again later.", "TOO_MANY_ANALYSES")
            : null;
    }

    private AnalysisJob? Local(string id)
    {
        lock (_gate) return _jobs.GetValueOrDefault(id);
    }

    private void BeginNext()
    {
        while (true)
        {
            AnalysisJob? next;
            lock (_gate)
            {
                if (_isDisposed || _queue.RunningCount >= _options.MaxRunning) return;
                next = _queue.Begin();
            }

            if (next is null) return;
            next.Update(view => view with { State = AnalysisState.Running, StartedAt = Now });
            new Thread(() => Run(next)) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = $"Analysis {next.View.Id}" }.Start();
        }
    }

    /// <summary>The boundary of an analysis: whatever ends it becomes its state.</summary>
    private void Run(AnalysisJob job)
    {
        try
        {
            var content = job.Task.Work(job.Run);
            End(job, view => view with { State = AnalysisState.Done, Progress = 1, EndedAt = Now, Content = content });
        }
        catch (OperationCanceledException)
        {
            // Whoever cancelled it has said so already.
            End(job, view => view with { State = AnalysisState.Cancelled, EndedAt = Now });
        }
        catch (Exception exception)
        {
            _options.OnFailure(job.View.Id, exception);
            End(job, view => view with { State = AnalysisState.Failed, EndedAt = Now, Problem = "It failed by a mistake of CityGraph's own; the server's log has the details." });
        }

        job.Dispose();
        _ = SaveAllAsync();
    }

    private void End(AnalysisJob job, Func<AnalysisView, AnalysisView> change)
    {
        lock (_gate) _queue.Remove(job);
        job.Update(change);
        BeginNext();
    }

    /// <summary>Ends it before its time. Its thread, if it has one, goes on until it sees so, and counts as running until then.</summary>
    private void Stop(AnalysisJob job, Func<AnalysisView, AnalysisView> change)
    {
        lock (_gate) _queue.StopWaiting(job);
        job.Cancel();
        job.Update(change);
    }

    /// <summary>Tells the store of all that run and wait, and of what has ended since: the boundary of each saving, which never keeps the others from theirs.</summary>
    private async Task SaveAllAsync()
    {
        ImmutableArray<AnalysisJob> jobs;
        lock (_gate) jobs = [.. _jobs.Values];
        foreach (var job in jobs)
        {
            job.Update(view => view with { AliveUntil = Now + Patience });
            try
            {
                await SaveAsync(job, CancellationToken.None);
            }
            catch (Exception exception)
            {
                // The next heartbeat tries again; what is no trouble of the store's is a mistake of ours.
                if (exception is not (IOException or StoreUnavailableException or ObjectDisposedException)) _options.OnFailure(job.View.Id, exception);
            }
        }
    }

    /// <summary>What has ended is forgotten here once the store has it.</summary>
    private async ValueTask SaveAsync(AnalysisJob job, CancellationToken cancellationToken)
    {
        await job.Saving.WaitAsync(cancellationToken);
        AnalysisView view;
        try
        {
            view = job.View;
            await _records.PutAsync(view, cancellationToken);
        }
        finally
        {
            job.Saving.Release();
        }

        if (!view.HasEnded) return;
        lock (_gate)
        {
            if (_jobs.GetValueOrDefault(view.Id) == job) _jobs.Remove(view.Id);
        }
    }
}
