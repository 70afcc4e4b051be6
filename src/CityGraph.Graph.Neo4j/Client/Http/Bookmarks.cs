namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>
/// Where this client's writes are: sent with every transaction that begins, so that whichever member of a cluster runs it has seen them.
/// A transaction's new bookmarks stand for those that it began with, so there are about as many as transactions that write at once.
/// </summary>
internal sealed class Bookmarks
{
    private readonly Lock _lock = new();

    public IReadOnlyList<string> Current { get; private set; } = [];

    public void Replace(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        if (after.Count == 0) return;
        lock (_lock) Current = [.. Current.Except(before, StringComparer.Ordinal).Union(after, StringComparer.Ordinal)];
    }

    /// <summary>Forgets bookmarks that the database does not know: it was made anew, or restored from a backup.</summary>
    public void Forget(IReadOnlyList<string> unknown)
    {
        if (unknown.Count == 0) return;
        lock (_lock) Current = [.. Current.Except(unknown, StringComparer.Ordinal)];
    }
}
