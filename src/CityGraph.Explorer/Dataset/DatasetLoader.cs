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

    /// <summary>
    /// Whether the files of this fingerprint were the last dataset that was committed, so that loading them can be skipped.
    /// False is always safe: loading compares, and commits nothing if nothing differs. One small trip, however much was committed since.
    /// </summary>
    /// <param name="store">Where.</param>
    /// <param name="fingerprint">See <see cref="DatasetFingerprint"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<bool> IsLoadedAsync(IGraphStore store, string fingerprint, CancellationToken cancellationToken)
    {
        var id = ChangeSetId(fingerprint);
        var newest = await store.FindNewestChangeSetAsync(ChangeSetId(""), cancellationToken).ConfigureAwait(false);
        return newest is not null && (newest == id || newest.StartsWith(id + '@', StringComparison.Ordinal));
    }

    /// <summary>
    /// Commits the difference between dataset and store. What earlier loads of the dataset's sources made and no claim carries any more is removed;
    /// values that other sources claim stay, unless the dataset gives others. Reads what the dataset speaks of, or did: time and memory grow with that
    /// and with what others say of the same, not with the graph (<see cref="StoredPartReader"/>).
    /// </summary>
    public static async Task<DatasetLoadResult> LoadAsync(IGraphStore store, DatasetGraph dataset, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var compared = await ExactReading.TryAsync(store, cancel => CompareAsync(store, dataset, cancel), cancellationToken).ConfigureAwait(false);
            if (compared is not { Number: var number, Changes: var changes }) break;
            if (changes.IsEmpty) return new DatasetLoadResult.Unchanged(number);
            var id = await FreeIdAsync(store, dataset.Fingerprint, number, cancellationToken).ConfigureAwait(false);
            var set = new ChangeSet(id, Author, Reason(dataset.Sources), changes, number);
            switch (await store.CommitAsync(set, cancellationToken).ConfigureAwait(false))
            {
                case CommitResult.Committed committed: return new DatasetLoadResult.Loaded(committed.Number, changes.Length);
                case CommitResult.Refused refused: return new DatasetLoadResult.Refused(refused.Problems);
            }
        }

        return new DatasetLoadResult.Busy();
    }

    /// <summary>Null if the graph changed meanwhile.</summary>
    private static async ValueTask<Comparison?> CompareAsync(IGraphStore store, DatasetGraph dataset, CancellationToken cancellationToken)
    {
        var reader = new StoredPartReader(store, dataset);
        if (await reader.ReadAsync(cancellationToken).ConfigureAwait(false) is not { } stored) return null;
        var difference = new DatasetDifference(store.Model, stored, dataset);
        var held = await reader.FindHeldAsync(difference.AbandonedNodes, difference.DeletedRelationships, cancellationToken).ConfigureAwait(false);
        return held is null ? null : new(reader.Number, difference.Changes(held));
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

    /// <param name="Number">The change number that was compared at.</param>
    /// <param name="Changes">What the store lacks.</param>
    private sealed record Comparison(long Number, ImmutableArray<Change> Changes);
}
