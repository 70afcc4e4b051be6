namespace CityGraph.Graph.Neo4j.Tests;

/// <summary>Tests on one server: one after another, since each begins by emptying it.</summary>
[CollectionDefinition(Name)]
public sealed class OnNeo4j : ICollectionFixture<Neo4jFixture>
{
    public const string Name = "on Neo4j";
}
