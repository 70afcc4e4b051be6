using CityGraph.Explorer.Jobs;

namespace CityGraph.Explorer.Tests.Jobs;

/// <summary>Analyses from their beginning to their end.</summary>
public sealed class AnalysisJobsTests : JobsTest
{
    [Fact]
    public async Task Start_Work_IsDoneWithItsResult()
    {
        await using var jobs = Jobs();
        using var work = new SteeredWork("a", "[1]");
        var started = await jobs.StartAsync(work.Task, 1, Cancel);
        Assert.Contains(started.View!.State, new[] { AnalysisState.Waiting, AnalysisState.Running });

        work.Finish();
        var ended = await EndAsync(jobs, "a");
        Assert.Equal((AnalysisState.Done, 1.0, "[1]"), (ended.State, ended.Progress, ended.Content));
    }

    [Fact]
    public async Task Start_Twice_IsOneJob()
    {
        await using var jobs = Jobs();
        using var one = new SteeredWork("a", "[1]");
        using var other = new SteeredWork("a", "[1]");
        await jobs.StartAsync(one.Task, 1, Cancel);
        await one.BegunAsync();
        Assert.Equal(AnalysisState.Running, (await jobs.StartAsync(other.Task, 2, Cancel)).View!.State);

        one.Finish();
        await EndAsync(jobs, "a");
        Assert.False(other.HasBegun);
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
        using var work = new SteeredWork("a", "[1]");
        await jobs.StartAsync(work.Task, 1, Cancel);
        await work.BegunAsync();

        var seen = new List<AnalysisView>();
        await foreach (var view in jobs.WatchAsync("a", Cancel))
        {
            seen.Add(view);
            if (view.HasEnded) break;
            if (view.Progress < 0.5)
            {
                Clock.Advance(TimeSpan.FromSeconds(4));
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
}
