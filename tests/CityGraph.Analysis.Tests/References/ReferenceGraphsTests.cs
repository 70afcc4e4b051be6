namespace CityGraph.Analysis.Tests.References;

public sealed class ReferenceGraphsTests
{
    [Fact]
    public void All_OfTheFixtures_AreOfEveryKind()
    {
        Assert.True(ReferenceGraphs.All.Count(graph => graph.Network.NodeCount > 3) >= 500);
        foreach (var isDirected in new[] { false, true })
        {
            var graphs = ReferenceGraphs.All.Where(graph => graph.IsDirected == isDirected).ToArray();
            Assert.Contains(graphs, graph => graph.Network.NodeCount == 0);
            Assert.Contains(graphs, graph => graph.Network.NodeCount == 1);
            Assert.Contains(graphs, graph => graph.Network is { NodeCount: > 1, EdgeCount: 0 });
            Assert.True(graphs.Count(graph => graph.IsWeighted) >= 100);
            Assert.True(graphs.Count(graph => graph.HasLoops) >= 50);
            Assert.True(graphs.Count(graph => graph.HasParallels) >= 50);
            Assert.True(graphs.Count(graph => graph.IsSimple) >= 50);
        }
    }

    [Fact]
    public void Network_OfAFixture_NumbersItsEdgesAsThere()
    {
        foreach (var fixture in Fixture.Read("graphs").GetProperty("graphs").EnumerateObject())
        {
            var network = ReferenceGraphs.All.Single(graph => graph.Name == fixture.Name).Network;
            var edges = fixture.Value.GetProperty("edges").EnumerateArray().Select(ends => (ends[0].GetInt32(), ends[1].GetInt32()));
            Assert.Equal(edges, Enumerable.Range(0, network.EdgeCount).Select(network.Ends));
        }
    }

    [Theory]
    [InlineData("graphs", "igraph", "0.10.2")]
    [InlineData("closeness", "networkx", "2.8.8")]
    [InlineData("sna", "sna", "2.7.1")]
    public void Fixture_OfALibrary_SaysItsVersion(string fixture, string library, string version)
    {
        var said = Fixture.Read(fixture).GetProperty("versions").GetProperty(library);
        Assert.Equal(version, said.ValueKind == System.Text.Json.JsonValueKind.Array ? said[0].GetString() : said.GetString());
    }
}
