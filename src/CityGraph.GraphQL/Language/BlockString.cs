using System.Text;

namespace CityGraph.GraphQL.Language;

/// <summary>Section 2.9.4, Block Strings: common indentation, and the way back.</summary>
internal static class BlockString
{
    private const int LongestOnOneLine = 70;

    /// <summary>BlockStringValue(rawValue): removes common indentation and blank first and last lines.</summary>
    public static string Dedent(string rawValue)
    {
        if (!rawValue.AsSpan().ContainsAny('\n', '\r') && rawValue.Length > 0 && !IsBlank(rawValue)) return rawValue;

        var lines = rawValue.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var commonIndent = int.MaxValue;
        var first = lines.Length;
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = IndentOf(lines[i]);
            if (indent == lines[i].Length) continue;
            first = Math.Min(first, i);
            last = i;
            if (i > 0) commonIndent = Math.Min(commonIndent, indent);
        }

        var text = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            if (i > first) text.Append('\n');
            text.Append(i == 0 ? lines[i] : lines[i].AsSpan(Math.Min(commonIndent, lines[i].Length)));
        }

        return text.ToString();
    }

    /// <summary>Whether a block string can hold the text exactly.</summary>
    public static bool CanHold(string value)
    {
        if (value.Length == 0) return true;
        foreach (var one in value)
        {
            if (one < ' ' && one is not ('\t' or '\n')) return false;
        }

        return Dedent("\n" + value) == value;
    }

    /// <summary>
    /// The text between and with <c>"""</c>, its lines not yet indented: one line if it is short, else the quotes stand on
    /// lines of their own.
    /// </summary>
    public static string Print(string value)
    {
        var text = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var endsInQuoteOrSlash = value.EndsWith('"') || value.EndsWith('\\');
        var onOneLine = !text.Contains('\n', StringComparison.Ordinal) && text.Length <= LongestOnOneLine && !endsInQuoteOrSlash
            && !value.StartsWith(' ') && !value.StartsWith('\t');
        return onOneLine ? $"\"\"\"{text}\"\"\"" : $"\"\"\"\n{text}\n\"\"\"";
    }

    private static bool IsBlank(string line) => IndentOf(line) == line.Length;

    private static int IndentOf(string line)
    {
        var indent = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return indent < 0 ? line.Length : indent;
    }
}
