using System.Collections.Concurrent;
using CityGraph.Explorer.Jobs;
using CityGraph.Graph.Results;

namespace CityGraph.Explorer.Tests.Jobs;

/// <summary>The store that does not keep what it is told of analyses.</summary>
public sealed class JobSavingTests : JobsTest
{
    [Fact]
    public async Task Heartbeat_OneFailsUnexpectedly_IsToldAndTheOthersAreSaved()
    {
        var told = new TaskCompletionSource<(string Id, Exception Exception)>();
        var results = new ResultsThatFail(Store.Results);
        await using var store = new StoreBetweenTrips(Store, _ => Task.CompletedTask) { Results = results };
        await using var jobs = Jobs(new() { MaxRunning = 1, OnFailure = (id, exception) => told.TrySetResult((id, exception)) }, store);
        using var one = new SteeredWork("a", "[1]");
        using var other = new SteeredWork("b", "[2]");
        await jobs.StartAsync(one.Task, 1, Cancel);
        await jobs.StartAsync(other.Task, 1, Cancel);

        _ = results.Fail("analysis:a", new InvalidOperationException("Oh."));
        var saved = results.WhenKept("analysis:b");
        Clock.Advance(AnalysisJobs.Heartbeat);

        await saved.WaitAsync(Cancel);
        Assert.Equal(("a", "Oh."), ((await told.Task).Id, (await told.Task).Exception.Message));
    }

    [Fact]
    public async Task Heartbeat_StoreCannotWrite_IsTriedAgain()
    {
        var told = new ConcurrentQueue<Exception>();
        var results = new ResultsThatFail(Store.Results);
        await using var store = new StoreBetweenTrips(Store, _ => Task.CompletedTask) { Results = results };
        await using var jobs = Jobs(new() { MaxRunning = 1, OnFailure = (_, exception) => told.Enqueue(exception) }, store);
        using var work = new SteeredWork("a", "[1]");
        await jobs.StartAsync(work.Task, 1, Cancel);

        var failed = results.Fail("analysis:a", new IOException("The disk is full."));
        Clock.Advance(AnalysisJobs.Heartbeat);
        await failed.WaitAsync(Cancel);
        var saved = results.WhenKept("analysis:a");
        Clock.Advance(AnalysisJobs.Heartbeat);
        await saved.WaitAsync(Cancel);
        Assert.Empty(told);
    }

    /// <summary>Results that cannot be kept, once each.</summary>
    private sealed class ResultsThatFail(IKeptResults results) : IKeptResults
    {
        private readonly Lock _gate = new();
        private readonly Dictionary<string, (Exception Exception, TaskCompletionSource Failed)> _failures = [];
        private readonly Dictionary<string, TaskCompletionSource> _awaited = [];

        /// <summary>The next result of a key is not kept; completes when that has happened.</summary>
        public Task Fail(string key, Exception exception)
        {
            var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_gate) _failures.Add(key, (exception, failed));
            return failed.Task;
        }

        /// <summary>Completes when the next result of a key is kept.</summary>
        public Task WhenKept(string key)
        {
            var kept = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_gate) _awaited.Add(key, kept);
            return kept.Task;
        }

        public async ValueTask PutAsync(KeptResult result, CancellationToken cancellationToken)
        {
            lock (_gate)
            {
                if (_failures.Remove(result.Key, out var failure))
                {
                    failure.Failed.SetResult();
                    throw failure.Exception;
                }
            }

            await results.PutAsync(result, cancellationToken);
            lock (_gate)
            {
                if (_awaited.Remove(result.Key, out var kept)) kept.SetResult();
            }
        }

        public ValueTask<KeptResult?> FindAsync(string key, CancellationToken cancellationToken) => results.FindAsync(key, cancellationToken);
    }
}
