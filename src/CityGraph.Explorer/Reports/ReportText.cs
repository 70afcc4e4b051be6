using System.Text;

namespace CityGraph.Explorer.Reports;

/// <summary>Makes texts from anywhere fit to stand in a report, whatever its format.</summary>
internal static class ReportText
{
    private static readonly Rune Replacement = Rune.ReplacementChar;

    /// <summary>
    /// The text in one line: white space is one space, none at the ends. Letters of control, halves of surrogate pairs and what turns the direction of
    /// writing around (Unicode Bidirectional Algorithm, 2.1 to 2.4) are replaced by U+FFFD, so that a text looks like what it is.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
                continue;
            }

            clean.Append(IsHarmful(rune) ? Replacement : rune);
        }

        return clean.ToString().TrimEnd(' ');
    }

    /// <summary>Whether any letter is of a script that is written from right to left: U+0590 to U+08FF, its presentation forms, and those beyond U+10800.</summary>
    public static bool IsRightToLeft(string text) =>
        text.EnumerateRunes().Any(rune => rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF));

    private static bool IsHarmful(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0xFFFE or 0xFFFF;
}
