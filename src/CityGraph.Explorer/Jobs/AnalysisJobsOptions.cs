namespace CityGraph.Explorer.Jobs;

/// <summary>The bounds of what analyses take of a server.</summary>
public sealed record AnalysisJobsOptions
{
    public static AnalysisJobsOptions Default { get; } = new();

    /// <summary>How many run at once; by default one for two processors, so that reading the graph has the others.</summary>
    public int MaxRunning { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>How many wait, of all clients together.</summary>
    public int MaxWaiting { get; init; } = 50;

    /// <summary>How many of one client run and wait.</summary>
    public int MaxOfClient { get; init; } = 5;

    /// <summary>How long a result is kept, and that there was none.</summary>
    public TimeSpan KeptFor { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Is told what made an analysis, or the saving of it, fail: a mistake of ours.</summary>
    public Action<string, Exception> OnFailure { get; init; } = (_, _) => { };
}
