namespace CityGraph.Explorer.Tests.Networks;

/// <summary>What is refused, and how it is said.</summary>
public sealed class NetworkArgumentsTests(SmallGraph graph)
{
    [Theory]
    [InlineData("{}", "BAD_SELECTION at network: 'boundary: TWO_MODE' needs 'places': where all cities are the region there are no partners elsewhere. Ask for 'boundary: INDUCED', or name places.")]
    [InlineData("{ places: [] }", "BAD_IDS at network: 'places' of 'selection' is empty: name at least one, or leave it out for all.")]
    [InlineData("{ places: [\"weste\"] }", "UNKNOWN_ENTITY at network: 'places': there is no city, region or country 'weste'.")]
    [InlineData("{ places: [\"culture\"] }", "UNKNOWN_ENTITY at network: 'places': 'culture' is no city, region or country.")]
    [InlineData("{ places: [\"west\"], sectors: [\"cultur\"] }", "UNKNOWN_SECTOR at network: 'sectors': there is no sector 'cultur'; did you mean 'culture'?")]
    [InlineData("{ places: [\"west\"], kinds: [] }", "BAD_FILTER at network: 'kinds' is empty, so that nothing would count: name at least one kind, or leave it out for all.")]
    [InlineData("{ places: [\"west\"], includeRelated: true }", "BAD_SELECTION at network: 'includeRelated: true' stands without 'sectors': name the sectors that others are to be related to, or leave it out, as all ties count.")]
    [InlineData("{ places: [\"west\"], kinds: [EVENT], minStage: ACTIVE }", "BAD_SELECTION at network: 'minStage: ACTIVE' and 'kinds' contradict each other: only agreements have stages.")]
    [InlineData("{ places: [\"west\"], direction: VISITS, minStage: ACTIVE }", "BAD_SELECTION at network: 'minStage: ACTIVE' and 'direction: VISITS' contradict each other: only events have visitors, and only agreements stages.")]
    [InlineData("{ places: [\"west\"], direction: VISITS, kinds: [AGREEMENT] }", "BAD_SELECTION at network: 'direction: VISITS' and 'kinds' contradict each other: only events have visitors. Add EVENT to 'kinds'.")]
    [InlineData("{ places: [\"west\"], minIndependentSources: 0 }", "BAD_SELECTION at network: 'minIndependentSources: 0' is out of bounds: give 1 to 100.")]
    public async Task Selection_Wrong_IsRefusedByName(string selection, string error) =>
        Assert.Equal([error], await graph.ErrorsAsync($"{{ network(selection: {selection}) {{ nodeCount }} }}"));

    [Fact]
    public async Task Places_TooMany_AreRefused() => Assert.Equal(
        ["BAD_IDS at network: 'places' of 'selection' takes 1 to 100 ids, not 101."],
        await graph.ErrorsAsync("query($places: [ID!]) { network(selection: { places: $places }) { nodeCount } }", new { places = Enumerable.Range(0, 101).Select(i => $"p{i}") }));

    [Theory]
    [InlineData("nodes(first: 501)", "nodes: 'first: 501' of 'nodes' is out of bounds: ask for 0 to 500, and for the rest by 'offset'.")]
    [InlineData("edges(first: -1)", "edges: 'first: -1' of 'edges' is out of bounds: ask for 0 to 500, and for the rest by 'offset'.")]
    [InlineData("edges(offset: -1)", "edges: 'offset: -1' of 'edges' is negative: it says how many to pass over.")]
    public async Task Page_OutOfBounds_IsRefused(string field, string error) =>
        Assert.Equal([$"BAD_PAGE at network/{error}"], await graph.ErrorsAsync($"{{ network(selection: {{ boundary: INDUCED }}) {{ {field} {{ __typename }} }} }}"));

    [Theory]
    [InlineData("by: YEAR, first: 101", "BAD_PAGE at networks: 'first: 101' of 'networks' is out of bounds: ask for 0 to 100, and for the rest by 'offset'.")]
    [InlineData("by: YEAR, offset: -1", "BAD_PAGE at networks: 'offset: -1' of 'networks' is negative: it says how many to pass over.")]
    [InlineData("by: YEAR, asOf: \"2016\"", "BAD_SELECTION at networks: 'asOf: 2016' and 'by: YEAR' contradict each other: leave out one of them.")]
    public async Task Series_Wrong_IsRefusedByName(string arguments, string error) =>
        Assert.Equal([error], await graph.ErrorsAsync($"{{ networks(selection: {{ boundary: INDUCED }}, {arguments}) {{ key }} }}"));

    [Fact]
    public async Task Measure_Unknown_IsSuggested() => Assert.Equal(
        ["GRAPHQL_VALIDATION_FAILED at : Value \"DENSITI\" does not exist in \"NetworkMeasure\" enum. Did you mean the enum value \"DENSITY\"?"],
        await graph.ErrorsAsync("{ network(selection: { boundary: INDUCED }) { measure(of: DENSITI) { value } } }"));

    [Fact]
    public async Task Network_OfTooManyPairs_IsRefusedWithTheWayOut()
    {
        var crowd = new MadeGraph().Node("network", "Organisation", ("kind", "NETWORK"));
        for (var i = 0; i < 634; i++) crowd.City($"city-{i}").Along($"city-{i}", "MEMBER_OF", "network");
        await crowd.AskAsync(async asked =>
        {
            var (response, _) = await asked.RunAsync("{ network(selection: { boundary: INDUCED, kinds: [MEMBERSHIP] }) { nodeCount } }");
            var error = response.GetProperty("errors")[0];
            Assert.Equal(
                "The network has more than 200000 pairs of cities that share something; at most 200000 are worked out at once. Name fewer places, ask for 'boundary: INDUCED', for fewer 'kinds' or 'sectors'.",
                error.GetProperty("message").GetString());
            Assert.Equal("LIMIT_EXCEEDED", error.GetProperty("extensions").GetProperty("code").GetString());
        });
    }

    [Theory]
    [InlineData("{ places: [\"delta\"] }", 1, "The region is one city: what tells cities of the region apart is not defined, or means nothing.|No tie fits the selection.", "Two-mode density needs nodes in both modes.")]
    [InlineData("{ places: [\"delta\"], boundary: INDUCED }", 1, "The region is one city: what tells cities of the region apart is not defined, or means nothing.|No tie fits the selection.", "Density needs at least two nodes.")]
    [InlineData("{ places: [\"delta\"], isolates: false }", 0, "No city of the region has a tie that fits.", "Two-mode density needs nodes in both modes.")]
    public async Task Network_TooSmall_SaysSo(string selection, int nodes, string remarks, string reason)
    {
        var data = await graph.DataAsync($"{{ network(selection: {selection}) {{ nodeCount remarks measure(of: DENSITY) {{ value reason }} }} }}");
        var network = data.GetProperty("network");
        Assert.Equal(nodes, network.GetProperty("nodeCount").GetInt32());
        Assert.Equal(remarks, string.Join('|', network.GetProperty("remarks").EnumerateArray()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, network.GetProperty("measure").GetProperty("value").ValueKind);
        Assert.Equal(reason, network.GetProperty("measure").GetProperty("reason").GetString());
    }
}
