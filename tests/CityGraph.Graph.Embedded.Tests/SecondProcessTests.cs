using CityGraph.Graph.Embedded.CrashProbe;

namespace CityGraph.Graph.Embedded.Tests;

public sealed class SecondProcessTests
{
    [Fact]
    public async Task Open_HeldByAnotherProcess_SaysWhichFileAndWorksOnceThatEnds()
    {
        using var folder = new TemporaryFolder();
        using var holder = new ProbeProcess("hold", folder.Path);
        Assert.Equal("ready", await holder.ReadLineAsync());

        var failed = await Open.Failure(folder.Path, Batches.Model);
        var exitCode = await holder.FinishAsync();

        Assert.Equal(OpenFailure.InUse, failed.Failure);
        Assert.Equal(
            $"The store in '{folder.Path}' is in use by another process, which holds '{folder.File("citygraph.lock")}'. End that process, or choose another folder.",
            failed.Message);
        Assert.Equal(0, exitCode);
        await using var store = await Open.Store(folder.Path, Batches.Model);
    }

    [Fact]
    public async Task Open_HolderKilled_TheFolderIsFree()
    {
        using var folder = new TemporaryFolder();
        using var holder = new ProbeProcess("hold", folder.Path);
        Assert.Equal("ready", await holder.ReadLineAsync());

        holder.Kill();

        await using var store = await Open.Store(folder.Path, Batches.Model);
    }

    [Fact]
    public async Task Open_HeldByThisProcess_IsInUseForAnother()
    {
        using var folder = new TemporaryFolder();
        await using var store = await Open.Store(folder.Path, Batches.Model);
        using var other = new ProbeProcess("hold", folder.Path);

        Assert.StartsWith($"The store in '{folder.Path}' is in use by another process", await other.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await other.FinishAsync());
        Assert.Equal(OpenFailure.InUse, (await Open.Failure(folder.Path, Batches.Model)).Failure);
    }
}
