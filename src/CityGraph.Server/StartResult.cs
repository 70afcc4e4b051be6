using System.Collections.Immutable;

namespace CityGraph.Server;

/// <summary>What became of starting the server.</summary>
internal abstract record StartResult
{
    private StartResult() { }

    /// <summary>It listens and answers.</summary>
    /// <param name="Urls">As bound, with the port that was chosen where none was given.</param>
    /// <param name="Graph">What is served.</param>
    public sealed record Ready(ImmutableArray<string> Urls, ServedGraph Graph) : StartResult;

    /// <summary>It was asked to stop before it was ready.</summary>
    public sealed record Interrupted : StartResult;

    /// <summary>It cannot serve.</summary>
    /// <param name="Code">The exit code.</param>
    /// <param name="Problems">One line each.</param>
    public sealed record Failed(ExitCode Code, ImmutableArray<string> Problems) : StartResult;
}
