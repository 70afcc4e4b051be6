using System.Globalization;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>
/// Bounds the time that something takes, tries again what failed for the moment, and stops asking a database that does not answer until a probe finds that it does. While the
/// circuit is open nobody's statement is the probe: all are refused at once.
/// </summary>
internal sealed class Resilience : IAsyncDisposable
{
    /// <summary>The wait before the first further try, more or less; each later one is about twice as long.</summary>
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(2);

    /// <summary>The circuit opens when at least so many tries ended in this time, and nearly all of them failed: further tries help against fewer.</summary>
    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(10);

    private const int MinTries = 5;
    private const double FailureRatio = 0.8;

    /// <summary>Between one probe and the next: doubles up to the longest.</summary>
    private static readonly TimeSpan FirstBreak = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestBreak = TimeSpan.FromSeconds(8);

    private readonly ResiliencePipeline _retry;
    private readonly ResiliencePipeline _circuit;
    private readonly TimeProvider _time;
    private readonly Func<CancellationToken, ValueTask> _probe;
    private readonly Action<bool> _onEnd;
    private readonly CancellationTokenSource _disposed = new();
    private readonly Lock _lock = new();
    private Task _probing = Task.CompletedTask;
    private TimeSpan _break;
    private volatile string? _outage;

    /// <param name="retries">How often, 0 for never.</param>
    /// <param name="time">The clock.</param>
    /// <param name="probe">Asks the database for something cheap. Throws <see cref="CypherException"/> if it does not get it, in bounded time.</param>
    /// <param name="onEnd">Is told of each try that ended: whether the database answered, if only with a refusal. Not of one that its caller gave up.</param>
    public Resilience(int retries, TimeProvider time, Func<CancellationToken, ValueTask> probe, Action<bool> onEnd)
    {
        (_time, _probe, _onEnd) = (time, probe, onEnd);
        var retry = new ResiliencePipelineBuilder { TimeProvider = time };
        if (retries > 0)
        {
            retry.AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Exception is CypherException exception && QueryApiFailure.IsPassing(exception)),
                MaxRetryAttempts = retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                MaxDelay = MaxDelay,
            });
        }

        _retry = retry.Build();
        _circuit = new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Exception is CypherException exception && QueryApiFailure.ConcernsAll(exception)),
            FailureRatio = FailureRatio,
            MinimumThroughput = MinTries,
            SamplingDuration = Sampling,
            BreakDurationGenerator = static arguments => ValueTask.FromResult(BreakAfter(arguments.HalfOpenAttempts)),
            OnOpened = OnOpened,
            OnClosed = OnClosed,
        }).Build();
    }

    /// <summary>What the failure said that opened the circuit; null while it is closed.</summary>
    public string? Outage => _outage;

    /// <param name="callback">One try.</param>
    /// <param name="state">For it.</param>
    /// <param name="timeout">For all tries together.</param>
    /// <param name="cancellationToken">The caller's.</param>
    /// <exception cref="CypherException">The last try's, that the circuit is open, or that it took too long.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async Task<T> ExecuteAsync<T, TState>(
        Func<TState, CancellationToken, ValueTask<T>> callback, TState state, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, _time);
        await using var registration = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), deadline).ConfigureAwait(false);
        var context = ResilienceContextPool.Shared.Get(deadline.Token);
        try
        {
            // Polly hands on outcomes of object as they are; for any other type it wraps every call in four more asynchronous methods.
            var outcome = await _retry.ExecuteOutcomeAsync(
                static (context, call) => call.Resilience.TryAsync(call, context), context, new Call<T, TState>(this, callback, state, timeout, cancellationToken)).ConfigureAwait(false);
            switch (outcome.Exception)
            {
                case BrokenCircuitException broken:
                    throw Open(_outage ?? broken.Message, broken);
                case OperationCanceledException cancelled when deadline.IsCancellationRequested:
                    // Between two tries.
                    cancellationToken.ThrowIfCancellationRequested();
                    throw TimedOut(timeout, cancelled);
                default:
                    outcome.ThrowIfException();
                    return (T)outcome.Result!;
            }
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync().ConfigureAwait(false);
        Task probing;
        lock (_lock) probing = _probing;
        await probing.ConfigureAwait(false);
        _disposed.Dispose();
    }

    private ValueTask<Outcome<object?>> TryAsync<T, TState>(Call<T, TState> call, ResilienceContext context) => _outage is { } outage
        ? Outcome.FromExceptionAsValueTask<object?>(Open(outage, null))
        : _circuit.ExecuteOutcomeAsync(static (context, call) => call.RunAsync(context.CancellationToken), context, call);

    private static CypherException TimedOut(TimeSpan timeout, Exception cause) => new(CypherFailure.TimedOut, null,
        string.Create(CultureInfo.InvariantCulture, $"Neo4j took longer than {timeout.TotalSeconds} s, with all tries and the wait for a free place."), cause);

    private static CypherException Open(string outage, BrokenCircuitException? exception) =>
        new(CypherFailure.CircuitOpen, null, $"Neo4j is not asked for a while, since it failed again and again: {outage}", exception);

    private static TimeSpan BreakAfter(int failedProbes) =>
        TimeSpan.FromTicks(Math.Min(LongestBreak.Ticks, FirstBreak.Ticks << Math.Min(failedProbes, 10)));

    private ValueTask OnOpened(OnCircuitOpenedArguments<object> arguments)
    {
        lock (_lock)
        {
            _outage = arguments.Outcome.Exception?.Message ?? "no reason is known.";
            _break = arguments.BreakDuration;
            if (_probing.IsCompleted && !_disposed.IsCancellationRequested) _probing = ProbeAsync();
        }

        return ValueTask.CompletedTask;
    }

    private ValueTask OnClosed(OnCircuitClosedArguments<object> arguments)
    {
        lock (_lock) _outage = null;
        return ValueTask.CompletedTask;
    }

    private async Task ProbeAsync()
    {
        try
        {
            while (_outage is not null)
            {
                await Task.Delay(_break, _time, _disposed.Token).ConfigureAwait(false);
                await TryProbeAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_disposed.IsCancellationRequested)
        {
            // Nobody asks any more.
        }
    }

    private async ValueTask TryProbeAsync()
    {
        try
        {
            await _circuit.ExecuteAsync(_probe, _disposed.Token).ConfigureAwait(false);
            _onEnd(true);
        }
        catch (Exception exception) when (exception is CypherException or BrokenCircuitException)
        {
            // It has opened again, which the outage says, or the break is not over yet.
        }
    }

    private sealed record Call<T, TState>(
        Resilience Resilience, Func<TState, CancellationToken, ValueTask<T>> Callback, TState State, TimeSpan Timeout, CancellationToken Caller)
    {
        /// <summary>Says that it took too long where the circuit sees it: a database that takes connections and never answers is down.</summary>
        public async ValueTask<Outcome<object?>> RunAsync(CancellationToken cancellationToken)
        {
            try
            {
                var result = await Callback(State, cancellationToken).ConfigureAwait(false);
                Resilience._onEnd(true);
                return Outcome.FromResult<object?>(result);
            }
            catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested && !Caller.IsCancellationRequested)
            {
                Resilience._onEnd(false);
                return Outcome.FromException<object?>(TimedOut(Timeout, exception));
            }
            catch (Exception exception)
            {
                if (exception is CypherException failure) Resilience._onEnd(!QueryApiFailure.ConcernsAll(failure));
                return Outcome.FromException<object?>(exception);
            }
        }
    }
}
