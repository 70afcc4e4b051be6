namespace CityGraph.Testing;

/// <summary>A clock that stands still until a test lets time pass; its timers run out with it. Safe for concurrent use.</summary>
/// <param name="start">What it shows at first; the first day of 2026 unless told otherwise.</param>
public sealed class FakeClock(DateTimeOffset? start = null) : TimeProvider
{
    private readonly DateTimeOffset _start = start ?? new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Set)> _expected = [];
    private TimeSpan _now;

    /// <summary>Waits of at most so long are over at once.</summary>
    public TimeSpan PassesAtOnce { get; set; }

    /// <summary>The waits that were over at once.</summary>
    public List<TimeSpan> Passed { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override DateTimeOffset GetUtcNow() => _start + _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state), period);
        lock (_lock) _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets exactly that time pass, once a timer is to run out in it.</summary>
    public async Task PassAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await WhenSetAsync(time).WaitAsync(cancellationToken);
        Advance(time);
    }

    /// <summary>Completes once a timer is to run out in exactly that time.</summary>
    public Task WhenSetAsync(TimeSpan time)
    {
        lock (_lock)
        {
            if (_timers.Exists(timer => timer.DueAt - _now == time)) return Task.CompletedTask;
            var expected = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _expected.Add((time, expected));
            return expected.Task;
        }
    }

    /// <summary>Lets time pass; the timers that run out have done so when it returns, each once.</summary>
    public void Advance(TimeSpan time)
    {
        foreach (var timer in Pass(time)) timer.Callback();
    }

    private List<FakeTimer> Pass(TimeSpan time)
    {
        lock (_lock)
        {
            _now += time;
            var due = _timers.FindAll(timer => timer.DueAt <= _now);
            foreach (var timer in due) Set(timer, timer.Period);
            return due;
        }
    }

    /// <summary>Whoever sets a timer does not find that it has run out meanwhile: who waits is told by another thread.</summary>
    private void PassAtOnce(TimeSpan time)
    {
        lock (_lock) Passed.Add(time);
        foreach (var timer in Pass(time)) ThreadPool.QueueUserWorkItem(static callback => callback(), timer.Callback, preferLocal: false);
    }

    private void Set(FakeTimer timer, TimeSpan due)
    {
        timer.DueAt = due == Timeout.InfiniteTimeSpan ? null : _now + due;
        foreach (var (_, set) in _expected.FindAll(expected => expected.Due == due)) set.SetResult();
        _expected.RemoveAll(expected => expected.Due == due);
    }

    private sealed class FakeTimer(FakeClock clock, Action callback, TimeSpan period) : ITimer
    {
        public Action Callback => callback;

        public TimeSpan Period { get; private set; } = period;

        public TimeSpan? DueAt { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            lock (clock._lock)
            {
                Period = newPeriod;
                clock.Set(this, dueTime);
            }

            if (dueTime != Timeout.InfiniteTimeSpan && dueTime <= clock.PassesAtOnce) clock.PassAtOnce(dueTime);
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
