using System.Collections.Immutable;
using System.Globalization;
using CityGraph.Explorer.Dataset.Loading;
using CityGraph.Graph;
using CityGraph.Graph.Changes;

namespace CityGraph.Explorer.Dataset;

/// <summary>Brings a store to what a dataset says, by one change set.</summary>
public static class DatasetLoader
{
    public const string Author = "dataset";

    private const int MaxAttempts = 3;
    private const int MaxNamedSources = 20;
    private const int LogPage = 100;
    private const int MaxLogPages = 20;

    /// <summary>
    /// Whether the files of this fingerprint were the last dataset that was committed, so that loading them can be skipped.
    /// False is always safe: loading compares, and commits nothing if nothing differs. Reads at most 2,000 change sets of the log.
    /// </summary>
    /// <param name="store">Where.</param>
    /// <param name="fingerprint">See <see cref="DatasetFingerprint"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<bool> IsLoadedAsync(IGraphStore store, string fingerprint, CancellationToken cancellationToken)
    {
        var id = ChangeSetId(fingerprint);
        if (await store.FindChangeSetAsync(id, cancellationToken).ConfigureAwait(false) is not { } after) return false;
        var newest = id;
        for (var page = 0; page < MaxLogPages; page++)
        {
            var sets = await store.ReadLogAsync(after, LogPage, cancellationToken).ConfigureAwait(false);
            if (sets.IsEmpty) return newest == id || newest.StartsWith(id + '@', StringComparison.Ordinal);
            newest = sets.LastOrDefault(set => set.ChangeSet.Author == Author)?.ChangeSet.Id ?? newest;
            after = sets[^1].Number;
        }

        return false;
    }

    /// <summary>
    /// Commits the difference between dataset and store. What earlier loads of the dataset's sources made and no claim carries any more is removed;
    /// values that other sources claim stay, unless the dataset gives others. Reads the whole graph in bounded pages: O(graph).
    /// </summary>
    public static async Task<DatasetLoadResult> LoadAsync(IGraphStore store, DatasetGraph dataset, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await StoredGraph.ReadAsync(store, cancellationToken).ConfigureAwait(false) is not { } stored) break;
            var changes = new DatasetDifference(store.Model, stored, dataset).Changes();
            if (changes.IsEmpty) return new DatasetLoadResult.Unchanged(stored.Number);
            var id = await FreeIdAsync(store, dataset.Fingerprint, stored.Number, cancellationToken).ConfigureAwait(false);
            var set = new ChangeSet(id, Author, Reason(dataset.Sources), changes, stored.Number);
            switch (await store.CommitAsync(set, cancellationToken).ConfigureAwait(false))
            {
                case CommitResult.Committed committed: return new DatasetLoadResult.Loaded(committed.Number, changes.Length);
                case CommitResult.Refused refused: return new DatasetLoadResult.Refused(refused.Problems);
            }
        }

        return new DatasetLoadResult.Busy();
    }

    private static string ChangeSetId(string fingerprint) => $"dataset:{fingerprint}";

    /// <summary>An id is good for one commit: files that are loaded again after others add the change number that they were compared at.</summary>
    private static async Task<string> FreeIdAsync(IGraphStore store, string fingerprint, long number, CancellationToken cancellationToken)
    {
        var id = ChangeSetId(fingerprint);
        var isTaken = await store.FindChangeSetAsync(id, cancellationToken).ConfigureAwait(false) is not null;
        return isTaken ? string.Create(CultureInfo.InvariantCulture, $"{id}@{number}") : id;
    }

    private static string Reason(ImmutableArray<string> sources) => sources.Length <= MaxNamedSources
        ? $"Load the sources {Quote.List(sources, "and")}."
        : $"Load the sources {string.Join(", ", sources.Take(MaxNamedSources))} and {sources.Length - MaxNamedSources} more.";
}
