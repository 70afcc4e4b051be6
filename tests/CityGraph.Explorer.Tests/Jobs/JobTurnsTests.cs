
namespace CityGraph.Explorer.Tests.Jobs;

/// <summary>How many run and wait, and whose turn it is.</summary>
public sealed class JobTurnsTests : JobsTest
{
    [Fact]
    public async Task Start_SeveralClients_TakeTurns()
    {
        await using var jobs = Jobs(new() { MaxRunning = 1, MaxOfClient = 9 });
        SteeredWork[] works = [new("first", "[]"), new("a1", "[]"), new("a2", "[]"), new("a3", "[]"), new("b1", "[]"), new("b2", "[]")];
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
        SteeredWork[] works = [.. Enumerable.Range(0, 5).Select(i => new SteeredWork($"w{i}", "[]"))];
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
}
