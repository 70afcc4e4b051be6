namespace CityGraph.Graph.Search;

/// <summary>Whether a text is what a search looks for: the same answer for every store, whatever its search engine takes for similar.</summary>
public static class TextMatch
{
    /// <summary>Whether folded words, joined by spaces, hold as many of the words as a text must. O(words of the text × words).</summary>
    public static bool Fits(SearchRequest request, ReadOnlySpan<char> folded)
    {
        Span<bool> found = stackalloc bool[request.Words.Length];
        var count = 0;
        foreach (var range in folded.Split(' '))
        {
            for (var i = 0; i < found.Length; i++)
            {
                if (found[i] || !request.Words[i].Matches(folded[range])) continue;
                found[i] = true;
                if (++count == request.Minimum) return true;
            }
        }

        return false;
    }

    /// <summary>The same for a long text, which must hold all the words as they are.</summary>
    public static bool FitsLong(SearchRequest request, string folded)
    {
        foreach (var word in request.Words)
        {
            if (!folded.StartsWith(word.Text, StringComparison.Ordinal) && !folded.Contains($" {word.Text}", StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
