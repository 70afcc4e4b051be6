using System.Text;

namespace CityGraph.Explorer.Reports;

/// <summary>Texts as CommonMark with GitHub's tables shows them letter by letter: nothing in them is markup.</summary>
internal static class MarkdownText
{
    /// <summary>For the middle of a line, a cell of a table too.</summary>
    public static string Escape(string text)
    {
        var clean = ReportText.Clean(text);
        var escaped = new StringBuilder(clean.Length + 8);
        for (var i = 0; i < clean.Length; i++)
        {
            if (IsMarkup(clean, i)) escaped.Append('\\');
            escaped.Append(clean[i]);
        }

        return escaped.ToString();
    }

    /// <summary>For the beginning of a line, where more is markup: headings, lists, rules.</summary>
    public static string EscapeLine(string text)
    {
        var escaped = Escape(text);
        if (escaped.Length == 0) return escaped;
        if (escaped[0] is '#' or '+' or '-' or '=') return $"\\{escaped}";
        var digits = escaped.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && escaped[digits] is '.' or ')' ? $"{escaped[..digits]}\\{escaped[digits..]}" : escaped;
    }

    /// <summary>A cell of its own: a text from right to left does not turn around its neighbours.</summary>
    public static string Cell(string text) => ReportText.IsRightToLeft(text) ? $"\u2068{Escape(text)}\u2069" : Escape(text);

    /// <summary>Letter by letter, in a fixed width.</summary>
    public static string Exact(string text)
    {
        var clean = ReportText.Clean(text);
        var fence = new string('`', LongestRun(clean) + 1);
        return fence.Length == 1 ? $"`{clean}`" : $"{fence} {clean} {fence}";
    }

    /// <summary>What opens and closes a block of code with such a text.</summary>
    public static string Fence(string text) => new('`', Math.Max(3, LongestRun(text) + 1));

    private static bool IsMarkup(string text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '|' or '~' or '&' or '$' or '@' or '^' => true,
        // Between letters it is one.
        '_' => !(at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1])),
        // Addresses become links by themselves.
        ':' => text.AsSpan(at + 1).StartsWith("//"),
        '.' => at >= 3 && text.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
