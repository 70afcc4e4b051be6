using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CityGraph.Benchmarks.Compare;

namespace CityGraph.Benchmarks.Neo4j;

/// <summary>A city, its twins, their twins, ten each: requests a second through GraphQL, and of the same in Cypher posted straight to Neo4j.</summary>
internal sealed class TwinsReading
{
    private const int Callers = 16;
    private const int WarmUpSeconds = 30;
    private const int Rounds = 7;
    private const int SecondsARound = 5;

    private const string Operation = """
        query Twins($id: ID!) {
          city(id: $id) { id name twins(first: 10) { nodes { id name twins(first: 10) { nodes { id name } } } } }
        }
        """;

    private const string Cypher = """
        CYPHER 5
        MATCH (city:City {id: $id})
        CALL (city) {
          MATCH (city)-[:TWINNED]->(twin:City)
          WITH twin ORDER BY twin.id LIMIT 10
          CALL (twin) {
            MATCH (twin)-[:TWINNED]->(far:City)
            WITH far ORDER BY far.id LIMIT 10
            RETURN collect({id: far.id, name: far.name}) AS nodes
          }
          RETURN collect({id: twin.id, name: twin.name, twins: {nodes: nodes}}) AS nodes
        }
        RETURN {id: city.id, name: city.name, twins: {nodes: nodes}} AS city
        """;

    private readonly byte[][] _graphql;
    private readonly byte[][] _cypher;

    private TwinsReading(IEnumerable<string> cities)
    {
        var ids = cities.ToArray();
        _graphql = [.. ids.Select(id => JsonSerializer.SerializeToUtf8Bytes(new { query = Operation, variables = new { id } }))];
        _cypher = [.. ids.Select(id => QueryApi.Body(Cypher, new { id }, reads: true))];
    }

    /// <exception cref="InvalidOperationException">The answers differ.</exception>
    public static async Task RunAsync(IEnumerable<string> cities, Uri graphql, QueryApi neo4j, TextWriter output)
    {
        var reading = new TwinsReading(cities);
        using var client = new HttpClient { BaseAddress = graphql };
        await reading.CheckAsync(client, neo4j);
        Task<byte[]> AskGraphQL(int city) => PostAsync(client, reading._graphql[city]);
        Task<byte[]> AskNeo4j(int city) => neo4j.PostAsync(reading._cypher[city]);
        await reading.RateAsync(AskGraphQL, WarmUpSeconds);
        await reading.RateAsync(AskNeo4j, WarmUpSeconds);
        var (ours, straight) = (new Sample(), new Sample());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await reading.RateAsync(AskGraphQL, SecondsARound));
            straight.Add(await reading.RateAsync(AskNeo4j, SecondsARound));
        }

        output.WriteLine($"A city, its twins and theirs, ten each, {Callers} callers, {Rounds} alternating rounds of {SecondsARound} s, requests/s");
        output.WriteLine($"  GraphQL {ours}   Cypher straight to Neo4j {straight}   ratio {ours.RatioTo(straight)}");
    }

    private static async Task<byte[]> PostAsync(HttpClient client, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    private async Task CheckAsync(HttpClient client, QueryApi neo4j)
    {
        for (var city = 0; city < _graphql.Length; city++)
        {
            var ours = JsonDocument.Parse(await PostAsync(client, _graphql[city])).RootElement.GetProperty("data").GetProperty("city");
            var theirs = JsonDocument.Parse(await neo4j.PostAsync(_cypher[city])).RootElement.GetProperty("data").GetProperty("values")[0][0];
            if (!JsonElement.DeepEquals(ours, theirs)) throw new InvalidOperationException($"Not the same answer to {Encoding.UTF8.GetString(_graphql[city])}:\n{ours}\n{theirs}");
        }
    }

    /// <summary>Answers a second, of callers that each ask again as soon as they were answered.</summary>
    private async Task<double> RateAsync(Func<int, Task<byte[]>> ask, int seconds)
    {
        var (answers, next) = (0, 0);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed.TotalSeconds < seconds)
            {
                await ask((int)((uint)Interlocked.Increment(ref next) % (uint)_graphql.Length));
                Interlocked.Increment(ref answers);
            }
        })));
        return answers / watch.Elapsed.TotalSeconds;
    }
}
