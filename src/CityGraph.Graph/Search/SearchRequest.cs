using System.Collections.Immutable;

namespace CityGraph.Graph.Search;

/// <summary>What the texts of a full-text search must hold.</summary>
/// <param name="Words">1 to <see cref="MaxWords"/> words as <see cref="Folding.TextFolding"/> folds them.</param>
/// <param name="Minimum">
/// How many of the words one text must hold, from 1. A long text (<see cref="Model.PropertyDefinition.IsLongText"/>) must hold all of them
/// as they are: in many words something is always nearly right.
/// </param>
/// <param name="Limit">1 to <see cref="MaxLimit"/> hits; the likeliest in the measure of the store, which differs from store to store.</param>
/// <param name="Bearing">Where names are nodes of their own: how to come from them to what bears them. Null: nowhere.</param>
public sealed record SearchRequest(ImmutableArray<SearchWord> Words, int Minimum, int Limit, SearchBearing? Bearing = null)
{
    public const int MaxWords = 100;

    public const int MaxLimit = 1000;

    /// <summary>The most words that may be misspelt.</summary>
    public const int MaxTolerantWords = 8;

    /// <summary>The most words that may be several written together.</summary>
    public const int MaxJoinedWords = 4;

    /// <summary>Texts that hold all the words, each as the beginning of a word.</summary>
    /// <returns>Null if there is no word in the text.</returns>
    public static SearchRequest? ForAll(string text, int limit)
    {
        var words = Folding.TextFolding.FoldQuestion(text);
        return words.IsEmpty ? null : new([.. words.Select(word => new SearchWord(word))], words.Length, limit);
    }

    /// <exception cref="ArgumentException">A bound is broken: a bug of the caller.</exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfZero(Words.Length, nameof(Words));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Words.Length, MaxWords, nameof(Words));
        ArgumentOutOfRangeException.ThrowIfLessThan(Minimum, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Minimum, Words.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Limit, MaxLimit);
        if (Words.Count(word => word.Edits > 0) > MaxTolerantWords) throw new ArgumentException($"At most {MaxTolerantWords} words may be misspelt.");
        if (Words.Count(word => word.MayBeJoined) > MaxJoinedWords) throw new ArgumentException($"At most {MaxJoinedWords} words may be written together.");
        foreach (var word in Words) word.Check();
    }

    /// <summary>
    /// Groups of words of which each must have one that is found, for search engines that know no minimum: of any <c>n - minimum + 1</c> words one
    /// is found wherever the minimum is. So what holds one of each group is what fits and more; <see cref="TextMatch"/> says which fits. The longest
    /// words come first, as they are in the fewest texts.
    /// </summary>
    public ImmutableArray<ImmutableArray<SearchWord>> Groups()
    {
        var size = Words.Length - Minimum + 1;
        var sorted = Words.Sort((a, b) => a.Text.Length != b.Text.Length ? b.Text.Length.CompareTo(a.Text.Length) : string.CompareOrdinal(a.Text, b.Text));
        return [.. Enumerable.Range(0, Words.Length / size).Select(group => sorted.Slice(group * size, size))];
    }
}
