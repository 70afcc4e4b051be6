namespace CityGraph.Server.Settings;

/// <summary>The name that was probably meant.</summary>
internal static class ClosestName
{
    /// <summary>
    /// The candidate with the fewest insertions, deletions and substitutions regardless of case; null if all need more than a third of
    /// the name's length and one. O(length²) a candidate.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length > 100) return null;
        var closest = candidates.Select(candidate => (Candidate: candidate, Distance: Distance(name, candidate))).MinBy(found => found.Distance);
        return closest.Distance <= name.Length / 3 + 1 ? closest.Candidate : null;
    }

    /// <summary>Levenshtein's, by one row.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        foreach (var (letter, i) in a.Select((letter, i) => (letter, i)))
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < b.Length; j++)
            {
                var cost = char.ToUpperInvariant(letter) == char.ToUpperInvariant(b[j]) ? 0 : 1;
                (diagonal, row[j + 1]) = (row[j + 1], Math.Min(Math.Min(row[j], row[j + 1]) + 1, diagonal + cost));
            }
        }

        return row[^1];
    }
}
