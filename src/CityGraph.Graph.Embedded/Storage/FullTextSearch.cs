using System.Collections.Immutable;
using System.Text;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Folding;
using CityGraph.Graph.Queries;
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
            if (version.Nodes[node] is { } found && Hit(found, symbols[symbol], request, isLong) is { } hit) hits.Add(hit);
        }

        return hits.Count > request.Limit;
    }

    private SearchHit? Hit(NodeRecord node, string property, SearchRequest request, bool isLong)
    {
        var position = node.Type.PositionOf(property);
        if (position < 0 || FullTextProperty.TextOf(node.Values[position]) is not { } text) return null;
        if (!isLong && !TextMatch.Fits(request, TextFolding.Fold(text))) return null;
        return new(new(node.Id, node.Type.Name), property, SearchHit.Cut(text), Bearer(node, request.Bearing));
    }

    private SearchedNode? Bearer(NodeRecord name, SearchBearing? bearing)
    {
        if (bearing is null || name.Type.Name != bearing.Label || version.Layout.FindRelationshipType(bearing.Step.Type) is not { } type) return null;
        // Relationships lie in the order of the far node's id.
        var isOutgoing = bearing.Step.Direction == Direction.Outgoing;
        var relationships = (isOutgoing ? version.Outgoing : version.Incoming)[type.Ordinal][name.Index];
        if (relationships.IsEmpty) return null;
        var relationship = version.Relationships[relationships[0]]!;
        var bearer = version.Nodes[isOutgoing ? relationship.To : relationship.From]!;
        return new(bearer.Id, bearer.Type.Name);
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
