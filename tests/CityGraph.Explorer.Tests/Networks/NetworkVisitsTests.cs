using CityGraph.Explorer.Tests.Ties;

namespace CityGraph.Explorer.Tests.Networks;

/// <summary>Edges with a direction: from guests to hosts.</summary>
public sealed class NetworkVisitsTests
{
    private static MadeGraph Graph => new MadeGraph()
        .City("alpha").City("beta").City("gamma").City("lone")
        .Agreement("accord", ["alpha", "beta"], ["paper"])
        .Event("festival", ["alpha"], ["beta", "gamma"], ["paper"])
        .Event("return-visit", ["beta"], ["alpha"], ["paper", "page"])
        .Event("second-festival", ["alpha"], ["beta"], ["page"])
        .Event("joint", ["alpha", "gamma"], [], ["paper"])
        .Along("second-festival", "ABOUT", "accord", ("bearing", "REACHED"));

    [Theory]
    [InlineData("boundary: INDUCED", "alpha>beta 1 return-visit, beta>alpha 2 festival second-festival, gamma>alpha 1 festival")]
    [InlineData("places: [\"alpha\"]", "alpha>beta 1 return-visit, beta>alpha 2 festival second-festival, gamma>alpha 1 festival")]
    [InlineData("places: [\"gamma\"], boundary: INCIDENT", "gamma>alpha 1 festival")]
    [InlineData("places: [\"alpha\", \"beta\"], boundary: TWO_MODE", "gamma>alpha 1 festival")]
    [InlineData("boundary: INDUCED, minIndependentSources: 2", "alpha>beta 1 return-visit")]
    public async Task Visits_LeadFromGuestsToHosts_EachEventCounting(string selection, string expected) => await Graph.AskAsync(async graph =>
    {
        var data = await graph.DataAsync(
            $"{{ network(selection: {{ {selection}, direction: VISITS, weight: REASONS }}) {{ selection {{ kinds }} edges {{ source {{ id }} target {{ id }} weight shared {{ id }} }} }} }}");
        var network = data.GetProperty("network");
        Assert.Equal(expected, string.Join(", ", network.GetProperty("edges").EnumerateArray().Select(edge =>
            $"{edge.Id("source")}>{edge.Id("target")} {edge.GetProperty("weight")} {SmallGraph.Ids(edge.GetProperty("shared"))}")));
        Assert.Equal("""["EVENT"]""", network.GetProperty("selection").GetProperty("kinds").GetRawText());
    });

    [Fact]
    public async Task MinIndependentSources_WithoutDirection_AsksItOfEachFact() => await new MadeGraph()
        .City("alpha").City("beta").City("gamma").City("delta")
        .Agreement("one-paper", ["alpha", "beta"], ["paper"])
        .Agreement("two-papers", ["alpha", "gamma"], ["paper", "page"])
        .Source("copy-a", publisher: "house").Source("copy-b", publisher: "house")
        .Agreement("one-publisher", ["alpha", "delta"], ["copy-a", "copy-b"])
        .AskAsync(async graph =>
        {
            var data = await graph.DataAsync("""
                {
                  all: network(selection: { places: ["alpha"] }) { edges { target { id } } coverage { sources independentSources publishers facts factsOnOneSource factsOnOneIndependentSource edgesOnOneSource } }
                  sure: network(selection: { places: ["alpha"], minIndependentSources: 2 }) { edges { target { id } } }
                }
                """);
            Assert.Equal("beta delta gamma", string.Join(' ', data.GetProperty("all").GetProperty("edges").EnumerateArray().Select(edge => edge.Id("target"))));
            Assert.Equal("gamma", string.Join(' ', data.GetProperty("sure").GetProperty("edges").EnumerateArray().Select(edge => edge.Id("target"))));
            Assert.Equal(
                """{"sources":4,"independentSources":3,"publishers":3,"facts":9,"factsOnOneSource":3,"factsOnOneIndependentSource":6,"edgesOnOneSource":1}""",
                data.GetProperty("all").GetProperty("coverage").GetRawText());
        });
}
