namespace CityGraph.Explorer.Tests.Fetching;

public sealed class NodeResolversTests(SmallGraph graph)
{
    [Theory]
    [InlineData("alpha", """{"node":{"__typename":"City","id":"alpha","name":"Alpha"}}""")]
    [InlineData("culture", """{"node":{"__typename":"Sector","id":"culture","name":"culture"}}""")]
    [InlineData("nobody", """{"node":null}""")]
    [InlineData("", """{"node":null}""")]
    [InlineData("claim-1", """{"node":null}""")]
    [InlineData("alpha.PARTY_TO.accord-1", """{"node":null}""")]
    public async Task Node_ById_IsTheEntityOrNull(string id, string expected) =>
        Assert.Equal(expected, (await graph.DataAsync("query($id: ID!) { node(id: $id) { __typename id name } }", new { id })).GetRawText());

    [Fact]
    public async Task ByKey_OfAnotherType_IsNull() => Assert.Equal("""{"city":null}""", (await graph.DataAsync("""{ city(id: "culture") { id } }""")).GetRawText());

    [Fact]
    public async Task Nodes_ByIds_KeepOrderRepetitionsAndNulls()
    {
        var data = await graph.DataAsync("""{ nodes(ids: ["gamma", "nobody", "alpha", "gamma"]) { id } }""");
        Assert.Equal("gamma null alpha gamma", SmallGraph.Ids(data.GetProperty("nodes")));
        Assert.Equal("", SmallGraph.Ids((await graph.DataAsync("{ nodes(ids: []) { id } }")).GetProperty("nodes")));
    }

    [Fact]
    public async Task Nodes_ByTooManyIds_AreRefused()
    {
        const string Document = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        var ids = Enumerable.Repeat("alpha", 501).ToArray();
        Assert.Equal(["BAD_IDS at nodes: 'nodes' takes at most 500 ids, not 501: ask in parts."], await graph.ErrorsAsync(Document, new { ids }));
        Assert.Equal(500, (await graph.DataAsync(Document, new { ids = ids[1..] })).GetProperty("nodes").GetArrayLength());
    }
}
