using System.Collections.Immutable;
using CityGraph.Graph.Search;

namespace CityGraph.Explorer.Search;

/// <summary>Which words of a question are which words of a text: each at most once, the same ones first, then by what is nearest.</summary>
internal readonly ref struct WordAlignment
{
    private const int MaxWords = 64;

    private WordAlignment(int edits, bool hasInitials, bool hasPrefixes, int place, int missing, int found, int extra)
    {
        Edits = edits;
        HasInitials = hasInitials;
        HasPrefixes = hasPrefixes;
        Place = place;
        Missing = missing;
        Found = found;
        Extra = extra;
    }

    public int Edits { get; }

    /// <summary>Whether a single letter stands for a word, on either side.</summary>
    public bool HasInitials { get; }

    /// <summary>Whether a word of the question is only the beginning of one of the text.</summary>
    public bool HasPrefixes { get; }

    /// <summary>The place of the first word of the question that is in the text; their number if none is.</summary>
    public int Place { get; }

    /// <summary>Letters of the question's words that are not in the text.</summary>
    public int Missing { get; }

    /// <summary>Letters of the question's words that are in the text.</summary>
    public int Found { get; }

    /// <summary>Letters of the text's words that are not in the question.</summary>
    public int Extra { get; }

    /// <summary>The errors that a word of a length may have.</summary>
    public static int Tolerance(int length) => length switch { < 4 => 0, < 6 => 1, _ => SearchWord.MaxEdits };

    /// <summary>O(words² × length²); words after the 64th count as not found.</summary>
    public static WordAlignment Of(ImmutableArray<string> question, ImmutableArray<string> text)
    {
        Span<bool> taken = stackalloc bool[MaxWords];
        Span<bool> found = stackalloc bool[MaxWords];
        var (edits, hasInitials, hasPrefixes) = (0, false, false);
        for (var i = 0; i < Math.Min(question.Length, MaxWords); i++)
        {
            for (var j = 0; j < Math.Min(text.Length, MaxWords) && !found[i]; j++)
            {
                if (!taken[j] && text[j] == question[i]) found[i] = taken[j] = true;
            }
        }

        for (var i = 0; i < Math.Min(question.Length, MaxWords); i++)
        {
            if (found[i]) continue;
            var (best, nearest) = (-1, int.MaxValue);
            for (var j = 0; j < Math.Min(text.Length, MaxWords); j++)
            {
                if (taken[j] || Distance(question[i], text[j]) is not { } distance || distance >= nearest) continue;
                (best, nearest) = (j, distance);
            }

            if (best < 0) continue;
            found[i] = taken[best] = true;
            if (nearest > 0) edits += nearest;
            else if ((question[i].Length == 1 && question.Length > 1) || text[best].Length == 1) hasInitials = true;
            else hasPrefixes = true;
        }

        var (place, missing, foundLetters, extra) = (question.Length, 0, 0, 0);
        for (var i = 0; i < question.Length; i++)
        {
            if (i >= MaxWords || !found[i]) missing += question[i].Length;
            else
            {
                foundLetters += question[i].Length;
                place = Math.Min(place, i);
            }
        }

        for (var j = 0; j < text.Length; j++)
        {
            if (j >= MaxWords || !taken[j]) extra += text[j].Length;
        }

        return new(edits, hasInitials, hasPrefixes, place, missing, foundLetters, extra);
    }

    /// <summary>0 for beginnings and initials, the edits of a misspelt word; null for another word.</summary>
    private static int? Distance(string question, string text)
    {
        if (text.StartsWith(question, StringComparison.Ordinal) || (text.Length == 1 && question.StartsWith(text, StringComparison.Ordinal))) return 0;
        var most = Tolerance(question.Length);
        return most > 0 && EditDistance.Of(question, text, most) is var distance && distance <= most ? distance : null;
    }
}
