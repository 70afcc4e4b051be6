using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Neo4j.Log;

namespace CityGraph.Graph.Neo4j.Watching;

/// <summary>
/// The part of the log that watchers read, each set once for all of them: a thousand that begin at the same number make the trips of one.
/// Safe for concurrent use.
/// </summary>
/// <param name="log">Where they read.</param>
/// <param name="disposed">Ends what is being read.</param>
internal sealed class SharedReadings(ChangeLog log, CancellationToken disposed)
{
    // A watcher holds what was read until its caller has taken it.
    private const int SetsAtOnce = 64;
    private const int BytesAtOnce = 4 * 1024 * 1024;

    // Readings that are kept for the next watcher, of at most BytesAtOnce each.
    private const int MostKept = 8;

    private readonly Lock _lock = new();
    private readonly LinkedList<(long After, Task<ImmutableArray<CommittedChangeSet>> Sets)> _kept = new();

    /// <summary>The next sets after a number; what was read before, or is being read, is not read again.</summary>
    public Task<ImmutableArray<CommittedChangeSet>> ReadAsync(long after, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return (Find(after) ?? Begin(after)).WaitAsync(cancellationToken);
        }
    }

    private Task<ImmutableArray<CommittedChangeSet>>? Find(long after)
    {
        for (var node = _kept.First; node is not null; node = node.Next)
        {
            if (node.Value.After != after) continue;
            var sets = node.Value.Sets;
            if (!sets.IsCompleted || (sets.IsCompletedSuccessfully && sets.Result.Length > 0)) return sets;
            _kept.Remove(node);
            return null;
        }

        return null;
    }

    private Task<ImmutableArray<CommittedChangeSet>> Begin(long after)
    {
        var sets = log.ReadAsync(after, SetsAtOnce, BytesAtOnce, disposed);
        _kept.AddFirst((after, sets));
        if (_kept.Count > MostKept) _kept.RemoveLast();
        return sets;
    }
}
