using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Log;
using CityGraph.Graph.Results;

namespace CityGraph.Graph.Neo4j.Results;

/// <summary>Results that are kept as nodes of their own label, which no query of the graph sees. Long contents are packed like texts of the log.</summary>
internal sealed class KeptResults(ICypherClient client, TimeProvider time) : IKeptResults
{
    // What is done twice leaves the same: a retry does no harm.
    private const string PutText = """
        CYPHER 5
        MERGE (r:`KeptResult` {id: $id})
        SET r.content = $content, r.until = $until
        WITH 1 AS one
        CALL () {
          MATCH (old:`KeptResult`) WHERE old.until <= $now DELETE old
        }
        CALL () {
          MATCH (old:`KeptResult`)
          WITH old ORDER BY old.until DESC, old.id SKIP $most
          DELETE old
        }
        RETURN one
        """;

    private const string FindText = "CYPHER 5 MATCH (r:`KeptResult` {id: $id}) WHERE r.until > $now RETURN r.content, r.until";

    public async ValueTask PutAsync(KeptResult result, CancellationToken cancellationToken)
    {
        KeptResultRules.Check(result);
        var values = new Dictionary<string, object?>
        {
            ["id"] = result.Key,
            ["content"] = LogText.Pack(result.Content),
            ["until"] = result.Until.ToUnixTimeMilliseconds(),
            ["now"] = time.GetUtcNow().ToUnixTimeMilliseconds(),
            ["most"] = (long)IKeptResults.MaxResults,
        };
        await Neo4jGraphStore.Told(client.RunAsync(new(PutText, values, Writes: true), cancellationToken)).ConfigureAwait(false);
    }

    public async ValueTask<KeptResult?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, object?> { ["id"] = key, ["now"] = time.GetUtcNow().ToUnixTimeMilliseconds() };
        var answer = await Neo4jGraphStore.Told(client.RunAsync(new(FindText, values), cancellationToken)).ConfigureAwait(false);
        return answer.Rows is [[string content, long until]] ? new(key, LogText.Unpack(content), DateTimeOffset.FromUnixTimeMilliseconds(until)) : null;
    }
}
