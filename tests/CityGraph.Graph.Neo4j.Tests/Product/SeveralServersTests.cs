using CityGraph.Server.Tests;

namespace CityGraph.Graph.Neo4j.Tests.Product;

/// <summary>Servers that start at once before an empty database.</summary>
[Collection(OnNeo4j.Name)]
public sealed class SeveralServersTests(Neo4jFixture neo4j)
{
    [Fact]
    public async Task Start_OfThreeAtOnce_LoadsTheDatasetOnce()
    {
        await neo4j.ClearAsync();
        await using var first = Start();
        await using var second = Start();
        await using var third = Start();

        await Task.WhenAll(first.WaitForReadyAsync(), second.WaitForReadyAsync(), third.WaitForReadyAsync());

        var rows = await neo4j.RunAsync("MATCH (set:ChangeSet) RETURN count(set)");
        Assert.Equal(1, Assert.Single(rows)[0].GetInt32());
    }

    /// <summary>Neo4j plans the same statements for each of them, and on a busy machine that takes longer than a request may.</summary>
    private ServerProcess Start() => ServerOnNeo4j.Start(neo4j.Uri, neo4j.Server, ("CityGraph__Limits__ExecutionSeconds", "600"));
}
