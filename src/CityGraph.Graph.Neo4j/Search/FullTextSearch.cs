using System.Collections.Immutable;
using CityGraph.Graph.Folding;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Neo4j.Schema;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Search;
using static CityGraph.Graph.Neo4j.Layout.StoredNames;

namespace CityGraph.Graph.Neo4j.Search;

/// <summary>
/// Full-text search in one statement: each full-text property is asked for by itself in the one index, so that the words must be in it.
/// The statement depends on nothing but the step to bearers. O(properties × (nodes that may fit, at most limit)).
/// </summary>
internal sealed class FullTextSearch
{
    private readonly GraphModel _model;
    private readonly ICypherClient _client;
    private readonly string? _index;
    private readonly ImmutableArray<(FullTextProperty Property, LuceneField Field)> _properties;

    public FullTextSearch(StoredModel model, ICypherClient client)
    {
        _model = model.Model;
        _client = client;
        _index = DatabaseSchema.FullTextIndex(model);
        _properties = [.. FullTextProperty.Of(_model).Select(property => (property, new LuceneField(Folded(property.Name))))];
    }

    public async Task<SearchResult> FindAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        if (_index is null) return SearchResult.Nothing;
        var groups = request.Groups();
        var questions = _properties.Select(one => (object)new Dictionary<string, object?>
        {
            ["property"] = one.Property.Name,
            ["isLong"] = one.Property.IsLong,
            ["lucene"] = one.Property.IsLong ? one.Field.All(request.Words) : one.Field.OneOfEach(groups),
        }).ToArray();
        var parameters = new Dictionary<string, object?>
        {
            ["index"] = _index,
            ["questions"] = questions,
            ["limit"] = request.Limit + 1L,
            ["cut"] = (long)SearchHit.MaxTextLength,
        };
        var answer = await _client.RunAsync(new(Statement(request.Bearing), parameters), cancellationToken).ConfigureAwait(false);
        var hits = ImmutableArray.CreateBuilder<SearchHit>();
        foreach (var row in answer.Rows)
        {
            if (hits.Count < request.Limit && Hit(row, request) is { } hit) hits.Add(hit);
        }

        return new(hits.DrainToImmutable(), answer.Rows.Count > request.Limit);
    }

    /// <summary>A long text is cut by the database; that it fits is known from the question.</summary>
    private static string Statement(SearchBearing? bearing) =>
        $$"""
        CYPHER 5
        UNWIND $questions AS question
        CALL (question) {
          CALL db.index.fulltext.queryNodes($index, question.lucene, {limit: $limit}) YIELD node, score
          RETURN node, score
        }
        WITH node, node.{{Quote(Id)}} AS id, question, score WHERE id IS NOT NULL
        WITH node, id, question, score ORDER BY score DESC, id, question.property LIMIT $limit
        WITH node, id, question, score, node[question.property] AS value
        RETURN id, labels(node) AS labels, question.property AS property, question.isLong AS isLong,
          CASE WHEN value IS :: STRING THEN left(value, $cut) ELSE value END AS text,
          {{Bearer(bearing)}} AS bearer
        ORDER BY score DESC, id, property
        """;

    private static string Bearer(SearchBearing? bearing)
    {
        if (bearing is null) return "null";
        var (from, to) = bearing.Step.Direction == Direction.Outgoing ? ("", ">") : ("<", "");
        return $"head(COLLECT {{ MATCH (node){from}-[:{Quote(bearing.Step.Type)}]-{to}(bearer:{Quote(StoredNames.Node)}) "
            + $"WHERE node:{Quote(bearing.Label)} AND bearer.{Quote(Id)} IS NOT NULL RETURN [bearer.{Quote(Id)}, labels(bearer)] ORDER BY bearer.{Quote(Id)} LIMIT 1 }})";
    }

    private SearchHit? Hit(object?[] row, SearchRequest request)
    {
        if (Node(row[0], row[1]) is not { } node || FullTextProperty.TextOf(ValueOf(row[4])) is not { } text) return null;
        if (row[3] is false && !TextMatch.Fits(request, TextFolding.Fold(text))) return null;
        return new(node, (string)row[2]!, SearchHit.Cut(text), row[5] is object?[] bearer ? Node(bearer[0], bearer[1]) : null);
    }

    private static object? ValueOf(object? value) => value is object?[] items ? items.OfType<object>().ToImmutableArray() : value;

    /// <summary>Null for a node that somebody else made, of a type that the model does not have.</summary>
    private SearchedNode? Node(object? id, object? labels)
    {
        var type = ((object?[])labels!).FirstOrDefault(label => _model.FindNodeType((string)label!) is not null);
        return id is string given && type is string known ? new(given, known) : null;
    }
}
