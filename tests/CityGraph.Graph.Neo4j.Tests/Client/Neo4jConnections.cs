using CityGraph.Graph.Neo4j.Client.Http;
using CityGraph.Testing.Neo4j;

namespace CityGraph.Graph.Neo4j.Tests.Client;

/// <summary>Clients of real servers.</summary>
internal static class Neo4jConnections
{
    public static QueryApiClient Connect(this Neo4jFixture neo4j, Func<Neo4jStoreOptions, Neo4jStoreOptions>? with = null) =>
        Create(new(neo4j.Uri, neo4j.User, neo4j.Password, neo4j.Database), with);

    public static QueryApiClient Connect(this Neo4jServer server, Func<Neo4jStoreOptions, Neo4jStoreOptions>? with = null) =>
        Create(new(server.Uri, server.User, server.Password, server.Database), with);

    private static QueryApiClient Create(Neo4jStoreOptions options, Func<Neo4jStoreOptions, Neo4jStoreOptions>? with) =>
        QueryApiClient.Create(with is null ? options : with(options), TimeProvider.System);
}
