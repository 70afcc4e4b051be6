namespace CityGraph.GraphQL.Language;

/// <summary>
/// A GraphQL document as it came in. <see cref="Name"/> is a file name, or what the text is called in messages
/// ("GraphQL request"). The bytes are kept as given, not copied: the caller must not change them afterwards.
/// </summary>
public sealed class SourceText(string name, ReadOnlyMemory<byte> utf8)
{
    public string Name { get; } = name;

    /// <summary>The text, expected to be UTF-8: the lexer reports bytes that are not.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>The text of a string, under the name "GraphQL request" unless it has another.</summary>
    public static SourceText From(string text, string name = "GraphQL request") =>
        new(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Line and column of the byte at <paramref name="offset"/>. O(offset): meant for errors only.</summary>
    public Location LocationAt(int offset)
    {
        var before = Utf8.Span[..Math.Min(offset, Utf8.Length)];
        var line = 1;
        var column = 1;
        for (var i = 0; i < before.Length; i++)
        {
            var value = before[i];
            if (value == '\n' || value == '\r')
            {
                if (value == '\r' && i + 1 < before.Length && before[i + 1] == '\n') i++;
                line++;
                column = 1;
            }
            else
            {
                column += Utf16UnitsStartedBy(value);
            }
        }

        return new Location(line, column);
    }

    /// <summary>A continuation byte starts nothing; a sequence of four bytes is a surrogate pair in UTF-16.</summary>
    private static int Utf16UnitsStartedBy(byte value) => (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
}
