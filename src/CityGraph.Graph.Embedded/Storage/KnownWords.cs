using System.Numerics;
using CityGraph.Graph.Search;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>
/// The words of the full-text index, to find those that are similar to one. Read from the index when they are first needed, then kept in step
/// with the commits; words that are no longer in any text stay, and do no harm. About 60 bytes a word. Safe for use by several threads.
/// </summary>
internal sealed class KnownWords
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly List<Entry>[] _byLength = [.. Enumerable.Range(0, SearchWord.MaxTolerantLength + SearchWord.MaxEdits + 1).Select(_ => new List<Entry>())];
    private volatile bool _isKept;

    /// <summary>Takes in texts that were just committed. Those committed before somebody asked need not be told.</summary>
    public void Add(List<string> foldedTexts)
    {
        if (!_isKept) return;
        lock (_gate)
        {
            foreach (var text in foldedTexts)
            {
                foreach (var range in text.AsSpan().Split(' ')) Add(text.AsSpan()[range]);
            }
        }
    }

    /// <summary>
    /// The nearest <see cref="SearchWord.MaxSimilarWords"/> words within a distance, relative to the length of the shorter one, as Lucene has it
    /// (FuzzyTermsEnum), then by code unit. O(words of about its length), some nanoseconds each for those without the same letters.
    /// </summary>
    public IEnumerable<string> Similar(SearchWord word, SqliteConnection connection)
    {
        lock (_gate)
        {
            if (!_isKept) Load(connection);
            var (text, letters) = (word.Text, Letters(word.Text));
            var similar = new List<(double Distance, string Word)>();
            for (var length = Math.Max(1, text.Length - word.Edits); length <= text.Length + word.Edits; length++)
            {
                foreach (var entry in _byLength[length])
                {
                    // An edit changes two letters at most.
                    if (BitOperations.PopCount(entry.Letters ^ letters) > 2 * word.Edits) continue;
                    var distance = EditDistance.Of(entry.Word, text, word.Edits);
                    if (distance <= word.Edits) similar.Add(((double)distance / Math.Min(length, text.Length), entry.Word));
                }
            }

            similar.Sort((a, b) => a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : string.CompareOrdinal(a.Word, b.Word));
            return similar.Take(SearchWord.MaxSimilarWords).Select(one => one.Word);
        }
    }

    private void Load(SqliteConnection connection)
    {
        // First, so that what is committed from here on is told: what was committed until here is in the table.
        _isKept = true;
        connection.Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.fulltext_word USING fts5vocab(main, fulltext, row)");
        using var rows = connection.Query("SELECT term FROM temp.fulltext_word");
        while (rows.Step()) Add(rows.Text(0));
    }

    private void Add(ReadOnlySpan<char> word)
    {
        if (word.Length == 0 || word.Length >= _byLength.Length) return;
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (words.Contains(word)) return;
        var kept = word.ToString();
        _words.Add(kept);
        _byLength[kept.Length].Add(new(Letters(kept), kept));
    }

    private static ulong Letters(string word)
    {
        var letters = 0ul;
        foreach (var letter in word) letters |= 1ul << (letter & 63);
        return letters;
    }

    /// <param name="Letters">A bit for each letter that is in the word; letters may share one.</param>
    /// <param name="Word">The word.</param>
    private readonly record struct Entry(ulong Letters, string Word);
}
