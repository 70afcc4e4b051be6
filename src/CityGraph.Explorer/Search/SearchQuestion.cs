using System.Collections.Immutable;
using CityGraph.Graph.Search;

namespace CityGraph.Explorer.Search;

/// <summary>What a search asks of the store: texts that hold enough of the words of a question, with room for errors.</summary>
internal static class SearchQuestion
{
    /// <summary>The most characters of a question.</summary>
    public const int MaxLength = 200;

    /// <summary>The shortest word that may be two written together.</summary>
    private const int MinJoinedLength = 6;

    /// <summary>Of up to three words one must be found, of more half; which are enough is for <see cref="TextRanking"/> to say.</summary>
    public static SearchRequest Of(SearchedText question, SearchBearing? names)
    {
        var words = Telling(question.Core);
        var tolerant = words.Where(word => word.Length <= SearchWord.MaxTolerantLength).OrderByDescending(word => word.Length).Take(SearchRequest.MaxTolerantWords).ToHashSet(StringComparer.Ordinal);
        var mayBeJoined = words.Length < 3;
        return new(
            [.. words.Select(word => tolerant.Contains(word)
                ? new SearchWord(word, WordAlignment.Tolerance(word.Length), mayBeJoined && word.Length >= MinJoinedLength)
                : new SearchWord(word))],
            words.Length < 4 ? 1 : words.Length / 2,
            SearchRequest.MaxLimit,
            names);
    }

    /// <summary>Each word once, and single letters only where there is nothing else: they begin too many words.</summary>
    private static ImmutableArray<string> Telling(ImmutableArray<string> words)
    {
        ImmutableArray<string> distinct = [.. words.Distinct(StringComparer.Ordinal)];
        var telling = distinct.RemoveAll(word => word.Length == 1);
        return telling.IsEmpty ? distinct : telling;
    }
}
