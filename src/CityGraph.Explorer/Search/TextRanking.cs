using CityGraph.Graph.Search;

namespace CityGraph.Explorer.Search;

/// <summary>How well a text fits a question: a pure function of both.</summary>
internal static class TextRanking
{
    /// <summary>Of a question of several words so much must be in a text that has other words too.</summary>
    private const double LeastPart = 1.0 / 3;

    /// <summary>The rank of a name of an entity of a type; null if it does not fit.</summary>
    public static TextRank? OfName(SearchedText question, string name, string type)
    {
        var text = SearchedText.Of(name);
        var isOfOtherType = !question.Types.IsEmpty && !question.Types.Contains(type);
        if (text.Text == question.Text) return Rank(MatchKind.Exact);
        if (text.Joined == question.Joined) return Rank(MatchKind.Folded);
        if (IsForm(question, text) || (question.BeforeComma is { } named && IsForm(named, text))) return Rank(MatchKind.Form);

        var words = WordAlignment.Of(question.Expanded, text.Expanded);
        if (words is { Missing: 0, Edits: 0 })
        {
            if (words is { Extra: 0, HasPrefixes: false }) return Rank(MatchKind.Initials);
            return Rank(Begins(text, question) ? MatchKind.Prefix : MatchKind.Words, extra: words.Extra);
        }

        if (Begins(text, question)) return Rank(MatchKind.Prefix, extra: text.CoreJoined.Length - question.CoreJoined.Length);
        var most = WordAlignment.Tolerance(question.CoreJoined.Length);
        var edits = most == 0 ? 1 : EditDistance.Of(question.CoreJoined, text.CoreJoined, most);
        if (edits <= most && (words.Missing > 0 || edits <= words.Edits)) return Rank(MatchKind.TypingError, edits);
        if (words.Missing == 0) return Rank(MatchKind.TypingError, words.Edits, extra: words.Extra);
        var isPart = words.Found > 0 && (words.Extra == 0 || words.Found >= LeastPart * (words.Found + words.Missing));
        return isPart ? new(MatchKind.Part, words.Edits, isOfOtherType, words.Extra > 0, words.Place, words.Missing, words.Extra) : null;

        TextRank Rank(MatchKind kind, int edits = 0, int extra = 0) => new(kind, edits, isOfOtherType, IsOnlyTouched: false, Place: 0, Missing: 0, extra);
    }

    /// <summary>The rank of another text of an entity, such as its description, which is a candidate because it holds the words.</summary>
    public static TextRank OfDescription(SearchedText question, string type) =>
        new(MatchKind.Description, 0, !question.Types.IsEmpty && !question.Types.Contains(type), IsOnlyTouched: false, 0, 0, 0);

    private static bool Begins(SearchedText text, SearchedText question) => text.CoreJoined.StartsWith(question.CoreJoined, StringComparison.Ordinal);

    private static bool IsForm(SearchedText question, SearchedText text) => text.CoreJoined == question.CoreJoined || HaveSameWords(question, text);

    private static bool HaveSameWords(SearchedText question, SearchedText text) =>
        question.Core.Length == text.Core.Length && question.Core.Sort(StringComparer.Ordinal).SequenceEqual(text.Core.Sort(StringComparer.Ordinal));
}
