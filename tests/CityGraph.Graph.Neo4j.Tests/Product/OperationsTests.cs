using CityGraph.Testing;

namespace CityGraph.Graph.Neo4j.Tests.Product;

/// <summary>Every named operation, asked of the real server on Neo4j and of the one on the embedded store.</summary>
[Collection(OnNeo4j.Name)]
public sealed class OperationsTests(BothStores servers) : IClassFixture<BothStores>
{
    public static TheoryData<string, string, int> Questions =>
        [.. NamedQuestions.All.Select(question => new TheoryDataRow<string, string, int>(question.Operation, question.Variables, question.Trips))];

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

    [Fact]
    public async Task Start_OnNeo4j_TellsWhereTheGraphIs()
    {
        await servers.RequireAsync();

        Assert.Matches(@"(?m)^  Neo4j        http://127\.0\.0\.1:\d+, database neo4j\n  loaded       [1-9]\d* nodes from [1-9]\d* sources$", servers.Announcement);
    }
}
