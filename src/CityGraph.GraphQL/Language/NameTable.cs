using System.Text;

namespace CityGraph.GraphQL.Language;

/// <summary>One string for each distinct name of a document. Lives as long as the parse.</summary>
internal sealed class NameTable
{
    private const int LongestShared = 128;

    private readonly HashSet<string> _names = [];

    /// <summary>The string of an ASCII name. A very long one is not shared.</summary>
    public string Get(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length > LongestShared) return Encoding.ASCII.GetString(ascii);
        Span<char> buffer = stackalloc char[LongestShared];
        var name = buffer[..Encoding.ASCII.GetChars(ascii, buffer)];
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var known)) return known;
        var added = name.ToString();
        _names.Add(added);
        return added;
    }
}
