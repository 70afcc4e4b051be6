namespace CityGraph.Graph.Model;

/// <summary>How messages say what was probably meant.</summary>
public static class Suggestion
{
    /// <summary>
    /// <c>; did you mean 'x'?</c> with the most similar candidate, else <c>; known: a, b, c.</c>.
    /// </summary>
    public static string For(string word, IEnumerable<string> candidates)
    {
        var names = candidates.ToList();
        if (Similarity.Closest(word, names) is { } closest) return $"; did you mean '{closest}'?";
        return names.Count == 0 ? "; there are none." : $"; known: {string.Join(", ", names)}.";
    }
}
