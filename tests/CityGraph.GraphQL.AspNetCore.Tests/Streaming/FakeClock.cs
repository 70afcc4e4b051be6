namespace CityGraph.GraphQL.AspNetCore.Tests.Streaming;

/// <summary>A clock that stands still until a test lets time pass.</summary>
public sealed class FakeClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Set)> _expected = [];
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) + _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state), period);
        lock (_lock) _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets exactly that time pass, once somebody waits for it to.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await WhenSetAsync(time).WaitAsync(TestContext.Current.CancellationToken);
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

    public void Advance(TimeSpan time)
    {
        List<FakeTimer> due;
        lock (_lock)
        {
            _now += time;
            due = _timers.FindAll(timer => timer.DueAt <= _now);
            foreach (var timer in due) Set(timer, timer.Period);
        }

        foreach (var timer in due) timer.Callback();
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
                return true;
            }
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
