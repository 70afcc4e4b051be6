namespace CityGraph.GraphQL.Language;

/// <summary>
/// A GraphQL document as it came in. <see cref="Name"/> is a file name, or what the text is called in messages
/// ("GraphQL request"). The bytes are kept as given, not copied: the caller must not change them afterwards.
/// </summary>
public sealed class SourceText(string name, ReadOnlyMemory<byte> utf8)
{
    private const int BytesBetweenMarks = 4096;

    /// <summary>The location of every 4096th byte. Made when it is first needed; threads may make it twice, to no harm.</summary>
    private Location[]? _marks;

    public string Name { get; } = name;

    /// <summary>The text, expected to be UTF-8: the lexer reports bytes that are not.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>The text of a string, under the name "GraphQL request" unless it has another.</summary>
    public static SourceText From(string text, string name = "GraphQL request") =>
        new(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// Line and column of the byte at <paramref name="offset"/>. The first call is O(length of the text), each further one
    /// O(1): an error in a large text may have thousands of places.
    /// </summary>
    public Location LocationAt(int offset)
    {
        offset = Math.Min(offset, Utf8.Length);
        _marks ??= Marks();
        var mark = offset / BytesBetweenMarks;
        return Advance(_marks[mark], mark * BytesBetweenMarks, offset);
    }

    private Location[] Marks()
    {
        var marks = new Location[(Utf8.Length / BytesBetweenMarks) + 1];
        marks[0] = new Location(1, 1);
        for (var i = 1; i < marks.Length; i++)
            marks[i] = Advance(marks[i - 1], (i - 1) * BytesBetweenMarks, i * BytesBetweenMarks);
        return marks;
    }

    private Location Advance(Location location, int from, int to)
    {
        var text = Utf8.Span;
        var (line, column) = (location.Line, location.Column);
        for (var i = from; i < to; i++)
        {
            if (text[i] == '\n' && i > 0 && text[i - 1] == '\r') continue;
            (line, column) = text[i] is (byte)'\n' or (byte)'\r' ? (line + 1, 1) : (line, column + Utf16UnitsStartedBy(text[i]));
        }

        return new Location(line, column);
    }

    /// <summary>A continuation byte starts nothing; a sequence of four bytes is a surrogate pair in UTF-16.</summary>
    private static int Utf16UnitsStartedBy(byte value) => (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
}
