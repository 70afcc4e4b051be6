using System.Text;

namespace CityGraph.Graph.Folding;

/// <summary>One letter or mark without case and diacritics.</summary>
internal static class CharacterFolding
{
    private const char Several = '\uFFFE';
    private const char Nothing = '\uFFFF';

    /// <summary>Kana that take a voiced mark, each followed by its voiced form; the semi-voiced form of <c>は</c> to <c>ほ</c> and <c>ハ</c> to <c>ホ</c> is the next.</summary>
    private const string Voiced = "うゔかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼゝゞウヴカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボワヷヰヸヱヹヲヺヽヾ";

    private static readonly char[]?[] Pages = new char[]?[256];
    private static readonly Dictionary<char, string> Expansions = [];

    static CharacterFolding()
    {
        foreach (var (first, folded) in FoldingTable.Blocks)
        {
            for (var i = 0; i < folded.Length; i++) Set((char)(first + i), folded[i]);
        }

        foreach (var (letter, folded) in FoldingTable.Several)
        {
            Set(letter, Several);
            Expansions[letter] = folded;
        }

        foreach (var (first, last) in FoldingTable.Diacritics)
        {
            for (int mark = first; mark <= last; mark++) Set((char)mark, Nothing);
        }
    }

    /// <summary>Appends a letter; what was written in parts becomes one letter.</summary>
    public static void Append(StringBuilder word, Rune rune)
    {
        if (!rune.IsBmp)
        {
            if (rune.Value is < 0xE0100 or > 0xE01EF) word.Append(Rune.ToLowerInvariant(rune));
            return;
        }

        var letter = (char)rune.Value;
        switch (Folded(letter))
        {
            case '\0':
                AppendComposed(word, char.ToLowerInvariant(letter));
                break;
            case Several:
                word.Append(Expansions[letter]);
                break;
            case Nothing:
                break;
            case var folded:
                AppendComposed(word, folded);
                break;
        }
    }

    /// <summary>Appends a letter whatever stands before it. Beyond U+FFFF nothing is folded.</summary>
    public static void AppendAlone(StringBuilder text, Rune rune)
    {
        if (!rune.IsBmp)
        {
            text.Append(rune);
            return;
        }

        var letter = (char)rune.Value;
        switch (Folded(letter))
        {
            case '\0':
                text.Append(char.ToLowerInvariant(letter));
                break;
            case Several:
                text.Append(Expansions[letter]);
                break;
            case Nothing:
                break;
            case var folded:
                text.Append(folded);
                break;
        }
    }

    private static char Folded(char letter) => char.IsAscii(letter) ? '\0' : Pages[letter >> 8]?[letter & 0xFF] ?? '\0';

    private static void Set(char letter, char folded) => (Pages[letter >> 8] ??= new char[256])[letter & 0xFF] = folded;

    /// <summary>Unicode 16, section 3.12 (Hangul syllables), and the marks of kana: the parts of a syllable become one letter.</summary>
    private static void AppendComposed(StringBuilder word, char part)
    {
        var last = word.Length > 0 ? word[^1] : '\0';
        var whole = part switch
        {
            >= '\u1161' and <= '\u1175' when last is >= '\u1100' and <= '\u1112' => 0xAC00 + (((last - 0x1100) * 21) + (part - 0x1161)) * 28,
            >= '\u11A8' and <= '\u11C2' when last is >= '\uAC00' and <= '\uD7A3' && (last - 0xAC00) % 28 == 0 => last + (part - 0x11A7),
            '\u3099' or '\u309A' when last is >= '\u3040' and <= '\u30FF' => Kana(last, part == '\u309A'),
            _ => 0,
        };
        if (whole == 0) word.Append(part);
        else word[^1] = (char)whole;
    }

    private static int Kana(char letter, bool isSemiVoiced)
    {
        var at = Voiced.IndexOf(letter, StringComparison.Ordinal);
        if (at < 0 || at % 2 != 0) return 0;
        if (!isSemiVoiced) return Voiced[at + 1];
        return letter is (>= 'は' and <= 'ほ') or (>= 'ハ' and <= 'ホ') ? letter + 2 : 0;
    }
}
