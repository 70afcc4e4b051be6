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
        var text = SearchedText.Of(name, question.IsCommon);
        var isOfOtherType = IsOfOtherType(question, type);
        if (text.Text == question.Text) return Rank(MatchKind.Exact);
        if (text.Joined == question.Joined) return Rank(MatchKind.Folded);
        if (text.CoreJoined == question.CoreJoined || HaveSameWords(question, text)) return Rank(MatchKind.Form);

        var words = WordAlignment.Of(question.Expanded, text.Expanded);
        if (words is { Missing: 0, Edits: 0 })
        {
            if (words is { Extra: 0, HasPrefixes: false }) return Rank(MatchKind.Initials);
            return Rank(Begins(text, question) ? MatchKind.Prefix : MatchKind.Words, extra: words.Extra, isLoose: words.HasPrefixes);
        }

        if (Begins(text, question)) return Rank(MatchKind.Prefix, extra: text.CoreJoined.Length - question.CoreJoined.Length, isLoose: true);
        if (EditsWrittenTogether(question, text) is { } edits && (words.Missing > 0 || edits <= words.Edits)) return Rank(MatchKind.TypingError, edits);
        if (words.Missing == 0) return Rank(MatchKind.TypingError, words.Edits, extra: words.Extra, isLoose: words.HasPrefixes);
        var isPart = words.Found > 0 && (words.Extra == 0 || words.Found >= LeastPart * (words.Found + words.Missing));
        return isPart ? new(MatchKind.Part, words.Edits, isOfOtherType, IsLoose: words.Extra > 0, words.Place, words.Missing, words.Extra) : null;

        TextRank Rank(MatchKind kind, int edits = 0, int extra = 0, bool isLoose = false) => new(kind, edits, isOfOtherType, isLoose, Place: 0, Missing: 0, extra);
    }

    /// <summary>
    /// The rank of a name for a question that names something and says where it is, <c>Denpasar Bali</c>: as good as another form where the first part
    /// is the name, but for errors. Null if it is not.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="named">Its first part.</param>
    /// <param name="name">The name.</param>
    /// <param name="type">The type of its entity.</param>
    public static TextRank? OfNameInPlace(SearchedText question, SearchedText named, string name, string type)
    {
        if (OfName(named, name, type) is not { Kind: <= MatchKind.Initials or MatchKind.TypingError, Extra: 0, IsLoose: false } rank) return null;
        var kind = rank.Kind < MatchKind.Form ? MatchKind.Form : rank.Kind;
        return rank with { Kind = kind, IsOfOtherType = IsOfOtherType(question, type), Extra = question.CoreJoined.Length - named.CoreJoined.Length };
    }

    /// <summary>The rank of another text of an entity, such as its description, which is a candidate because it holds the words.</summary>
    public static TextRank OfDescription(SearchedText question, string type) =>
        new(MatchKind.Description, 0, IsOfOtherType(question, type), IsLoose: false, 0, 0, 0);

    private static bool Begins(SearchedText text, SearchedText question) => text.CoreJoined.StartsWith(question.CoreJoined, StringComparison.Ordinal);

    /// <summary>
    /// The edits of all words together: where one side joins words that the other does not, or a word is too short to be misspelt alone but begins
    /// with the right letter. Null if there are too many.
    /// </summary>
    private static int? EditsWrittenTogether(SearchedText question, SearchedText text)
    {
        var most = WordAlignment.Tolerance(question.CoreJoined.Length);
        if (most == 0 || (question.Core.Length == text.Core.Length && !question.Core.Zip(text.Core).All(pair => pair.First[0] == pair.Second[0]))) return null;
        var edits = EditDistance.Of(question.CoreJoined, text.CoreJoined, most);
        return edits <= most ? edits : null;
    }

    private static bool IsOfOtherType(SearchedText question, string type) => !question.Types.IsEmpty && !question.Types.Contains(type);

    private static bool HaveSameWords(SearchedText question, SearchedText text) =>
        question.Core.Length == text.Core.Length && question.Core.Sort(StringComparer.Ordinal).SequenceEqual(text.Core.Sort(StringComparer.Ordinal));
}
