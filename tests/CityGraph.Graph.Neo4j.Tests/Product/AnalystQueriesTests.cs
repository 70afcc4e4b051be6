using System.Text.Json;
using System.Text.RegularExpressions;
using CityGraph.Testing;

namespace CityGraph.Graph.Neo4j.Tests.Product;

/// <summary>The Cypher that <c>README.md</c> shows to analysts runs as it stands there.</summary>
[Collection(OnNeo4j.Name)]
public sealed partial class AnalystQueriesTests(BothStores servers, Neo4jFixture neo4j) : IClassFixture<BothStores>
{
    [Fact]
    public async Task Readme_EveryCypherBlock_Answers()
    {
        await servers.RequireAsync();
        var readme = await File.ReadAllTextAsync(Repository.Path("README.md"), TestContext.Current.CancellationToken);
        var statements = CypherBlock().Matches(readme).Select(match => match.Groups[1].Value).ToArray();

        Assert.Equal(3, statements.Length);
        foreach (var statement in statements) Assert.NotEmpty(await neo4j.RunAsync(statement));
    }

    [GeneratedRegex("```cypher\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CypherBlock();
}
