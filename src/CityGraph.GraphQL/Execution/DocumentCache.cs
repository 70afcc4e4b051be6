using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Documents that were parsed, validated and compiled before, by the bytes of their text; nothing of a request is in the key.
/// </summary>
/// <remarks>
/// Bounded by weight in two generations: when the young one holds half of the bound it becomes the old one, and what was old and not
/// asked for again is forgotten. Reads take no lock. Safe for use by several threads.
/// </remarks>
internal sealed class DocumentCache(long maxWeight)
{
    private readonly Lock _lock = new();
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    /// <summary>The document of that text, or null.</summary>
    public CachedDocument? Find(ReadOnlySpan<byte> text)
    {
        if (_young.TryGet(text, out var document)) return document;
        if (!_old.TryGet(text, out document)) return null;
        Add(document);
        return document;
    }

    /// <summary>Keeps a document, in place of the one of the same text; not one that alone would fill a generation.</summary>
    public void Add(CachedDocument document)
    {
        if (document.Weight > maxWeight / 2) return;
        lock (_lock)
        {
            if (_young.Weight + document.Weight > maxWeight / 2)
            {
                _old = _young;
                _young = new Generation();
            }

            _young.Add(document);
        }
    }

    private sealed class Generation
    {
        private readonly ConcurrentDictionary<byte[], CachedDocument> _documents = new(Utf8TextComparer.Instance);

        public long Weight { get; private set; }

        public bool TryGet(ReadOnlySpan<byte> text, [NotNullWhen(true)] out CachedDocument? document) =>
            _documents.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(text, out document);

        public void Add(CachedDocument document)
        {
            if (_documents.TryGetValue(document.Text, out var previous)) Weight -= previous.Weight;
            _documents[document.Text] = document;
            Weight += document.Weight;
        }
    }
}
