namespace CityGraph.GraphQL.Validation.Walk;

/// <summary>"Did you mean": names that are spelt almost like one that is not known.</summary>
internal static class Suggestions
{
    private const int MaxShown = 5;

    /// <summary>
    /// <c> Did you mean "a", "b", or "c"?</c> with a space before it, or nothing. O(options × length²) for options of
    /// about the same length; others cost nothing.
    /// </summary>
    public static string DidYouMean(string name, IEnumerable<string> options, string subject = "") =>
        DidYouMean(Near(name, options).Select(option => $"\"{option}\""), subject);

    /// <summary>The sentence over what is given, quoted by the caller.</summary>
    public static string DidYouMean(IEnumerable<string> quoted, string subject = "")
    {
        var shown = quoted.Take(MaxShown).ToArray();
        return shown.Length == 0 ? "" : $" Did you mean {subject}{Or(shown)}?";
    }

    /// <summary><c>a</c>, <c>a or b</c>, <c>a, b, or c</c></summary>
    public static string Or(IReadOnlyList<string> items) => List(items, "or");

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b, and c</c></summary>
    public static string And(IReadOnlyList<string> items) => List(items, "and");

    private static string List(IReadOnlyList<string> items, string conjunction) => items.Count switch
    {
        0 => "",
        1 => items[0],
        2 => $"{items[0]} {conjunction} {items[1]}",
        _ => $"{string.Join(", ", items.Take(items.Count - 1))}, {conjunction} {items[^1]}",
    };

    /// <summary>Options within 40 % of the name's length, the nearest first, then by name.</summary>
    private static IEnumerable<string> Near(string name, IEnumerable<string> options)
    {
        var threshold = (int)(name.Length * 0.4) + 1;
        return options
            .Select(option => (Option: option, Distance: Distance(name, option, threshold)))
            .Where(one => one.Distance <= threshold)
            .OrderBy(one => one.Distance)
            .ThenBy(one => one.Option, StringComparer.Ordinal)
            .Select(one => one.Option);
    }

    /// <summary>
    /// The Damerau–Levenshtein distance (optimal string alignment); 1 for names that differ only by case, more than the
    /// threshold for names whose lengths differ by more.
    /// </summary>
    private static int Distance(string one, string other, int threshold)
    {
        if (one == other) return 0;
        if (string.Equals(one, other, StringComparison.OrdinalIgnoreCase)) return 1;
        if (Math.Abs(one.Length - other.Length) > threshold) return threshold + 1;

        one = one.ToUpperInvariant();
        other = other.ToUpperInvariant();
        var beforeLast = new int[other.Length + 1];
        var last = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var current = new int[other.Length + 1];
            current[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last) = (last, current);
        }

        return last[^1];
    }
}
