using CityGraph.Explorer.Fetching;

namespace CityGraph.Explorer.Ties;

/// <summary>A place in the order of a list of ties, whether or not a tie is still there.</summary>
/// <param name="List">What tells the list from others, see <see cref="TieQuestion.Fingerprint"/>.</param>
/// <param name="Place">The place.</param>
internal sealed record TieCursor(uint List, TieRank Place)
{
    public string Encode() => Cursor.Encode(List, new([.. Place.Keys.Select(key => (object?)key)], Place.Id));

    /// <summary>The place, or null if the text was not given for this question.</summary>
    public static TieRank? Decode(string text, TieQuestion question) =>
        Cursor.Decode(text, question.Fingerprint, question.IsByStrength ? TieRank.KeyCount : 0) is { } position && position.Keys.All(key => key is long)
            ? new([.. position.Keys.Select(key => (long)key!)], position.TieBreaker)
            : null;
}
