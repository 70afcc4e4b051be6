using System.Collections.Immutable;
using CityGraph.Graph.Folding;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Neo4j.Schema;
using CityGraph.Graph.Queries;
using static CityGraph.Graph.Neo4j.Layout.StoredNames;

namespace CityGraph.Graph.Neo4j.Search;

/// <summary>
/// Full-text search in one statement: each full-text property is asked for by itself in the one index, so that all words must be in it.
/// The statement never changes. O(properties × (nodes that have the words, at most limit)).
/// </summary>
internal sealed class FullTextSearch
{
    private static readonly string Statement =
        $$"""
        CYPHER 5
        UNWIND $questions AS question
        CALL (question) {
          CALL db.index.fulltext.queryNodes($index, question.lucene, {limit: $limit}) YIELD node, score
          RETURN node.{{Quote(Id)}} AS id, score
        }
        WITH id, question.property AS property, score WHERE id IS NOT NULL
        RETURN id, property, score ORDER BY score DESC, id, property LIMIT $limit
        """;

    private readonly ICypherClient _client;
    private readonly string? _index;
    private readonly ImmutableArray<(string Property, LuceneField Field)> _properties;

    public FullTextSearch(StoredModel model, ICypherClient client)
    {
        _client = client;
        _index = DatabaseSchema.FullTextIndex(model);
        _properties =
        [
            .. model.Model.NodeTypes
                .SelectMany(type => model.NodeType(type.Label).Properties)
                .Where(property => property.Folded is not null)
                .DistinctBy(property => property.Folded)
                .Select(property => (property.Definition.Name, new LuceneField(property.Folded!))),
        ];
    }

    public async Task<ImmutableArray<SearchHit>> FindAsync(string text, int limit, CancellationToken cancellationToken)
    {
        var words = TextFolding.FoldQuestion(text);
        if (words.IsEmpty || _index is null) return [];
        var questions = _properties.Select(property => (object)new Dictionary<string, object?>
        {
            ["property"] = property.Property,
            ["lucene"] = property.Field.AllPrefixes(words),
        }).ToArray();
        var parameters = new Dictionary<string, object?> { ["index"] = _index, ["questions"] = questions, ["limit"] = (long)limit };
        var answer = await _client.RunAsync(new(Statement, parameters), cancellationToken).ConfigureAwait(false);
        return [.. answer.Rows.Select(row => new SearchHit((string)row[0]!, (string)row[1]!, (double)row[2]!))];
    }
}
