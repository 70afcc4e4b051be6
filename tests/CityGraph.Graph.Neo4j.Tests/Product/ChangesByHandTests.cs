namespace CityGraph.Graph.Neo4j.Tests.Product;

/// <summary>What somebody writes in Neo4j Browser is read through GraphQL, as long as it has the labels and ids of ours.</summary>
[Collection(OnNeo4j.Name)]
public sealed class ChangesByHandTests(BothStores servers, Neo4jFixture neo4j) : IClassFixture<BothStores>
{
    [Fact]
    public async Task Query_AfterAChangeByHand_ReadsIt()
    {
        await servers.RequireAsync();
        await neo4j.RunAsync(
            """
            MATCH (denpasar:City {id: 'denpasar'}), (agreement:Agreement {id: 'denpasar-gyeongju'})
            SET denpasar.name = 'Denpasar (by hand)'
            CREATE (:City:Place:Party:Actor:Entity:GraphNode {id: 'by-hand', name: 'Somewhere', kind: 'CITY'})-[:PARTY_TO {id: 'by-hand-party'}]->(agreement)
            """);

        var answer = await BothStores.PostAsync(
            servers.OnNeo4j, """{"query":"{ denpasar: city(id: \"denpasar\") { name } city(id: \"by-hand\") { name agreements { nodes { id } } } }"}""");

        Assert.Equal(
            """{"data":{"denpasar":{"name":"Denpasar (by hand)"},"city":{"name":"Somewhere","agreements":{"nodes":[{"id":"denpasar-gyeongju"}]}}}}""",
            answer);
    }
}
