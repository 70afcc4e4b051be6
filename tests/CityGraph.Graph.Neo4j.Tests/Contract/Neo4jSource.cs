using CityGraph.Graph.Contract;
using CityGraph.Graph.Neo4j.Client.Http;

namespace CityGraph.Graph.Neo4j.Tests.Contract;

/// <summary>Stores on the shared server, which is emptied for each; constraints and indexes stay.</summary>
internal sealed class Neo4jSource(Neo4jFixture neo4j) : IStoreSource
{
    public async Task<IGraphStore> OpenEmptyAsync(CancellationToken cancellationToken)
    {
        await neo4j.ClearAsync();
        foreach (var s in new[]
        {
            "CREATE CONSTRAINT g IF NOT EXISTS FOR (n:GraphNode) REQUIRE n.id IS UNIQUE",
            "CREATE CONSTRAINT s IF NOT EXISTS FOR (n:ChangeSequence) REQUIRE n.id IS UNIQUE",
            "CREATE CONSTRAINT cs IF NOT EXISTS FOR (n:ChangeSet) REQUIRE n.id IS UNIQUE",
            "CREATE CONSTRAINT cn IF NOT EXISTS FOR (n:ChangeSet) REQUIRE n.number IS UNIQUE",
            "CREATE CONSTRAINT r1 IF NOT EXISTS FOR ()-[n:TWINNED]-() REQUIRE n.id IS UNIQUE",
            "CREATE CONSTRAINT r2 IF NOT EXISTS FOR ()-[n:PART_OF]-() REQUIRE n.id IS UNIQUE",
            "MERGE (s:ChangeSequence {id:'changes'}) ON CREATE SET s.number=0",
        }) await neo4j.RunAsync(s);
        return Open();
    }

    public IGraphStore Open()
    {
        var options = new Neo4jStoreOptions(neo4j.Uri, neo4j.User, neo4j.Password, neo4j.Database);
        return new Neo4jGraphStore(TestGraph.Model, QueryApiClient.Create(options, TimeProvider.System), options.WatchInterval, TimeProvider.System);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
