namespace CityGraph.Explorer.Jobs;

/// <summary>Jobs that wait and run. The next is of the client of whom fewest run, and of these of the one whose last began longest ago. Not safe for several threads.</summary>
internal sealed class JobQueue
{
    private readonly List<AnalysisJob> _waiting = [];
    private readonly List<AnalysisJob> _running = [];
    private readonly Dictionary<ulong, long> _lastTurns = [];
    private long _turn;

    public int WaitingCount => _waiting.Count;

    public int RunningCount => _running.Count;

    public IEnumerable<AnalysisJob> All => _running.Concat(_waiting);

    public int CountOf(ulong client) => All.Count(job => job.Client == client);

    public void Add(AnalysisJob job) => _waiting.Add(job);

    /// <summary>Takes the next one from those that wait to those that run; null if none waits.</summary>
    public AnalysisJob? Begin()
    {
        if (Order(_waiting).FirstOrDefault() is not { } next) return null;
        _waiting.Remove(next);
        _running.Add(next);
        _lastTurns[next.Client] = ++_turn;
        return next;
    }

    /// <summary>Takes out one that waits; one that runs keeps its place until <see cref="Remove"/>.</summary>
    public void StopWaiting(AnalysisJob job)
    {
        if (_waiting.Remove(job)) Forget(job.Client);
    }

    /// <summary>Takes out one that has run.</summary>
    public void Remove(AnalysisJob job)
    {
        if (_running.Remove(job)) Forget(job.Client);
    }

    private void Forget(ulong client)
    {
        if (CountOf(client) == 0) _lastTurns.Remove(client);
    }

    private IEnumerable<AnalysisJob> Order(IEnumerable<AnalysisJob> jobs) =>
        jobs.OrderBy(job => _running.Count(other => other.Client == job.Client)).ThenBy(job => _lastTurns.GetValueOrDefault(job.Client));
}
