namespace CityGraph.Graph.Model;

/// <summary>Finds what was probably meant, for messages.</summary>
public static class Suggestion
{
    private const int LongestWord = 100;

    /// <summary>
    /// <c>; did you mean 'x'?</c> with the nearest candidate (fewest letters to insert, delete, replace or exchange, regardless of case;
    /// fewer than two fifths of the word's and one), else <c>; known: a, b, c.</c>.
    /// </summary>
    public static string For(string word, IEnumerable<string> candidates)
    {
        var names = candidates.ToList();
        string? best = null;
        var bestDistance = word.Length > LongestWord ? 0 : word.Length * 2 / 5 + 1;
        foreach (var name in names)
        {
            var distance = Distance(word.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < bestDistance) (best, bestDistance) = (name, distance);
        }

        if (best is not null) return $"; did you mean '{best}'?";
        return names.Count == 0 ? "; there are none." : $"; known: {string.Join(", ", names)}.";
    }

    /// <summary>Optimal string alignment distance. O(n·m).</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > a.Length) return int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
