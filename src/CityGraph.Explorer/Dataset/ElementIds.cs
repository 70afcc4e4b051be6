using System.Security.Cryptography;
using System.Text;

namespace CityGraph.Explorer.Dataset;

/// <summary>The ids of what a dataset makes: readable, and functions of what the element says alone, so that another file never changes them.</summary>
internal static class ElementIds
{
    /// <summary>The most characters of an id in a file.</summary>
    public const int MaxWritten = 64;

    private const int MaxNode = 200;
    private const int MaxSlug = 60;

    /// <summary>Whether it is lower-case words of ASCII letters and digits, joined by single hyphens.</summary>
    public static bool IsWellFormed(string id)
    {
        if (id.Length is 0 or > MaxWritten || id[0] == '-' || id[^1] == '-' || id.Contains("--", StringComparison.Ordinal)) return false;
        foreach (var c in id)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') return false;
        }

        return true;
    }

    /// <summary>A well-formed id that resembles the text, or null if nothing of it can be used.</summary>
    public static string? Suggest(string text)
    {
        var words = string.Concat(text.ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : ' '));
        var id = string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return id.Length is 0 or > MaxWritten ? null : id;
    }

    public static string Relationship(string from, string type, string to, string? key = null) =>
        key is null ? $"{from}.{type}.{to}" : $"{from}.{type}.{to}.{key}";

    /// <summary>The node at which the relationship of such an id starts; null where the id is of another form.</summary>
    public static string? StartOf(string id, string type) => id.IndexOf($".{type}.", StringComparison.Ordinal) is > 0 and var end ? id[..end] : null;

    public static string Merged(string former) => $"merged.{former}";

    /// <summary>
    /// <c>name.owner.Text-With-Hyphens</c>: letters and digits of any script are kept with their case, spaces become hyphens.
    /// Where that loses something, six digits of the text's SHA-256 follow, so that two texts of one owner never share an id.
    /// </summary>
    public static string Name(string owner, string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (slug.Length == MaxSlug) break;
            if (char.IsLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var readable = slug.ToString().TrimEnd('-');
        return readable.Replace('-', ' ') == text ? $"name.{owner}.{readable}" : $"name.{owner}.{readable}{(readable.Length > 0 ? "-" : "")}{Digest(text, 6)}";
    }

    /// <summary><c>source.line.subject.property</c>, without the parts that there are not; past 200 characters its end gives way to a digest.</summary>
    public static string Claim(string source, long? line, string subject, string? property)
    {
        var id = line is null ? $"{source}.{subject}" : string.Create(null, $"{source}.{line}.{subject}");
        if (property is not null) id = $"{id}.{property}";
        const int RoomForRepetition = 8, DigestLength = 12;
        const int Most = MaxNode - RoomForRepetition;
        return id.Length <= Most ? id : $"{id[..(Most - DigestLength - 1)]}-{Digest(id, DigestLength)}";
    }

    private static string Digest(string text, int length) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..length];
}
