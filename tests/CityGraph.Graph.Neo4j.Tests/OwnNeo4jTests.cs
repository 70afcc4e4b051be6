using CityGraph.Testing.Neo4j;

namespace CityGraph.Graph.Neo4j.Tests;

[Collection(OnNeo4j.Name)]
public sealed class OwnNeo4jTests
{
    [Fact]
    public async Task StartAsync_AfterKill_HasWhatWasCommitted()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var found = await Neo4jSearch.FindOwnAsync(new(), cancellation);
        if (found.Server is null) Assert.Skip(found.Absence!);
        await using var server = found.Server;
        await server.StartAsync(cancellation);
        await server.RunAsync("CREATE (:Kept)", null, cancellation);

        await server.KillAsync(cancellation);
        await server.StartAsync(cancellation);

        Assert.Single(await server.RunAsync("MATCH (n:Kept) RETURN 1", null, cancellation));
    }
}
