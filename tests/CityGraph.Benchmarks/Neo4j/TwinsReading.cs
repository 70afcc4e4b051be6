using System.Diagnostics;
using CityGraph.Benchmarks.Compare;

namespace CityGraph.Benchmarks.Neo4j;

/// <summary>A city, its twins, their twins, ten each, asked of two sides in turn: whether they say the same, and how many requests a second.</summary>
internal static class TwinsReading
{
    private const int WarmUpSeconds = 30;
    private const int Rounds = 7;
    private const int SecondsARound = 3;

    /// <summary>How many ask at once. From the third on, with two processors, ours go together.</summary>
    private static readonly int[] Callers = [16, 4, 1];

    /// <exception cref="InvalidOperationException">The answers differ.</exception>
    public static async Task RunAsync(TwinsSide ours, TwinsSide theirs, TextWriter output)
    {
        var lines = await CheckAsync(ours, theirs);
        await AskAsync(ours, Callers[0], WarmUpSeconds);
        await AskAsync(theirs, Callers[0], WarmUpSeconds);
        output.WriteLine($"A city, its twins and theirs, ten each, of {ours.Bodies.Length} cities: the same {lines:N0} cities in the same order from both");
        output.WriteLine($"  {Rounds} alternating rounds of {SecondsARound} s, requests/s");
        foreach (var callers in Callers) await CompareAsync(ours, theirs, callers, output);
    }

    private static async Task CompareAsync(TwinsSide ours, TwinsSide theirs, int callers, TextWriter output)
    {
        var (our, their, ourTime, theirTime) = (new Sample(), new Sample(), new Sample(), new Sample());
        for (var round = 0; round < Rounds; round++)
        {
            await MeasureAsync(ours, callers, our, ourTime);
            await MeasureAsync(theirs, callers, their, theirTime);
        }

        output.WriteLine($"  {callers} at once: {ours.Name} {our}   {theirs.Name} {their}   ratio {our.RatioTo(their)}");
        if (theirTime.Median > 0) output.WriteLine($"    processor time a request, us: {ourTime} and {theirTime}   ratio {theirTime.RatioTo(ourTime)}");
    }

    private static async Task MeasureAsync(TwinsSide side, int callers, Sample rate, Sample microseconds)
    {
        var (watch, used) = (Stopwatch.StartNew(), side.ProcessorTime());
        var answers = await AskAsync(side, callers, SecondsARound);
        rate.Add(answers / watch.Elapsed.TotalSeconds);
        microseconds.Add((side.ProcessorTime() - used).TotalMicroseconds / answers);
    }

    /// <summary>How many cities the answers hold.</summary>
    private static async Task<int> CheckAsync(TwinsSide ours, TwinsSide theirs)
    {
        var lines = 0;
        for (var city = 0; city < ours.Bodies.Length; city++)
        {
            var (our, their) = (await ours.TreeAsync(city), await theirs.TreeAsync(city));
            if (our != their) throw new InvalidOperationException($"Not the same answer of {ours.Name}:\n{our}\nand of {theirs.Name}:\n{their}");
            lines += our.Count(character => character == '\n');
        }

        return lines;
    }

    /// <summary>How many answers callers got that each ask again as soon as they were answered.</summary>
    private static async Task<int> AskAsync(TwinsSide side, int callers, int seconds)
    {
        var (answers, next) = (0, 0);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed.TotalSeconds < seconds)
            {
                await side.PostAsync(side.Bodies[(int)((uint)Interlocked.Increment(ref next) % (uint)side.Bodies.Length)]);
                Interlocked.Increment(ref answers);
            }
        })));
        return answers;
    }
}
