using System.Text;

namespace CityGraph.Graph.Folding;

/// <summary>
/// A text letter by letter without case and diacritics, all else as it is: <c>Đà Nẵng, São-Tomé</c> is <c>da nang, sao-tome</c>. What a letter becomes
/// does not depend on its neighbours (Korean and kana that are written in parts stay so), and is the same that <see cref="TextFolding"/> makes of it.
/// A store that cannot call this folds with a table of <see cref="TableFor"/>.
/// </summary>
public static class LetterFolding
{
    private static readonly Lazy<Dictionary<string, string>> Changed = new(FindChanged);

    /// <summary>The folded text. O(length).</summary>
    public static string Fold(string text)
    {
        if (IsFolded(text)) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) CharacterFolding.AppendAlone(folded, rune);
        return folded.ToString();
    }

    /// <summary>
    /// The letters that must be replaced in any text to see whether it, or a part of it, is one of the folded texts: those that become part of them, and
    /// the diacritics, which become nothing. All others may stay, since no folded text has them. Keys are single UTF-16 units.
    /// </summary>
    public static Dictionary<string, string> TableFor(IEnumerable<string> folded)
    {
        var letters = folded.SelectMany(text => text).ToHashSet();
        return Changed.Value.Where(pair => pair.Value.Length == 0 || pair.Value.Any(letters.Contains)).ToDictionary(StringComparer.Ordinal);
    }

    private static bool IsFolded(string text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAscii(letter) || char.IsAsciiLetterUpper(letter)) return false;
        }

        return true;
    }

    private static Dictionary<string, string> FindChanged()
    {
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        var folded = new StringBuilder();
        for (var letter = '\0'; letter < char.MaxValue; letter++)
        {
            if (char.IsSurrogate(letter)) continue;
            folded.Clear();
            CharacterFolding.AppendAlone(folded, new Rune(letter));
            if (folded.Length != 1 || folded[0] != letter) changed.Add(letter.ToString(), folded.ToString());
        }

        return changed;
    }
}
