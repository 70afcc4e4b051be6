using System.Diagnostics;
using System.Globalization;
using CityGraph.Graph.Contract;
using CityGraph.Graph.Embedded.CrashProbe;
using CityGraph.Graph.Queries;
namespace CityGraph.Graph.Embedded.Tests;

/// <summary>
/// A process is killed while it commits, over and over on the same folder. Every acknowledged commit must be there, whole;
/// one that was not acknowledged may be there whole or not at all.
/// </summary>
public sealed class KilledWhileCommittingTests
{
    private const int Lanes = 4;
    private const int KillsALane = 51;
    private const int MostCommits = 12;
    private const int MostMicroseconds = 1500;

    private static readonly Shape Everything = new(
        ["size"],
        [new(new Step.Along("HOLDS", Direction.Outgoing), Window.All, new(["batch"], []), new(["batch"], []))]);

    [Fact]
    public Task Kill_AtRandomMoments_LosesNothingAcknowledgedAndKeepsNothingInPart() =>
        Task.WhenAll(Enumerable.Range(1, Lanes).Select(seed => Task.Run(() => RunLaneAsync(seed))));

    private static async Task RunLaneAsync(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var known = 0L;
        for (var kill = 0; kill < KillsALane; kill++)
        {
            var acknowledged = await RunAndKillAsync(folder.Path, random, known);
            known = await VerifyAsync(folder.Path, kill);
            Assert.True(known >= acknowledged, $"lane {seed}, kill {kill}: commit {acknowledged} was acknowledged, but the store holds {known}");
            Assert.True(known <= acknowledged + 1, $"lane {seed}, kill {kill}: commit {acknowledged} was the last acknowledged, but the store holds {known}");
        }
    }

    /// <summary>Kills the process some microseconds after some acknowledged commit, which is in the middle of the next. Gives the last acknowledged number.</summary>
    private static async Task<long> RunAndKillAsync(string folder, Random random, long known)
    {
        using var probe = new ProbeProcess("commit", folder);
        var acknowledged = known;
        var delay = TimeSpan.FromMicroseconds(random.Next(MostMicroseconds));
        Assert.Equal("ready", await probe.ReadLineAsync());
        for (var left = random.Next(MostCommits); left > 0; left--) acknowledged = Number(await probe.ReadLineAsync());
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < delay;) Thread.SpinWait(20);
        probe.Kill();
        while (await probe.ReadLineAsync() is { } line) acknowledged = Number(line);
        return acknowledged;
    }

    /// <summary>Compares the whole graph and log with what the commits up to the newest must give. Gives that one's number.</summary>
    private static async Task<long> VerifyAsync(string folder, int kill)
    {
        await using var store = await Open.Store(folder, Batches.Model);
        var cancel = TestContext.Current.CancellationToken;
        var result = await store.FetchAsync(
            [
                new(new Start.All("Counter"), Window.All, new(["value"], [])),
                new(new Start.All("Head"), Window.All, Everything),
                new(new Start.All("Item"), Window.All, Shape.Nothing),
            ],
            cancel);
        var number = result.ChangeNumber;
        var first = Math.Max(1, number - Batches.Kept + 1);
        var batches = Enumerable.Range(0, (int)Math.Min(number, Batches.Kept)).Select(i => first + i).ToArray();

        Assert.Equal(number == 0 ? [] : [(object)number], result.Pages[0].Nodes.Select(row => row!.Values[0]));
        Assert.Equal(
            batches.Select(batch => $"b{batch} {Batches.Size(batch)}: {string.Join(' ', Enumerable.Range(0, Batches.Size(batch)).Select(i => $"b{batch}-{i} {batch} h{batch}-{i} {batch}"))}").Order(StringComparer.Ordinal),
            result.Pages[1].Nodes.Select(row => Describe(row!)).Order(StringComparer.Ordinal));
        Assert.Equal(batches.Sum(Batches.Size), result.Pages[2].Nodes.Length);
        var log = await store.ReadLogAsync(Math.Max(0, number - 5), 1000, cancel);
        Assert.Equal(Enumerable.Range(1, 5).Select(i => number - 5 + i).Where(expected => expected > 0), log.Select(entry => entry.Number));
        Assert.All(log, entry => Assert.Equal(Batches.Of(entry.Number).Changes.AsEnumerable(), entry.ChangeSet.Changes.AsEnumerable()));
        Assert.True(number == 0 || (await store.SearchAsync($"batch {number}", 10, cancel)).Any(hit => hit.Node.Id == $"b{number}"), $"kill {kill}: batch {number} is not found by its text");
        return number;
    }

    private static string Describe(Row head)
    {
        var items = head.Pages[0];
        var parts = items.Nodes.Zip(items.Relationships!, (item, holds) => $"{item!.Id} {item.Values[0]} {holds.Id} {holds.Values[0]}");
        return $"{head.Id} {head.Values[0]}: {string.Join(' ', parts)}";
    }

    private static long Number(string? line) => long.Parse(line ?? throw new InvalidOperationException("The probe ended by itself."), CultureInfo.InvariantCulture);
}
