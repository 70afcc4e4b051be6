namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Which texts came lately, by their hashes: the place of a text is taken by the next one whose hash falls there, and a text may be
/// taken for another one. Safe for use by several threads.
/// </summary>
internal sealed class SeenTexts
{
    /// <summary>A power of two; 64 KB.</summary>
    private const int Places = 16 * 1024;

    private readonly int[] _hashes = new int[Places];

    /// <summary>Notes a text; false when it was there.</summary>
    public bool Add(ReadOnlySpan<byte> text)
    {
        var hash = Utf8TextComparer.Instance.GetHashCode(text);
        ref var place = ref _hashes[hash & (Places - 1)];
        if (place == hash) return false;
        place = hash;
        return true;
    }
}
