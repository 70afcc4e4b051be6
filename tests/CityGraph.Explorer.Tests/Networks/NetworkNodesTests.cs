using CityGraph.Explorer.Tests.Ties;

namespace CityGraph.Explorer.Tests.Networks;

/// <summary>Pages and order of nodes, pages of edges, and what is kept between requests.</summary>
public sealed class NetworkNodesTests
{
    private static MadeGraph Graph => new MadeGraph()
        .City("alpha").City("beta").City("gamma").City("delta").City("lone")
        .Agreement("a-1", ["alpha", "gamma"], ["paper"])
        .Agreement("a-2", ["beta", "gamma"], ["paper"])
        .Agreement("a-3", ["beta", "delta"], ["page"])
        .Agreement("a-4", ["beta", "delta"], ["page"]);

    [Theory]
    [InlineData("nodes", "alpha beta delta gamma lone")]
    [InlineData("nodes(first: 2, offset: 1)", "beta delta")]
    [InlineData("nodes(offset: 9)", "")]
    [InlineData("nodes(orderBy: DEGREE)", "beta gamma alpha delta lone")]
    [InlineData("nodes(orderBy: STRENGTH, first: 3)", "beta delta gamma")]
    public async Task Nodes_InPagesAndByScore_ComeInOrder(string field, string expected) => await Graph.AskAsync(async graph =>
    {
        var data = await graph.DataAsync($"{{ network(selection: {{ boundary: INDUCED, weight: REASONS }}) {{ {field} {{ place {{ id }} }} }} }}");
        Assert.Equal(expected, string.Join(' ', data.GetProperty("network").GetProperty("nodes").EnumerateArray().Select(node => node.Id("place"))));
    });

    [Fact]
    public async Task Network_NodesAndEdgesSelected_TakesSixTripsAndGivesScores() => await Graph.AskAsync(async graph =>
    {
        var (response, trips) = await graph.RunAsync("""
            {
              network(selection: { boundary: INDUCED, weight: REASONS }) {
                nodes(first: 2) { place { id } score(of: STRENGTH) { value reason } }
                edges(first: 2, offset: 1) { source { id } target { id } weight score(of: WEIGHT) { value } }
                count: measure(of: EDGE_COUNT) { value }
              }
            }
            """);

        Assert.Equal(6, trips);
        Assert.Equal(
            """{"nodes":[{"place":{"id":"alpha"},"score":{"value":1,"reason":null}},{"place":{"id":"beta"},"score":{"value":3,"reason":null}}],"edges":[{"source":{"id":"beta"},"target":{"id":"delta"},"weight":2,"score":{"value":2}},{"source":{"id":"beta"},"target":{"id":"gamma"},"weight":1,"score":{"value":1}}],"count":{"value":3}}""",
            response.GetProperty("data").GetProperty("network").GetRawText());
    });
}
