using System.Collections.Immutable;
using CityGraph.Graph.Changes;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>
/// The part of the log that watchers read, each set once for all of them: a thousand that begin at the same number cost what one does.
/// Safe for use by several threads.
/// </summary>
internal sealed class WatchedLog(StoreReader reader)
{
    // A set may be large, and a watcher holds what was read until its caller has taken it.
    private const int ReadAtOnce = 8;

    // What is kept for the next watcher, in changes; the newest reading is kept whatever its size.
    private const int KeptChanges = 100_000;

    // Looking through what is kept must stay cheaper than reading.
    private const int KeptReadings = 64;

    private readonly Lock _lock = new();
    private readonly LinkedList<(long After, ImmutableArray<CommittedChangeSet> Sets, int Changes)> _kept = new();
    private int _changes;

    /// <summary>The next sets after a number; what was read before is not read again.</summary>
    public ImmutableArray<CommittedChangeSet> Read(long after)
    {
        lock (_lock)
        {
            foreach (var (known, sets, _) in _kept)
            {
                if (known == after) return sets;
            }

            return Keep(after, reader.ReadLog(after, ReadAtOnce));
        }
    }

    private ImmutableArray<CommittedChangeSet> Keep(long after, ImmutableArray<CommittedChangeSet> sets)
    {
        if (sets.Length == 0) return sets;
        var changes = sets.Sum(set => set.ChangeSet.Changes.Length);
        _kept.AddFirst((after, sets, changes));
        _changes += changes;
        while ((_changes > KeptChanges || _kept.Count > KeptReadings) && _kept.Count > 1)
        {
            _changes -= _kept.Last!.Value.Changes;
            _kept.RemoveLast();
        }

        return sets;
    }
}
