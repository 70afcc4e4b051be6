using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace CityGraph.Explorer.Texts;

/// <summary>The text of a source, in the lines that claims count: those that are not empty or white space. Immutable.</summary>
public sealed class HeldText
{
    /// <summary>The most bytes of a text.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>The most UTF-16 units of a line, so that a few lines are a bounded answer.</summary>
    public const int MaxLineLength = 10_000;

    /// <summary>How some texts begin the line with their title.</summary>
    private const string TitleLabel = "title: ";

    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ImmutableArray<string> _lines;

    private HeldText(string sha256, ImmutableArray<string> lines) => (Sha256, _lines) = (sha256, lines);

    /// <summary>Of all bytes as they were given, in lower-case hexadecimal: what <c>Source.sha256</c> is.</summary>
    public string Sha256 { get; }

    /// <param name="bytes">A plain text in UTF-8; lines end with CR, LF or both.</param>
    /// <returns>The text, or what is wrong with it, to be put after its name.</returns>
    public static (HeldText? Text, string? Problem) Read(byte[] bytes)
    {
        if (bytes.Length > MaxBytes) return (null, $"has more than {MaxBytes} bytes");
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return (null, "is not a text in UTF-8");
        }

        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var line in text.TrimStart('\uFEFF').Split(LineEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > MaxLineLength) return (null, $"has a line of more than {MaxLineLength} characters");
            lines.Add(line);
        }

        return (new(Convert.ToHexStringLower(SHA256.HashData(bytes)), lines.ToImmutable()), null);
    }

    /// <summary>A line with the one before it and the one after it, as far as these are counted.</summary>
    /// <param name="title">
    /// The title as printed, whose line is number 0; null for a text without one, whose first line is number 1. What stands above the title has no number.
    /// </param>
    /// <param name="line">The number of the line.</param>
    /// <returns>Null where there is no such line, or where not exactly one line is the title, so that nobody knows where the counting begins.</returns>
    internal Passage? Around(string? title, long line)
    {
        if (FirstNumber(title) is not { } first) return null;
        var last = _lines.Length - 1 + first;
        if (line < Math.Max(first, 0) || line > last) return null;
        var lines = ImmutableArray.CreateBuilder<PassageLine>(3);
        for (var number = (int)Math.Max(line - 1, Math.Max(first, 0)); number <= Math.Min(line + 1, last); number++) lines.Add(new(number, _lines[number - first]));
        return new(lines.ToImmutable(), (int)line);
    }

    /// <summary>The number that the first line of the text has or would have; null where that is not known.</summary>
    private int? FirstNumber(string? title)
    {
        if (title is null) return 1;
        int? found = null;
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_lines[i] != title && _lines[i] != TitleLabel + title) continue;
            if (found is not null) return null;
            found = -i;
        }

        return found;
    }
}
