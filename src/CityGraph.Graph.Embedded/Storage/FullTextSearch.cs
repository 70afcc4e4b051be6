using System.Collections.Immutable;
using System.Text;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Search;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>
/// Searches the full-text index for what may fit, and then looks at the texts themselves: one question for short texts, one for long ones.
/// O(texts that hold such words).
/// </summary>
internal sealed class FullTextSearch(SqliteConnection connection, SymbolTable symbols, KnownWords words, GraphVersion version)
{
    public SearchResult Find(SearchRequest request)
    {
        var hits = ImmutableArray.CreateBuilder<SearchHit>();
        var isCut = Add(hits, request, isLong: false, NearlyAll(request)) | Add(hits, request, isLong: true, All(request));
        if (hits.Count > request.Limit) hits.Count = request.Limit;
        return new(hits.ToImmutable(), isCut);
    }

    /// <summary>Adds what fits among the properties of one kind. Returns whether there may be more.</summary>
    private bool Add(ImmutableArray<SearchHit>.Builder hits, SearchRequest request, bool isLong, string question)
    {
        var covered = SymbolsOf(isLong);
        if (covered.Length == 0) return false;
        using var rows = connection.Query(
            $"SELECT rowid FROM fulltext WHERE fulltext MATCH ?1 AND (rowid & {FullTextIndex.SymbolMask}) IN ({covered}) ORDER BY rank LIMIT ?2");
        rows.Bind(1, question).Bind(2, request.Limit + 1);
        var count = 0;
        while (rows.Step())
        {
            if (++count > request.Limit) return true;
            var (node, symbol) = FullTextIndex.Split(rows.Integer(0));
            var property = new FullTextProperty(symbols[symbol], isLong);
            // That a long text fits is known from the question.
            if (version.Nodes[node] is not { } found || !(isLong || SearchedTexts.Fits(found, property, request))) continue;
            if (SearchedTexts.Hit(version, found, property, request) is { } hit) hits.Add(hit);
        }

        return hits.Count > request.Limit;
    }

    /// <summary>Each word as a quoted prefix, all of them required (FTS5, section 3.2). Folded words hold no quotation marks.</summary>
    private static string All(SearchRequest request) => string.Join(' ', request.Words.Select(word => $"\"{word.Text}\"*"));

    private string NearlyAll(SearchRequest request)
    {
        var question = new StringBuilder();
        foreach (var group in request.Groups())
        {
            question.Append(question.Length == 0 ? "(" : " AND (").AppendJoin(" OR ", group.SelectMany(Forms)).Append(')');
        }

        return question.ToString();
    }

    private IEnumerable<string> Forms(SearchWord word)
    {
        yield return $"\"{word.Text}\"*";
        foreach (var beginning in word.Beginnings()) yield return $"\"{beginning}\"";
        if (word.Edits == 0) yield break;
        foreach (var similar in words.Similar(word, connection)) yield return $"\"{similar}\"";
    }

    private string SymbolsOf(bool isLong)
    {
        var names = FullTextProperty.Of(version.Layout.Model).Where(property => property.IsLong == isLong).Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        return string.Join(',', Enumerable.Range(0, symbols.Count).Where(symbol => names.Contains(symbols[symbol])));
    }
}
