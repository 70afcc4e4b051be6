using System.Text;
using System.Text.Json;

namespace CityGraph.Benchmarks.Neo4j;

/// <summary>One way of asking for cities with their twins and the twins of those.</summary>
/// <param name="Name">In reports.</param>
/// <param name="Bodies">What is posted, one a city, the same cities in the same order on each side.</param>
/// <param name="PostAsync">Posts one of them, and reads the answer to its end.</param>
/// <param name="City">Finds the city in an answer.</param>
internal sealed record TwinsSide(string Name, byte[][] Bodies, Func<byte[], Task<byte[]>> PostAsync, Func<JsonElement, JsonElement> City)
{
    /// <summary>What all processes that answer have used so far; zero where that is not known.</summary>
    public Func<TimeSpan> ProcessorTime { get; init; } = () => TimeSpan.Zero;

    private const string OurOperation = """
        query Twins($id: ID!) {
          city(id: $id) { id name twins(first: 10) { nodes { id name twins(first: 10) { nodes { id name } } } } }
        }
        """;

    /// <summary>With the order by id written out, which is ours where none is asked for: else the ten would be any ten.</summary>
    private const string LibraryOperation = """
        query Twins($id: ID!) {
          cities(where: { id: { eq: $id } }) {
            id name
            twins(limit: 10, sort: [{ id: ASC }]) { id name twins(limit: 10, sort: [{ id: ASC }]) { id name } }
          }
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

    /// <summary>Our GraphQL.</summary>
    public static TwinsSide OfServer(HttpClient server, IEnumerable<string> cities) =>
        new("GraphQL", Questions(OurOperation, cities), body => PostToAsync(server, body), answer => answer.GetProperty("data").GetProperty("city"));

    /// <summary>The library's GraphQL.</summary>
    public static TwinsSide OfLibrary(HttpClient library, IEnumerable<string> cities) =>
        new("@neo4j/graphql", Questions(LibraryOperation, cities), body => PostToAsync(library, body), answer => answer.GetProperty("data").GetProperty("cities")[0]);

    /// <summary>A statement written by hand.</summary>
    public static TwinsSide ByHand(QueryApi neo4j, IEnumerable<string> cities) =>
        new("Cypher straight to Neo4j", [.. cities.Select(id => QueryApi.Body(Cypher, new { id }, reads: true))], neo4j.PostAsync, answer => answer.GetProperty("data").GetProperty("values")[0][0]);

    /// <summary>A city and what it is twinned with, one a line, indented by their level: the same for the same cities in the same order.</summary>
    public async Task<string> TreeAsync(int city)
    {
        using var answer = JsonDocument.Parse(await PostAsync(Bodies[city]));
        var tree = new StringBuilder();
        Write(tree, City(answer.RootElement), 0);
        return tree.ToString();
    }

    private static byte[][] Questions(string query, IEnumerable<string> cities) =>
        [.. cities.Select(id => JsonSerializer.SerializeToUtf8Bytes(new { query, variables = new { id } }))];

    private static async Task<byte[]> PostToAsync(HttpClient client, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    private static void Write(StringBuilder tree, JsonElement city, int level)
    {
        tree.Append(' ', level).Append(city.GetProperty("id").GetString()).Append(" = ").Append(city.GetProperty("name").GetString()).Append('\n');
        if (!city.TryGetProperty("twins", out var twins)) return;
        var list = twins.ValueKind == JsonValueKind.Array ? twins : twins.GetProperty("nodes");
        foreach (var twin in list.EnumerateArray()) Write(tree, twin, level + 1);
    }
}
