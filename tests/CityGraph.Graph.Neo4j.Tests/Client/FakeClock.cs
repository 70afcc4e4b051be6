namespace CityGraph.Graph.Neo4j.Tests.Client;

/// <summary>A clock that stands still until a test lets time pass.</summary>
internal sealed class FakeClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) + _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        lock (_lock) _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits of at most so long are over at once.</summary>
    public TimeSpan PassesAtOnce { get; set; }

    /// <summary>The waits that were over at once.</summary>
    public List<TimeSpan> Passed { get; } = [];

    /// <summary>Lets exactly that time pass, once somebody waits for it to.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                changed = _changed.Task;
                if (_timers.Exists(timer => timer.DueAt - _now == time)) break;
            }

            await changed.WaitAsync(TestContext.Current.CancellationToken);
        }

        Advance(time);
    }

    public void Advance(TimeSpan time)
    {
        List<Timer> due;
        lock (_lock)
        {
            _now += time;
            due = _timers.FindAll(timer => timer.DueAt <= _now);
            foreach (var timer in due) timer.DueAt = null;
        }

        foreach (var timer in due) ThreadPool.QueueUserWorkItem(static callback => callback(), timer.Callback, preferLocal: false);
    }

    private sealed class Timer(FakeClock clock, Action callback) : ITimer
    {
        public Action Callback => callback;

        public TimeSpan? DueAt { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            TaskCompletionSource changed;
            lock (clock._lock)
            {
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                changed = clock._changed;
                clock._changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            changed.SetResult();
            if (dueTime != Timeout.InfiniteTimeSpan && dueTime <= clock.PassesAtOnce)
            {
                lock (clock._lock) clock.Passed.Add(dueTime);
                clock.Advance(dueTime);
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock) clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
