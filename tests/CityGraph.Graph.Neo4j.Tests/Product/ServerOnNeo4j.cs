using CityGraph.Server.Tests;
using CityGraph.Testing.Neo4j;

namespace CityGraph.Graph.Neo4j.Tests.Product;

/// <summary>The real server process, told by its environment to keep the graph in Neo4j.</summary>
internal static class ServerOnNeo4j
{
    /// <param name="uri">Of Neo4j, or of what stands before it.</param>
    /// <param name="neo4j">Whose user, password and database.</param>
    /// <param name="environment">More of it, winning over these.</param>
    public static ServerProcess Start(Uri uri, Neo4jServer neo4j, params (string Name, string Value)[] environment) => ServerProcess.Start(
        ["--urls", "http://127.0.0.1:0"],
        [
            ("Store", "neo4j"), ("Neo4j__Uri", uri.AbsoluteUri), ("Neo4j__User", neo4j.User), ("Neo4j__Password", neo4j.Password),
            ("Neo4j__Database", neo4j.Database), .. environment,
        ]);
}
