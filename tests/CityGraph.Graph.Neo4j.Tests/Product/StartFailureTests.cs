using CityGraph.Server;
using CityGraph.Server.Tests;

namespace CityGraph.Graph.Neo4j.Tests.Product;

/// <summary>What the real process says where it cannot use the database: one line that names the setting, and its own exit code.</summary>
[Collection(OnNeo4j.Name)]
public sealed class StartFailureTests(Neo4jFixture neo4j)
{
    private const string Secret = "not-to-be-shown";

    [Theory]
    [InlineData("Neo4j__Password", Secret, ExitCode.Neo4jUnauthorized, "Neo4j:Password")]
    [InlineData("Neo4j__User", "somebody", ExitCode.Neo4jUnauthorized, "Neo4j:User")]
    [InlineData("Neo4j__Database", "nowhere", ExitCode.Neo4jDatabaseMissing, "Neo4j:Database")]
    [InlineData("Neo4j__Uri", "http://127.0.0.1:9", ExitCode.Neo4jUnreachable, "Neo4j:Uri")]
    public async Task Start_WithAWrongSetting_IsRefusedInOneLine(string name, string value, ExitCode code, string setting)
    {
        await using var server = ServerOnNeo4j.Start(neo4j.Uri, neo4j.Server, (name, value));

        Assert.Equal(code, await server.WaitForExitAsync());
        Assert.Contains(setting, AssertOneLine(server), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, server.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(neo4j.Password, server.Errors, StringComparison.Ordinal);
        Assert.Equal("", server.Output);
    }

    [Fact]
    public async Task Start_OnADatabaseOfOthers_IsRefused_AndLeavesItAsItWas()
    {
        await neo4j.ClearAsync();
        await neo4j.RunAsync("CREATE (:Movie {title: 'Theirs'})");
        await using var server = ServerOnNeo4j.Start(neo4j.Uri, neo4j.Server);

        Assert.Equal(ExitCode.DatabaseDamaged, await server.WaitForExitAsync());
        AssertOneLine(server);
        var rows = await neo4j.RunAsync("MATCH (n) RETURN labels(n)[0], n.title");
        Assert.Equal("""["Movie","Theirs"]""", Assert.Single(rows).GetRawText());
    }

    [Fact]
    public async Task Start_WhileNeo4jGoesAwayInTheLoad_EndsInOneLine_AndKeepsNothingOfIt()
    {
        await neo4j.ClearAsync();
        await using var proxy = await CountingProxy.StartAsync(neo4j.Uri, breaksAt: "\"dataset\"");
        await using var server = ServerOnNeo4j.Start(proxy.Uri, neo4j.Server);

        Assert.Equal(ExitCode.Neo4jUnreachable, await server.WaitForExitAsync());
        var line = AssertOneLine(server);
        Assert.Contains($"Neo4j at {proxy.Uri.GetLeftPart(UriPartial.Authority)} cannot be reached: ", line, StringComparison.Ordinal);
        Assert.EndsWith(
            ". The load of the dataset was given up, and nothing of an unfinished change set is kept. Start again once Neo4j answers (setting CityGraph:Neo4j:Uri).",
            line, StringComparison.Ordinal);
        Assert.Equal("[0]", Assert.Single(await neo4j.RunAsync("MATCH (n:GraphNode) RETURN count(n)")).GetRawText());
    }

    private static string AssertOneLine(ServerProcess server) => Assert.Single(server.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
