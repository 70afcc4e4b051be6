namespace CityGraph.Graph.Model;

/// <summary>
/// Orders strings by Unicode code point, which is the order of their UTF-8 bytes. <see cref="StringComparer.Ordinal"/> differs:
/// it puts the surrogates, thus all beyond U+FFFF, before U+E000 to U+FFFF. Null comes last.
/// </summary>
public sealed class CodePointComparer : IComparer<string?>
{
    private CodePointComparer() { }

    public static CodePointComparer Instance { get; } = new();

    int IComparer<string?>.Compare(string? x, string? y) => Compare(x, y);

    public static int Compare(string? left, string? right)
    {
        if (ReferenceEquals(left, right)) return 0;
        if (left is null) return 1;
        if (right is null) return -1;
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length) return left.Length.CompareTo(right.Length);
        return Weight(left[common]) - Weight(right[common]);
    }

    private static int Weight(char unit) => unit < '\uD800' ? unit : unit < '\uE000' ? unit + 0x2000 : unit - 0x800;
}
