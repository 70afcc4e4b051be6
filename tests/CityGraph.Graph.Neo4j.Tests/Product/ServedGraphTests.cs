using System.Text.RegularExpressions;
using CityGraph.Testing;

namespace CityGraph.Graph.Neo4j.Tests.Product;

/// <summary>The shipped dataset, served by the real process from Neo4j. One class, so that it is loaded once.</summary>
[Collection(OnNeo4j.Name)]
public sealed partial class ServedGraphTests(BothStores servers, Neo4jFixture neo4j) : IClassFixture<BothStores>
{
    public static TheoryData<string, string, int> Questions =>
        [.. NamedQuestions.All.Select(question => new TheoryDataRow<string, string, int>(question.Operation, question.Variables, question.Trips))];

    [Fact]
    public async Task Start_OnNeo4j_TellsWhereTheGraphIs()
    {
        await servers.RequireAsync();

        Assert.Matches(@"(?m)^  Neo4j        http://127\.0\.0\.1:\d+, database neo4j\n  loaded       [1-9]\d* nodes from [1-9]\d* sources$", servers.Announcement);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Operation_OnNeo4j_GivesTheBytesOfTheEmbeddedStore(string operation, string variables, int trips)
    {
        await servers.RequireAsync();
        var request = $$"""{"documentId":"{{operation}}","variables":{{variables}}}""";
        var before = servers.Trips;

        var answer = await BothStores.PostAsync(servers.OnNeo4j, request);

        Assert.InRange(servers.Trips - before, 1, trips);
        Assert.StartsWith("{\"data\":", answer, StringComparison.Ordinal);
        Assert.Equal(await BothStores.PostAsync(servers.Embedded, request), answer);
    }

    /// <summary>What somebody writes in Neo4j Browser, with the labels and ids of ours.</summary>
    [Fact]
    public async Task Query_AfterAChangeByHand_ReadsIt()
    {
        await servers.RequireAsync();
        try
        {
            await neo4j.RunAsync(
                """
                MATCH (agreement:Agreement {id: 'denpasar-gyeongju'})
                CREATE (:City:Place:Party:Actor:Entity:GraphNode {id: 'by-hand', name: 'Somewhere', kind: 'CITY'})-[:PARTY_TO {id: 'by-hand-party'}]->(agreement)
                """);
            await neo4j.RunAsync("MATCH (city:City {id: 'by-hand'}) SET city.name = 'Elsewhere'");

            var answer = await BothStores.PostAsync(servers.OnNeo4j, """{"query":"{ city(id: \"by-hand\") { name agreements { nodes { id } } } }"}""");

            Assert.Equal(
                """{"data":{"city":{"name":"Elsewhere","agreements":{"nodes":[{"id":"denpasar-gyeongju"}]}}}}""", answer);
        }
        finally
        {
            await neo4j.RunAsync("MATCH (city:City {id: 'by-hand'}) DETACH DELETE city");
        }
    }

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
