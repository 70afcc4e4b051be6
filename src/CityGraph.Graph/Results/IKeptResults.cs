namespace CityGraph.Graph.Results;

/// <summary>
/// What was worked out from a graph at some expense, kept beside it for a time: no part of the graph, of its log or its change number.
/// Safe for concurrent use; what one server keeps, all see that share the store.
/// </summary>
public interface IKeptResults
{
    /// <summary>The most characters of a key.</summary>
    const int MaxKeyLength = 200;

    /// <summary>The most characters of a content.</summary>
    const int MaxContentLength = 8 * 1024 * 1024;

    /// <summary>The most results at once: one more ends the one whose time ends first.</summary>
    const int MaxResults = 200;

    /// <summary>Keeps a result, instead of one of the same key, durably; and forgets those whose time has come.</summary>
    /// <exception cref="ArgumentException">A bound is broken: a bug of the caller.</exception>
    /// <exception cref="IOException">It could not be written; nothing was changed.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    ValueTask PutAsync(KeptResult result, CancellationToken cancellationToken);

    /// <summary>The result of a key; null if there is none, or its time has come.</summary>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    ValueTask<KeptResult?> FindAsync(string key, CancellationToken cancellationToken);
}
