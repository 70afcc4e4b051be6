using CityGraph.Graph.Folding;

namespace CityGraph.Graph.Search;

/// <summary>A word that is looked for, found where a word of the text begins with it.</summary>
/// <param name="Text">Folded, not empty.</param>
/// <param name="Edits">
/// Also found where a whole word is at most so far from it: 0 to 2 letters that were left out, added, mistaken or swapped with their neighbour. Of the
/// words that are so near, engines look for the nearest <see cref="MaxSimilarWords"/>.
/// </param>
/// <param name="MayBeJoined">Also found where it begins with a whole word of at least <see cref="MinPart"/> characters, as <c>goldcoast</c> with <c>gold</c>.</param>
public readonly record struct SearchWord(string Text, int Edits = 0, bool MayBeJoined = false)
{
    public const int MaxEdits = 2;

    public const int MaxSimilarWords = 50;

    public const int MinPart = 3;

    /// <summary>The most characters of a word that may be misspelt or joined.</summary>
    public const int MaxTolerantLength = 32;

    /// <summary>Whether a word of a text is one by which it is found.</summary>
    public bool Matches(ReadOnlySpan<char> word) =>
        word.StartsWith(Text, StringComparison.Ordinal)
        || (Edits > 0 && EditDistance.Of(word, Text, Edits) <= Edits)
        || (MayBeJoined && word.Length >= MinPart && Text.AsSpan().StartsWith(word, StringComparison.Ordinal));

    /// <summary>The whole words that it may begin with, if it is several words written together.</summary>
    public IEnumerable<string> Beginnings()
    {
        if (!MayBeJoined) yield break;
        for (var length = MinPart; length < Text.Length; length++)
        {
            if (!char.IsHighSurrogate(Text[length - 1])) yield return Text[..length];
        }
    }

    internal void Check()
    {
        ArgumentException.ThrowIfNullOrEmpty(Text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Text.Length, TextFolding.MaxWordLength, nameof(Text));
        ArgumentOutOfRangeException.ThrowIfNegative(Edits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Edits, MaxEdits);
        if (Text.Length > MaxTolerantLength && (Edits > 0 || MayBeJoined)) throw new ArgumentException($"'{Text}' is too long to be misspelt or joined.");
    }
}
