using System.Diagnostics;
using CityGraph.Analysis;
using CityGraph.Analysis.Communities;

namespace CityGraph.Benchmarks.Analysis;

/// <summary>A measure of ours that igraph has too.</summary>
/// <param name="Name">What igraph's side calls it.</param>
/// <param name="Run">Measures; what it gives counts only if it is a partition.</param>
/// <param name="AtMost">The share of igraph's time that it is to take.</param>
/// <param name="UsesThreads">Whether two threads are to make it faster.</param>
internal sealed record Contestant(string Name, Func<Network, AnalysisRun, object?> Run, double AtMost, bool UsesThreads = false)
{
    public Timing Measure(Network network, int count, int threads = 1)
    {
        var run = new AnalysisRun { Threads = threads };
        using var process = Process.GetCurrentProcess();
        GC.Collect();
        var (clock, processor) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        object? result = null;
        for (var i = 0; i < count; i++) result = Run(network, run);
        clock.Stop();
        process.Refresh();
        return new(
            clock.Elapsed.TotalSeconds / count,
            (process.TotalProcessorTime - processor).TotalSeconds / count,
            result is Partition partition ? Modularity.Of(network, partition).Value : null);
    }

    /// <summary>Seconds that one run takes while another goes on beside it, by two: what there is to be had of two processors.</summary>
    public double MeasureTwoApart(Network network, int count)
    {
        var one = new AnalysisRun();
        GC.Collect();
        var clock = Stopwatch.StartNew();
        Parallel.For(0, 2, new() { MaxDegreeOfParallelism = 2 }, _ =>
        {
            for (var i = 0; i < count; i++) Run(network, one);
        });
        return clock.Elapsed.TotalSeconds / (2 * count);
    }
}
