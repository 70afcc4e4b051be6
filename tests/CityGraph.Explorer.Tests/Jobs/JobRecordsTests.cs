using CityGraph.Explorer.Jobs;

namespace CityGraph.Explorer.Tests.Jobs;

/// <summary>What the store keeps of analyses, for other servers and later ones.</summary>
public sealed class JobRecordsTests : JobsTest
{
    [Fact]
    public async Task Start_DoneBefore_IsFoundInTheStoreByAnotherServer()
    {
        await using (var first = Jobs())
        {
            using var work = new SteeredWork("a", "[1]");
            await first.StartAsync(work.Task, 1, Cancel);
            work.Finish();
            await EndAsync(first, "a");
        }

        await using var second = Jobs();
        using var never = new SteeredWork("a", "[1]");
        var found = await second.StartAsync(never.Task, 2, Cancel);
        Assert.Equal((AnalysisState.Done, "[1]"), (found.View!.State, found.View.Content));
        Assert.False(never.HasBegun);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"Id":"a","Kind":"kind","Title":"A","State":"Paused"}""")]
    [InlineData("""{"State":"Done"}""")]
    public async Task Find_WhatCannotBeRead_IsLostAndCanBeStartedAgain(string content)
    {
        await Store.Results.PutAsync(new("analysis:a", content, Clock.GetUtcNow().AddDays(7)), Cancel);
        await using var jobs = Jobs();
        var lost = (await jobs.FindAsync("a", Cancel))!;
        Assert.Equal(
            (AnalysisState.Lost, "What is kept of it cannot be read: another version kept it, or it was damaged. Start it again."), (lost.State, lost.Problem));

        using var again = new SteeredWork("a", "[1]");
        await jobs.StartAsync(again.Task, 1, Cancel);
        again.Finish();
        Assert.Equal(AnalysisState.Done, (await EndAsync(jobs, "a")).State);
    }

    [Fact]
    public async Task Start_DoneButOfAnotherVersion_IsWorkedOutAgain()
    {
        var records = new JobRecords(Store, TimeSpan.FromDays(1), Clock);
        await records.PutAsync(new("a", "kind", "A", AnalysisState.Done, Clock.GetUtcNow()) { Content = "[old]" }, Cancel);
        await using var jobs = Jobs();
        using var work = new SteeredWork("a", "[1]");
        await jobs.StartAsync(work.Task, 1, Cancel);
        work.Finish();
        Assert.Equal("[1]", (await EndAsync(jobs, "a")).Content);
    }

    [Fact]
    public async Task Stop_Running_IsToldAsLostAndCanBeStartedAgain()
    {
        using var work = new SteeredWork("a", "[1]");
        await using (var first = Jobs())
        {
            await first.StartAsync(work.Task, 1, Cancel);
            await work.BegunAsync();
        }

        await using var second = Jobs();
        var lost = await second.FindAsync("a", Cancel);
        Assert.Equal((AnalysisState.Lost, "The server was stopped before it was done. Start it again."), (lost!.State, lost.Problem));
        using var again = new SteeredWork("a", "[1]");
        await second.StartAsync(again.Task, 1, Cancel);
        again.Finish();
        Assert.Equal(AnalysisState.Done, (await EndAsync(second, "a")).State);
    }

    /// <summary>What a process that was killed leaves: a record that says that it runs, and nobody to say so again.</summary>
    [Fact]
    public async Task Find_NoWordForTooLong_IsLost()
    {
        var records = new JobRecords(Store, TimeSpan.FromDays(1), Clock);
        await records.PutAsync(new("a", "kind", "A", AnalysisState.Running, Clock.GetUtcNow()) { AliveUntil = Clock.GetUtcNow().AddSeconds(30) }, Cancel);
        await using var jobs = Jobs();
        Assert.Equal(AnalysisState.Running, (await jobs.FindAsync("a", Cancel))!.State);

        Clock.Advance(TimeSpan.FromSeconds(31));
        var lost = await jobs.FindAsync("a", Cancel);
        Assert.Equal((AnalysisState.Lost, "The server that worked on it ended before it was done. Start it again."), (lost!.State, lost.Problem));
    }
}
