using System.Collections.Frozen;
using CityGraph.Graph;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Texts;

/// <summary>The texts of sources that the host was given, by their SHA-256. Immutable; safe for concurrent use.</summary>
public sealed class HeldTexts
{
    private readonly FrozenDictionary<string, HeldText> _texts;

    private HeldTexts(FrozenDictionary<string, HeldText> texts) => _texts = texts;

    /// <summary>What a host has that was given none.</summary>
    public static HeldTexts None { get; } = new(FrozenDictionary<string, HeldText>.Empty);

    /// <summary>How many there are.</summary>
    public int Count => _texts.Count;

    internal bool IsEmpty => _texts.Count == 0;

    /// <param name="texts">The same text twice is one.</param>
    public static HeldTexts Of(IEnumerable<HeldText> texts) => new(texts.DistinctBy(text => text.Sha256).ToFrozenDictionary(text => text.Sha256, StringComparer.Ordinal));

    /// <summary>Which of the texts are those of sources in the graph, by SHA-256. One trip to the store, none where there are no texts.</summary>
    public async Task<IReadOnlySet<string>> FindKnownAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        if (IsEmpty) return FrozenSet<string>.Empty;
        var wanted = new Predicate.In("sha256", [.. _texts.Keys]);
        var found = await store.FetchAsync(
            [new GraphQuery(new Start.All("Source"), new Window { Where = wanted }, new Shape(["sha256"], []))], cancellationToken).ConfigureAwait(false);
        return found.Pages[0].Nodes.Select(source => source!.Values[0]).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The text of this SHA-256; null where there is none.</summary>
    /// <param name="sha256">Null for a source of which it is not known.</param>
    internal HeldText? Find(string? sha256) => sha256 is null ? null : _texts.GetValueOrDefault(sha256);
}
