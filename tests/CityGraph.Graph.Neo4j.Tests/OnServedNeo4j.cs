namespace CityGraph.Graph.Neo4j.Tests;

/// <summary>
/// Tests of the shipped dataset on a server of their own, beside those of <see cref="OnNeo4j"/>: most of what either does is Neo4j planning
/// statements, one after another.
/// </summary>
[CollectionDefinition(Name)]
public sealed class OnServedNeo4j : ICollectionFixture<Neo4jFixture>
{
    public const string Name = "on Neo4j with the dataset";
}
