namespace CityGraph.Graph.Neo4j.Tests;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jFixtureTests(Neo4jFixture neo4j)
{
    [Fact]
    public async Task ClearAsync_WithNodesAndRelationships_LeavesNone()
    {
        await neo4j.RunAsync("CREATE (:Left {id: $id})-[:TO]->(:Right)", new { id = "a" });

        await neo4j.ClearAsync();

        var rows = await neo4j.RunAsync("MATCH (n) RETURN count(n)");
        Assert.Equal(0, Assert.Single(rows)[0].GetInt64());
    }
}
