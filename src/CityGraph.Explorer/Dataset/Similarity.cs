namespace CityGraph.Explorer.Dataset;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Similarity
{
    private const int MaxLength = 64;

    /// <summary>
    /// The candidate at the smallest distance, at most 40 % of the text's length plus one; among equals the first by code point.
    /// The distance is that of optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, regardless of ASCII case.
    /// </summary>
    public static string? Closest(string text, IEnumerable<string> candidates)
    {
        if (text.Length > MaxLength) return null;
        var (closest, smallest) = ((string?)null, text.Length * 4 / 10 + 1);
        foreach (var candidate in candidates)
        {
            if (candidate.Length > MaxLength || Math.Abs(candidate.Length - text.Length) > smallest) continue;
            var distance = Distance(text, candidate);
            if (distance > smallest || (distance == smallest && closest is not null && string.CompareOrdinal(candidate, closest) > 0)) continue;
            (closest, smallest) = (candidate, distance);
        }

        return closest;
    }

    /// <summary>O(mn) time, three rows of memory.</summary>
    private static int Distance(string a, string b)
    {
        Span<int> twoAbove = stackalloc int[MaxLength + 1];
        Span<int> above = stackalloc int[MaxLength + 1];
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var recycled = twoAbove;
            twoAbove = above;
            above = row;
            row = recycled;
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Lower(a[i - 1]) == Lower(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && Lower(a[i - 1]) == Lower(b[j - 2]) && Lower(a[i - 2]) == Lower(b[j - 1]))
                {
                    row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
                }
            }
        }

        return row[b.Length];
    }

    private static char Lower(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
}
