namespace CityGraph.Explorer.Search;

/// <summary>How well a text fits a question. The smaller, the better.</summary>
/// <param name="Kind">What kind of fit it is.</param>
/// <param name="Edits">How many letters are left out, added, mistaken or swapped.</param>
/// <param name="IsOfOtherType">Whether the question speaks of another type of entity: of a person by a title, of a province by that word.</param>
/// <param name="IsLoose">Whether words are only begun; of a part, whether the text has words of its own too.</param>
/// <param name="Place">The first word of the question that is in the text: what comes first is meant, what follows says where it is.</param>
/// <param name="Missing">Letters of the question's words that are not in the text.</param>
/// <param name="Extra">Letters of the text's words that are not in the question; of a name with the place where it is, those of the place.</param>
internal readonly record struct TextRank(MatchKind Kind, int Edits, bool IsOfOtherType, bool IsLoose, int Place, int Missing, int Extra) : IComparable<TextRank>
{
    public int CompareTo(TextRank other) =>
        (Kind, Edits, IsOfOtherType, IsLoose, Place, Missing, Extra)
        .CompareTo((other.Kind, other.Edits, other.IsOfOtherType, other.IsLoose, other.Place, other.Missing, other.Extra));
}
