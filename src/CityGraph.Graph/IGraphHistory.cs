namespace CityGraph.Graph;

/// <summary>
/// The graph as it was known earlier: what the change sets up to some moment made of it. The same for every store with the same log.
/// Safe for concurrent use.
/// </summary>
public interface IGraphHistory
{
    /// <summary>The graph as the change set of this number left it; for 0 the empty graph.</summary>
    /// <exception cref="StoreUnavailableException">The log cannot be read at the moment.</exception>
    ValueTask<KnownGraph> AtChangeAsync(long number, CancellationToken cancellationToken);

    /// <summary>
    /// The graph as it was known at a time: with all change sets before the first one that was recorded later. Before the first of all it is the
    /// empty graph, from the newest on the graph as it is.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The log cannot be read at the moment.</exception>
    ValueTask<KnownGraph> AtTimeAsync(DateTimeOffset time, CancellationToken cancellationToken);
}
