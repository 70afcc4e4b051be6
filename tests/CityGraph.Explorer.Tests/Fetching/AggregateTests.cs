using System.Text.Json;

namespace CityGraph.Explorer.Tests.Fetching;

/// <summary>What is worked out of lists and of groups of their elements.</summary>
public sealed class AggregateTests(SmallGraph graph, SeedGraph seed)
{
    [Fact]
    public async Task Aggregate_RootConnection_ObeysWhereNotThePage()
    {
        var cities = await CitiesAsync("(where: { id: { neq: \"gamma\" } }, first: 1) { aggregate { count latitude { count min max sum average } description: name { count distinctCount } kind { distinctCount } } nodes { id } }");

        Assert.Equal(
            """{"aggregate":{"count":3,"latitude":{"count":3,"min":-2,"max":1.5,"sum":1,"average":0.3333333333333333},"description":{"count":3,"distinctCount":3},"kind":{"distinctCount":3}},"nodes":[{"id":"alpha"}]}""",
            cities);
    }

    [Fact]
    public async Task Aggregate_EmptyList_HasNoExtremes() => Assert.Equal(
        """{"aggregate":{"count":0,"longitude":{"count":0,"min":null,"max":null,"sum":0,"average":null}},"groups":{"totalCount":0,"nodes":[]}}""",
        await CitiesAsync("(where: { id: { eq: \"none\" } }) { aggregate { count longitude { count min max sum average } } groups(by: KIND) { totalCount nodes { key } } }"));

    [Fact]
    public async Task Groups_ByEnum_AreTheLargestFirstThenInDeclaredOrder() => Assert.Equal(
        """{"groups":{"totalCount":3,"nodes":[{"key":"CITY","count":2,"node":null},{"key":"REGENCY","count":1,"node":null},{"key":"WARD","count":1,"node":null}]}}""",
        await CitiesAsync("{ groups(by: KIND) { totalCount nodes { key count node { id } } } }"));

    [Fact]
    public async Task Groups_Aggregate_IsOfEachGroup() => Assert.Equal(
        """{"groups":{"totalCount":3,"nodes":[{"key":"1.5","aggregate":{"count":2,"name":{"count":2}}},{"key":"-2","aggregate":{"count":1,"name":{"count":1}}}]}}""",
        await CitiesAsync("{ groups(by: LATITUDE, first: 2) { totalCount nodes { key aggregate { count name { count } } } } }"));

    [Fact]
    public async Task Aggregate_NestedConnection_IsOfEachParentAndItsRelationships()
    {
        var (data, trips) = await new ExplorerClient(graph.Store).RunAsync(
            """
            { cities(first: 2) { nodes { id
                tookPartIn(where: { edge: { status: { eq: DONE } } }) { aggregate { count date { first last } } edgeAggregate { role { distinctCount } } groups(byEdge: ROLE) { nodes { key count } } }
            } } }
            """);

        Assert.Equal(1, trips);
        Assert.Equal(
            """{"data":{"cities":{"nodes":[{"id":"alpha","tookPartIn":{"aggregate":{"count":2,"date":{"first":"2016-11","last":"2016-11"}},"edgeAggregate":{"role":{"distinctCount":2}},"groups":{"nodes":[{"key":"guest","count":1},{"key":"host","count":1}]}}},"""
            + """{"id":"beta","tookPartIn":{"aggregate":{"count":1,"date":{"first":"2016-11-16","last":"2016-11-16"}},"edgeAggregate":{"role":{"distinctCount":1}},"groups":{"nodes":[{"key":"guest","count":1}]}}}]}}}""",
            data.GetRawText());
    }

    [Fact]
    public async Task Groups_ByRelatedNode_GiveTheNodeWithWhatIsSelectedOfIt()
    {
        var (response, trips) = await seed.RunAsync(
            """
            { cities(where: { country: { node: { code: { in: ["ID", "JP"] } } } }) {
                groups(by: COUNTRY) { totalCount nodes { key count node { id name ... on Country { code regions: places(first: 1, where: { node: { name: { startsWith: "B" } } }) { totalCount } } ... on City { nationalCode } } aggregate { kind { distinctCount } } } }
            } }
            """);

        Assert.Equal(1, trips);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(2, response.GetProperty("data").GetProperty("cities").GetProperty("groups").GetProperty("totalCount").GetInt32());
        foreach (var group in response.GetProperty("data").GetProperty("cities").GetProperty("groups").GetProperty("nodes").EnumerateArray())
        {
            Assert.Equal(group.GetProperty("key").GetString(), group.GetProperty("node").GetProperty("id").GetString());
            Assert.True(group.GetProperty("node").TryGetProperty("code", out _));
            Assert.False(group.GetProperty("node").TryGetProperty("nationalCode", out _));
        }
    }

    [Fact]
    public async Task Groups_ByRelatedNode_HaveOneForThoseWithout() => Assert.Equal(
        """{"groups":{"totalCount":3,"nodes":[{"key":"west","count":2,"node":{"name":"Westland"}},{"key":"east","count":1,"node":{"name":"Eastland"}},{"key":null,"count":1,"node":null}]}}""",
        await CitiesAsync("{ groups(by: COUNTRY) { totalCount nodes { key count node { name } } } }"));

    [Fact]
    public async Task Groups_OfAnInterface_CanGoByType()
    {
        var data = await graph.DataAsync("""{ agreement(id: "accord-1") { parties { aggregate { count name { distinctCount } } groups(by: TYPE) { nodes { key count } } } } }""");

        Assert.Equal(
            """{"aggregate":{"count":2,"name":{"distinctCount":2}},"groups":{"nodes":[{"key":"City","count":2}]}}""",
            data.GetProperty("agreement").GetProperty("parties").GetRawText());
    }

    [Theory]
    [InlineData("first: -1", "'first: -1' of 'groups' is out of bounds: ask for 0 to 500; 'totalCount' says how many there are.")]
    [InlineData("first: 501", "'first: 501' of 'groups' is out of bounds: ask for 0 to 500; 'totalCount' says how many there are.")]
    public async Task Groups_OutOfBounds_AreAnError(string first, string message) => Assert.Equal(
        [$"BAD_GROUPS at cities/groups: {message}"],
        await graph.ErrorsAsync($"{{ cities {{ groups(by: KIND, {first}) {{ totalCount }} }} }}"));

    [Theory]
    [InlineData("")]
    [InlineData("(by: KIND, byEdge: ROLE)")]
    public async Task Groups_ByNothingOrByTwoThings_AreAnError(string arguments) => Assert.Equal(
        ["BAD_GROUPS at city/agreements/groups: 'groups' takes either 'by' or 'byEdge'."],
        await graph.ErrorsAsync($$"""{ city(id: "alpha") { agreements { groups{{arguments}} { totalCount } } } }"""));

    [Fact]
    public async Task Groups_ByVariable_AreThoseOfEachRequest()
    {
        const string Document = "query ($by: CityGroupBy!) { cities { groups(by: $by) { nodes { key } } } }";

        Assert.Equal("CITY REGENCY WARD", Keys(await graph.DataAsync(Document, new { by = "KIND" })));
        Assert.Equal("Alpha Delta Gamma beta", Keys(await graph.DataAsync(Document, new { by = "NAME" })));
    }

    private static string Keys(JsonElement data) =>
        string.Join(' ', data.GetProperty("cities").GetProperty("groups").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("key").GetString()));

    private async Task<string> CitiesAsync(string rest) => (await graph.DataAsync($"{{ cities{rest} }}")).GetProperty("cities").GetRawText();
}
