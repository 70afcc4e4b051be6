using CityGraph.Explorer.Jobs;

namespace CityGraph.Explorer.Tests.Jobs;

/// <summary>Analyses that somebody ends.</summary>
public sealed class JobCancellationTests : JobsTest
{
    [Fact]
    public async Task Cancel_Running_EndsItsWork()
    {
        await using var jobs = Jobs();
        using var work = new SteeredWork("a", "[1]");
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
        using var one = new SteeredWork("a", "[1]");
        using var other = new SteeredWork("b", "[2]");
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
        using var next = new SteeredWork("b", "[2]");
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

    [Fact]
    public async Task Cancel_Unknown_IsNone()
    {
        await using var jobs = Jobs();
        Assert.Null(await jobs.CancelAsync("nothing", Cancel));
        Assert.Null(await jobs.FindAsync(new string('x', 1000), Cancel));
    }
}
