namespace CityGraph.Graph.Neo4j.Tests.Product;

/// <summary>Servers that start at once before an empty database.</summary>
[Collection(OnNeo4j.Name)]
public sealed class SeveralServersTests(Neo4jFixture neo4j)
{
    [Fact]
    public async Task Start_OfThreeAtOnce_LoadsTheDatasetOnce()
    {
        await neo4j.ClearAsync();
        await using var first = ServerOnNeo4j.Start(neo4j.Uri, neo4j.Server);
        await using var second = ServerOnNeo4j.Start(neo4j.Uri, neo4j.Server);
        await using var third = ServerOnNeo4j.Start(neo4j.Uri, neo4j.Server);

        await Task.WhenAll(first.WaitForReadyAsync(), second.WaitForReadyAsync(), third.WaitForReadyAsync());

        var rows = await neo4j.RunAsync("MATCH (set:ChangeSet) RETURN count(set)");
        Assert.Equal(1, Assert.Single(rows)[0].GetInt32());
    }
}
