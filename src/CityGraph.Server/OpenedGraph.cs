using System.Collections.Immutable;

namespace CityGraph.Server;

/// <summary>What became of opening the graph.</summary>
internal abstract record OpenedGraph
{
    private OpenedGraph() { }

    /// <summary>It is open with the dataset loaded; the caller disposes it.</summary>
    /// <param name="Graph">What can be served.</param>
    /// <param name="Warnings">For the operator, one line each.</param>
    public sealed record Opened(ServedGraph Graph, ImmutableArray<string> Warnings) : OpenedGraph;

    /// <summary>Nothing is open.</summary>
    /// <param name="Code">The exit code.</param>
    /// <param name="Problems">One line each.</param>
    public sealed record Failed(ExitCode Code, ImmutableArray<string> Problems) : OpenedGraph;
}
