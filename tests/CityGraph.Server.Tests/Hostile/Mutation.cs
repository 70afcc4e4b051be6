using System.Text;

namespace CityGraph.Server.Tests.Hostile;

/// <summary>Spoils texts in the ways that programs and attackers do; the same seed spoils in the same ways.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly byte[][] Pieces = [.. new[]
    {
        "{", "}", "(", ")", "[", "]", "...", "@", "$", "!", ":", "\"", "\"\"\"", "\\", "\\u", "\\u{110000}", "#", "&", "|", "-", "0", "1e999", "99999999999999999999",
        "null", "true", "query ", "mutation ", "subscription ", "fragment F on City { ...F } ", "...F ", "on ", "__typename ", "__schema { types { name } } ",
        "@include(if: $x) ", "@skip(if: true) ", "id ", "where: {} ", "first: -1 ", "after: \\\"x\\\" ", "\0", "\uFEFF", "\u2028", "é", "😀",
    }.Select(Encoding.UTF8.GetBytes), [0xC3], [0xED, 0xA0, 0x80], [0xFF], [0xF4, 0x90, 0x80, 0x80]];

    private readonly Random _random = new(seed);

    /// <summary>One of the texts, with 1 to 6 changes.</summary>
    public byte[] Next(IReadOnlyList<byte[]> corpus)
    {
        var bytes = corpus[_random.Next(corpus.Count)].ToList();
        for (var changes = _random.Next(1, 7); changes > 0; changes--) Change(bytes, corpus);
        return [.. bytes];
    }

    private void Change(List<byte> bytes, IReadOnlyList<byte[]> corpus)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 40), bytes.Count - at);
        switch (_random.Next(7))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 2 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                var other = corpus[_random.Next(corpus.Count)];
                bytes.InsertRange(at, other.AsSpan(_random.Next(other.Length)).ToArray().Take(200));
                break;
            default:
                bytes.InsertRange(at, Pieces[_random.Next(Pieces.Length)]);
                break;
        }
    }
}
