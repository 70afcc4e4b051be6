using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CityGraph.Benchmarks.Neo4j;

/// <summary>Neo4j's Query API as one would call it by hand.</summary>
internal sealed class QueryApi : IDisposable
{
    private readonly HttpClient _client;
    private readonly Uri _address;

    public QueryApi(Uri neo4j, string user, string password)
    {
        _client = new();
        _client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        _client.DefaultRequestHeaders.Accept.Add(new("application/json"));
        _address = new(neo4j, "/db/neo4j/query/v2");
    }

    public static byte[] Body(string statement, object? parameters = null, bool reads = false) =>
        JsonSerializer.SerializeToUtf8Bytes(new { statement, parameters = parameters ?? new { }, accessMode = reads ? "READ" : "WRITE" });

    public Task<byte[]> RunAsync(string statement, object? parameters = null) => PostAsync(Body(statement, parameters));

    /// <exception cref="InvalidOperationException">The answer tells of errors.</exception>
    public async Task<byte[]> PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await _client.PostAsync(_address, content);
        var answer = await response.Content.ReadAsByteArrayAsync();
        if (answer.AsSpan().IndexOf("\"errors\""u8) >= 0) throw new InvalidOperationException(Encoding.UTF8.GetString(answer));
        return answer;
    }

    public Task EmptyAsync() => RunAsync("CYPHER 5 MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");

    public void Dispose() => _client.Dispose();
}
