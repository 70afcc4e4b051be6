namespace CityGraph.Explorer.Search;

/// <summary>How well a text fits a question. The smaller, the better.</summary>
/// <param name="Kind">What kind of fit it is.</param>
/// <param name="Edits">How many letters are left out, added, mistaken or swapped.</param>
/// <param name="IsOfOtherType">Whether the question speaks of another type of entity: of a person by a title, of a province by that word.</param>
/// <param name="IsOnlyTouched">Whether words of the text are not in the question, where words of the question are not in the text either.</param>
/// <param name="Place">The first word of the question that is in the text: what comes first is meant, what follows says where it is.</param>
/// <param name="Missing">Letters of the question's words that are not in the text.</param>
/// <param name="Extra">Letters of the text's words that are not in the question.</param>
internal readonly record struct TextRank(MatchKind Kind, int Edits, bool IsOfOtherType, bool IsOnlyTouched, int Place, int Missing, int Extra) : IComparable<TextRank>
{
    public int CompareTo(TextRank other) =>
        (Kind, Edits, IsOfOtherType, IsOnlyTouched, Place, Missing, Extra)
        .CompareTo((other.Kind, other.Edits, other.IsOfOtherType, other.IsOnlyTouched, other.Place, other.Missing, other.Extra));
}
