using CityGraph.Analysis;
using CityGraph.Explorer.Jobs;
using CityGraph.Explorer.Tests.Dataset;

namespace CityGraph.Explorer.Tests.Jobs;

public sealed class AnalysisJobsTests : IAsyncLifetime
{
    private readonly MovedClock _clock = new();
    private TemporaryStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);

    public async ValueTask DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Start_Work_IsDoneWithItsResult()
    {
        await using var jobs = Jobs();
        using var work = new Work("a", "[1]");
        var started = await jobs.StartAsync(work.Task, 1, Cancel);
        Assert.Contains(started.View!.State, new[] { AnalysisState.Waiting, AnalysisState.Running });

        work.Finish();
        var ended = await EndAsync(jobs, "a");
        Assert.Equal((AnalysisState.Done, 1.0, "[1]"), (ended.State, ended.Progress, ended.Content));
    }

    [Fact]
    public async Task Start_DoneBefore_IsFoundInTheStoreByAnotherServer()
    {
        await using (var first = Jobs())
        {
            using var work = new Work("a", "[1]");
            await first.StartAsync(work.Task, 1, Cancel);
            work.Finish();
            await EndAsync(first, "a");
        }

        await using var second = Jobs();
        using var never = new Work("a", "[1]");
        var found = await second.StartAsync(never.Task, 2, Cancel);
        Assert.Equal((AnalysisState.Done, "[1]"), (found.View!.State, found.View.Content));
        Assert.False(never.HasBegun);
    }

    [Fact]
    public async Task Start_Twice_IsOneJob()
    {
        await using var jobs = Jobs();
        using var one = new Work("a", "[1]");
        using var other = new Work("a", "[1]");
        await jobs.StartAsync(one.Task, 1, Cancel);
        await one.BegunAsync();
        Assert.Equal(AnalysisState.Running, (await jobs.StartAsync(other.Task, 2, Cancel)).View!.State);

        one.Finish();
        await EndAsync(jobs, "a");
        Assert.False(other.HasBegun);
    }

    [Fact]
    public async Task Start_SeveralClients_TakeTurns()
    {
        await using var jobs = Jobs(new() { MaxRunning = 1, MaxOfClient = 9 });
        Work[] works = [new("first", "[]"), new("a1", "[]"), new("a2", "[]"), new("a3", "[]"), new("b1", "[]"), new("b2", "[]")];
        foreach (var work in works) await jobs.StartAsync(work.Task, work.Id[0], Cancel);

        var order = new List<string>();
        while (order.Count < works.Length)
        {
            var begun = await Task.WhenAny(works.Where(work => !order.Contains(work.Id)).Select(async work =>
            {
                await work.BegunAsync();
                return work;
            }));
            order.Add((await begun).Id);
            (await begun).Finish();
        }

        Assert.Equal(["first", "a1", "b1", "a2", "b2", "a3"], order);
        foreach (var work in works) work.Dispose();
    }

    [Fact]
    public async Task Start_TooMany_IsRefused()
    {
        await using var jobs = Jobs(new() { MaxRunning = 1, MaxWaiting = 2, MaxOfClient = 2 });
        Work[] works = [.. Enumerable.Range(0, 5).Select(i => new Work($"w{i}", "[]"))];
        await jobs.StartAsync(works[0].Task, 1, Cancel);
        await works[0].BegunAsync();
        await jobs.StartAsync(works[1].Task, 1, Cancel);

        var ofClient = await jobs.StartAsync(works[2].Task, 1, Cancel);
        Assert.Equal("You have 2 analyses that run or wait, the most of one client: wait for one, or end one with 'cancelAnalysis'.", ofClient.Refusal!.Message);

        await jobs.StartAsync(works[3].Task, 2, Cancel);
        var ofAll = await jobs.StartAsync(works[4].Task, 3, Cancel);
        Assert.Equal(("2 analyses wait, the most that may: try again later.", "TOO_MANY_ANALYSES"), (ofAll.Refusal!.Message, ofAll.Refusal.Code));
        foreach (var work in works) work.Finish();
        await EndAsync(jobs, "w3");
    }

    [Fact]
    public async Task Cancel_Running_EndsItsWork()
    {
        await using var jobs = Jobs();
        using var work = new Work("a", "[1]");
        await jobs.StartAsync(work.Task, 1, Cancel);
        await work.BegunAsync();

        Assert.Equal(AnalysisState.Cancelled, (await jobs.CancelAsync("a", Cancel))!.State);
        await work.CancelledAsync();
        Assert.Equal(AnalysisState.Cancelled, (await jobs.FindAsync("a", Cancel))!.State);
    }

    [Fact]
    public async Task Cancel_Waiting_NeverBegins()
    {
        await using var jobs = Jobs(new() { MaxRunning = 1 });
        using var one = new Work("a", "[1]");
        using var other = new Work("b", "[2]");
        await jobs.StartAsync(one.Task, 1, Cancel);
        await jobs.StartAsync(other.Task, 1, Cancel);
        await jobs.CancelAsync("b", Cancel);

        one.Finish();
        await EndAsync(jobs, "a");
        Assert.Equal(AnalysisState.Cancelled, (await EndAsync(jobs, "b")).State);
        Assert.False(other.HasBegun);
    }

    [Fact]
    public async Task Cancel_RunningThatDoesNotSeeIt_KeepsItsPlace()
    {
        await using var jobs = Jobs(new() { MaxRunning = 1 });
        using var deaf = new ManualResetEventSlim();
        using var next = new Work("b", "[2]");
        var begun = new TaskCompletionSource();
        await jobs.StartAsync(new("a", "kind", "A", _ => Begin(begun, deaf), _ => true), 1, Cancel);
        await begun.Task.WaitAsync(Cancel);
        await jobs.StartAsync(next.Task, 1, Cancel);

        Assert.Equal(AnalysisState.Cancelled, (await jobs.CancelAsync("a", Cancel))!.State);
        Assert.Equal(AnalysisState.Waiting, (await jobs.FindAsync("b", Cancel))!.State);
        deaf.Set();
        await next.BegunAsync();
        Assert.Equal(AnalysisState.Cancelled, (await jobs.FindAsync("a", Cancel))!.State);

        static string Begin(TaskCompletionSource begun, ManualResetEventSlim deaf)
        {
            begun.SetResult();
            deaf.Wait(CancellationToken.None);
            return "[1]";
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"Id":"a","Kind":"kind","Title":"A","State":"Paused"}""")]
    [InlineData("""{"State":"Done"}""")]
    public async Task Find_WhatCannotBeRead_IsLostAndCanBeStartedAgain(string content)
    {
        await _store.Store.Results.PutAsync(new("analysis:a", content, _clock.GetUtcNow().AddDays(7)), Cancel);
        await using var jobs = Jobs();
        var lost = (await jobs.FindAsync("a", Cancel))!;
        Assert.Equal(
            (AnalysisState.Lost, "What is kept of it cannot be read: another version kept it, or it was damaged. Start it again."), (lost.State, lost.Problem));

        using var again = new Work("a", "[1]");
        await jobs.StartAsync(again.Task, 1, Cancel);
        again.Finish();
        Assert.Equal(AnalysisState.Done, (await EndAsync(jobs, "a")).State);
    }

    [Fact]
    public async Task Start_DoneButOfAnotherVersion_IsWorkedOutAgain()
    {
        var records = new JobRecords(_store.Store, TimeSpan.FromDays(1), _clock);
        await records.PutAsync(new("a", "kind", "A", AnalysisState.Done, _clock.GetUtcNow()) { Content = "[old]" }, Cancel);
        await using var jobs = Jobs();
        using var work = new Work("a", "[1]");
        await jobs.StartAsync(work.Task, 1, Cancel);
        work.Finish();
        Assert.Equal("[1]", (await EndAsync(jobs, "a")).Content);
    }

    [Fact]
    public async Task Cancel_Unknown_IsNone()
    {
        await using var jobs = Jobs();
        Assert.Null(await jobs.CancelAsync("nothing", Cancel));
        Assert.Null(await jobs.FindAsync(new string('x', 1000), Cancel));
    }

    [Fact]
    public async Task Work_Throws_FailsAndIsTold()
    {
        var told = new TaskCompletionSource<(string Id, Exception Exception)>();
        await using var jobs = Jobs(new() { OnFailure = (id, exception) => told.SetResult((id, exception)) });
        await jobs.StartAsync(new("a", "kind", "A", _ => throw new InvalidOperationException("Oh."), _ => true), 1, Cancel);

        var ended = await EndAsync(jobs, "a");
        Assert.Equal((AnalysisState.Failed, "It failed by a mistake of CityGraph's own; the server's log has the details."), (ended.State, ended.Problem));
        Assert.Equal(("a", "Oh."), ((await told.Task).Id, (await told.Task).Exception.Message));
    }

    [Fact]
    public async Task Watch_Progress_IsToldUntilTheEnd()
    {
        await using var jobs = Jobs();
        using var work = new Work("a", "[1]");
        await jobs.StartAsync(work.Task, 1, Cancel);
        await work.BegunAsync();

        var seen = new List<AnalysisView>();
        await foreach (var view in jobs.WatchAsync("a", Cancel))
        {
            seen.Add(view);
            if (view.HasEnded) break;
            if (view.Progress < 0.5)
            {
                _clock.Advance(TimeSpan.FromSeconds(4));
                work.Report(0.25);
                work.Report(0.5);
            }
            else
            {
                work.Finish();
            }
        }

        Assert.Equal(AnalysisState.Done, seen[^1].State);
        Assert.Equal(seen.Select(view => view.Progress).Order(), seen.Select(view => view.Progress));
        Assert.Contains(seen, view => view.Progress == 0.5 && view.SecondsLeft(jobs.Now) > 0);
    }

    [Fact]
    public async Task Stop_Running_IsToldAsLostAndCanBeStartedAgain()
    {
        using var work = new Work("a", "[1]");
        await using (var first = Jobs())
        {
            await first.StartAsync(work.Task, 1, Cancel);
            await work.BegunAsync();
        }

        await using var second = Jobs();
        var lost = await second.FindAsync("a", Cancel);
        Assert.Equal((AnalysisState.Lost, "The server was stopped before it was done. Start it again."), (lost!.State, lost.Problem));
        using var again = new Work("a", "[1]");
        await second.StartAsync(again.Task, 1, Cancel);
        again.Finish();
        Assert.Equal(AnalysisState.Done, (await EndAsync(second, "a")).State);
    }

    /// <summary>What a process that was killed leaves: a record that says that it runs, and nobody to say so again.</summary>
    [Fact]
    public async Task Find_NoWordForTooLong_IsLost()
    {
        var records = new JobRecords(_store.Store, TimeSpan.FromDays(1), _clock);
        await records.PutAsync(new("a", "kind", "A", AnalysisState.Running, _clock.GetUtcNow()) { AliveUntil = _clock.GetUtcNow().AddSeconds(30) }, Cancel);
        await using var jobs = Jobs();
        Assert.Equal(AnalysisState.Running, (await jobs.FindAsync("a", Cancel))!.State);

        _clock.Advance(TimeSpan.FromSeconds(31));
        var lost = await jobs.FindAsync("a", Cancel);
        Assert.Equal((AnalysisState.Lost, "The server that worked on it ended before it was done. Start it again."), (lost!.State, lost.Problem));
    }

    private AnalysisJobs Jobs(AnalysisJobsOptions? options = null) => new(_store.Store, options ?? new() { MaxRunning = 1 }, _clock);

    private static async Task<AnalysisView> EndAsync(AnalysisJobs jobs, string id)
    {
        AnalysisView? last = null;
        await foreach (var view in jobs.WatchAsync(id, Cancel)) last = view;
        return last!;
    }

    /// <summary>Work that begins and ends when the test wants it to.</summary>
    private sealed class Work : IDisposable
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _finish = new();
        private IProgress<double>? _progress;

        public Work(string id, string result)
        {
            Id = id;
            Task = new(id, "kind", id.ToUpperInvariant(), run => Do(run, result), kept => kept == result);
        }

        public string Id { get; }

        public AnalysisTask Task { get; }

        public bool HasBegun => _begun.Task.IsCompleted;

        public Task BegunAsync() => _begun.Task.WaitAsync(Cancel);

        public Task CancelledAsync() => _cancelled.Task.WaitAsync(Cancel);

        public void Report(double progress) => _progress!.Report(progress);

        public void Finish() => _finish.Set();

        public void Dispose()
        {
            // Not the event: the work may still wait for it.
            _finish.Set();
        }

        private string Do(AnalysisRun run, string result)
        {
            _progress = run.Progress;
            _begun.SetResult();
            try
            {
                _finish.Wait(run.CancellationToken);
                return result;
            }
            catch (OperationCanceledException)
            {
                _cancelled.SetResult();
                throw;
            }
        }
    }

    /// <summary>A clock that shows what a test has moved it to; its timers are real.</summary>
    private sealed class MovedClock : TimeProvider
    {
        private DateTimeOffset _now = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => _now;

        public void Advance(TimeSpan time) => _now += time;
    }
}
