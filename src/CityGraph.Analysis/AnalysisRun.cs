namespace CityGraph.Analysis;

/// <summary>How something that takes long is run. Results do not depend on it.</summary>
public sealed record AnalysisRun
{
    /// <summary>On one thread, to the end, without word of its progress.</summary>
    public static AnalysisRun Default { get; } = new();

    /// <summary>The most threads that work at once, 1 or more.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Ends the work with an <see cref="OperationCanceledException"/>, within about 50 milliseconds.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Is told how much is done, from 0 to 1, never less than before; from any of the threads, one at a time.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>A part of this run, such as one of several measures.</summary>
    /// <param name="from">What is done before it, from 0 to 1.</param>
    /// <param name="to">What is done after it, from <paramref name="from"/> to 1.</param>
    public AnalysisRun Part(double from, double to) => Progress is null ? this : this with { Progress = new PartOfProgress(Progress, from, to) };

    private sealed class PartOfProgress(IProgress<double> whole, double from, double to) : IProgress<double>
    {
        public void Report(double value) => whole.Report(from + (value * (to - from)));
    }
}
