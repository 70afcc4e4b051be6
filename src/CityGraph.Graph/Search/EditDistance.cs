namespace CityGraph.Graph.Search;

/// <summary>How far two folded words are apart.</summary>
public static class EditDistance
{
    private const int MaxLength = 128;

    /// <summary>
    /// The distance of optimal string alignment, which is that of Damerau and Levenshtein without changes inside a swapped pair (Boytsov, "Indexing
    /// methods for approximate dictionary searching", 2011, section 2): letters left out, added, mistaken, or swapped with their neighbour count 1 each.
    /// Any number above <paramref name="most"/> stands for more than that, as do texts of more than 128 characters. O(length²), no allocation.
    /// </summary>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (a.SequenceEqual(b)) return 0;
        if (a.Length > MaxLength || b.Length > MaxLength || Math.Abs(a.Length - b.Length) > most) return most + 1;
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
            var smallest = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var distance = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) distance = Math.Min(distance, twoAbove[j - 2] + 1);
                row[j] = distance;
                smallest = Math.Min(smallest, distance);
            }

            if (smallest > most) return most + 1;
        }

        return row[b.Length];
    }
}
