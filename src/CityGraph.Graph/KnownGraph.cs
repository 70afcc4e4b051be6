namespace CityGraph.Graph;

/// <summary>What became of asking a <see cref="IGraphHistory"/>.</summary>
public abstract record KnownGraph
{
    private KnownGraph() { }

    /// <summary>The graph, which never changes: it takes no change sets, has no log, and need not be disposed.</summary>
    public sealed record Known(IGraphStore Graph) : KnownGraph;

    /// <summary>There is no change set of this number.</summary>
    /// <param name="Newest">The number of the newest one.</param>
    public sealed record NoSuchChange(long Newest) : KnownGraph;

    /// <summary>The graph is not given.</summary>
    /// <param name="Reason">A sentence that names the bound, or what in the log no longer fits the schema.</param>
    public sealed record Refused(string Reason) : KnownGraph;
}
