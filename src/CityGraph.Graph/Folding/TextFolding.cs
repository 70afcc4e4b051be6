using System.Collections.Immutable;

namespace CityGraph.Graph.Folding;

/// <summary>
/// The words by which a text is found, regardless of case and diacritics; one meaning of that for every store, whatever its own search
/// engine makes of it. Folded words hold letters, digits and marks alone, none of them a capital letter of ASCII, and are joined by spaces.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>A word is a run of letters, digits and marks; all else separates words (hyphens, dots, underscores) or is invisible (joiners, soft hyphens).</item>
/// <item>Letters lose case and diacritics: <c>Đà Nẵng</c> is <c>da nang</c>, <c>Straße</c> <c>strasse</c>; full-width forms become plain ones. Marks that
/// are vowels or tones (Thai, Devanagari, Balinese) and those of kana stay. Composed and decomposed texts fold alike, in Korean too.</item>
/// <item>Chinese characters are written without spaces: in a run of them each two neighbours are a word, and the last one is one.
/// Where Japanese changes between them, hiragana and katakana, a word begins.</item>
/// <item>A word with an apostrophe, of any form, is found by its parts and without the apostrophe: <c>Ma'ruf</c> by <c>maruf</c>, <c>d'Ivoire</c> by <c>ivoire</c>.</item>
/// <item>Words are cut to <see cref="MaxWordLength"/> characters.</item>
/// </list>
/// The letters are those of Unicode 14 (<c>FoldingTable.py</c>), since .NET without ICU decomposes none. O(length).
/// </remarks>
public static class TextFolding
{
    /// <summary>The most characters of a folded word; longer ones are cut. No search engine cuts it further.</summary>
    public const int MaxWordLength = 200;

    /// <summary>Changes when the words of any text do: an index of another version is built anew.</summary>
    public const int Version = 1;

    /// <summary>All words of a text, joined by spaces; empty if it has none.</summary>
    public static string Fold(string text)
    {
        var words = new WordWriter(isQuestion: false);
        words.Add(text);
        return words.ToString();
    }

    /// <summary>All words of a value of a full-text property: a <see cref="string"/>, or an <see cref="ImmutableArray{T}"/> of them. Null if it is neither.</summary>
    public static string? FoldValue(object? value)
    {
        switch (value)
        {
            case string text:
                return Fold(text);
            case ImmutableArray<object> items:
                var words = new WordWriter(isQuestion: false);
                foreach (var item in items)
                {
                    if (item is string text) words.Add(text);
                }

                return words.ToString();
            default:
                return null;
        }
    }

    /// <summary>The words of a text in their order, each as it is written: <c>Ma'ruf</c> is the one word <c>maruf</c>.</summary>
    public static ImmutableArray<string> Words(string text)
    {
        var writer = new WordWriter(isQuestion: true);
        writer.Add(text);
        return [.. writer.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>
    /// The words of a question, each of which must be a prefix of a word of the text that is sought. In the order of code units, without those
    /// that are a prefix of another one; none if there is no word in it.
    /// </summary>
    public static ImmutableArray<string> FoldQuestion(string text)
    {
        var writer = new WordWriter(isQuestion: true);
        writer.Add(text);
        var words = writer.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(words, StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<string>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 == words.Length || !words[i + 1].StartsWith(words[i], StringComparison.Ordinal)) kept.Add(words[i]);
        }

        return kept.DrainToImmutable();
    }
}
