namespace CityGraph.Graph.Neo4j.Tests;

/// <summary>Tests that stop, kill or break the server, one after another, beside those of <see cref="OnNeo4j"/>: most of what they do is to wait for its start.</summary>
[CollectionDefinition(Name)]
public sealed class OnStoppedNeo4j : ICollectionFixture<StoppedNeo4jFixture>
{
    public const string Name = "on a Neo4j that is stopped";
}
