using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Documents that were parsed, validated and compiled before, by the bytes of their text; nothing of a request is in the key.
/// </summary>
/// <remarks>
/// <para>
/// Bounded by weight in two generations: when the young one holds half of the bound it becomes the old one, and what was old and not
/// asked for again is forgotten. What comes for the first time is kept in a small place of its own, if it fits there at all, and joins the
/// young ones when it comes again. So documents that never come again push no others out; nor do they live long enough to be dear to
/// collect, for which every request would have to stop.
/// </para>
/// <para>Reads take no lock. Safe for use by several threads.</para>
/// </remarks>
internal sealed class DocumentCache(long maxWeight)
{
    /// <summary>What part of the bound is for documents that came once.</summary>
    private const int NewPart = 16;

    private readonly SeenTexts _seen = new();
    private readonly Lock _lock = new();
    private volatile Generation _new = new();
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    /// <summary>The document of that text, or null.</summary>
    public CachedDocument? Find(ReadOnlySpan<byte> text)
    {
        if (_young.TryGet(text, out var document)) return document;
        if (!_old.TryGet(text, out document) && !_new.TryGet(text, out document)) return null;
        Keep(document);
        return document;
    }

    /// <summary>Takes a document, in place of the one of the same text.</summary>
    public void Add(CachedDocument document)
    {
        if (!_seen.Add(document.Text) || _young.TryGet(document.Text, out _)) Keep(document);
        else KeepNew(document);
    }

    /// <summary>One that alone would fill a generation is not kept.</summary>
    private void Keep(CachedDocument document)
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

    private void KeepNew(CachedDocument document)
    {
        var bound = maxWeight / NewPart;
        if (document.Weight > bound) return;
        lock (_lock)
        {
            if (_new.Weight + document.Weight > bound) _new = new Generation();
            _new.Add(document);
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
