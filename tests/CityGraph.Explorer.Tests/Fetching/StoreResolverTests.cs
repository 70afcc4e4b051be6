using CityGraph.Graph;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Tests.Fetching;

public sealed class StoreResolverTests(SmallGraph graph)
{
    [Theory]
    [InlineData("{ city(id: \"alpha\") { id } }", "city")]
    [InlineData("{ cities { nodes { id } } }", "cities")]
    [InlineData("{ node(id: \"alpha\") { id } }", "node")]
    public async Task Field_WhoseAnswerIsTooLarge_SaysHowToAskForLess(string document, string field)
    {
        var store = new StoreBetweenTrips(graph.Store, _ => throw new TooManyRowsException());

        var (response, _) = await new ExplorerClient(store).RunAsync(document);

        var error = response.GetProperty("errors")[0];
        Assert.Equal(field, error.GetProperty("path")[0].GetString());
        Assert.Equal("LIMIT_EXCEEDED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(
            "The answer would take more than 250000 nodes and relationships. Ask for fewer with 'first', or for less inside one another.",
            error.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("{ city(id: \"alpha\") { id } }", "city")]
    [InlineData("{ nodes(ids: [\"alpha\"]) { id } }", "nodes")]
    public async Task Field_WhoseStoreIsNotReached_SaysToTryAgain(string document, string field)
    {
        var store = new StoreBetweenTrips(graph.Store, _ => throw new StoreUnavailableException("Nobody answers at http://localhost:7474."));

        var (response, _) = await new ExplorerClient(store).RunAsync(document);

        var error = response.GetProperty("errors")[0];
        Assert.Equal(field, error.GetProperty("path")[0].GetString());
        Assert.Equal("SERVICE_UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("The graph cannot be read at the moment; try again.", error.GetProperty("message").GetString());
    }
}
