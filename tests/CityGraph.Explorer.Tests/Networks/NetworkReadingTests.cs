using System.Buffers;
using System.Text.Json;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph;
using CityGraph.Graph.Changes;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Tests.Networks;

/// <summary>Networks are of one moment, and are kept until the graph changes.</summary>
public sealed class NetworkReadingTests
{
    private const string Document = """{ network(selection: { places: ["alpha"] }) { changeNumber edgeCount coverage { facts } } }""";

    [Fact]
    public async Task Network_CommitBetweenItsTrips_IsReadAgain()
    {
        await using var temporary = await OpenAsync();
        var store = new StoreBetweenTrips(temporary.Store, async trip =>
        {
            if (trip == 2) await CommitAsync(temporary.Store, "second", SmallGraph.Along("gamma", "PARTY_TO", "accord"));
        });

        var (response, trips) = await new ExplorerClient(store).RunAsync(Document);

        Assert.Equal("""{"network":{"changeNumber":2,"edgeCount":2,"coverage":{"facts":4}}}""", response.GetProperty("data").GetRawText());
        Assert.Equal(7, trips);
    }

    [Fact]
    public async Task Network_CommitsBetweenAllTrips_IsRefused()
    {
        await using var temporary = await OpenAsync();
        var store = new StoreBetweenTrips(temporary.Store, trip =>
            CommitAsync(temporary.Store, $"commit-{trip}", SmallGraph.Node($"city-{trip}", "City", ("kind", "CITY"))));

        var (response, _) = await new ExplorerClient(store).RunAsync(Document);

        var error = response.GetProperty("errors")[0];
        Assert.Equal("The graph changes so fast that no moment of it could be read; try again.", error.GetProperty("message").GetString());
        Assert.Equal("SERVICE_UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Network_AskedAgain_IsKeptUntilTheNextCommit()
    {
        await using var temporary = await OpenAsync();
        var reader = new GraphReader(temporary.Store);

        Assert.Equal((4, """{"data":{"network":{"changeNumber":1,"edgeCount":1,"coverage":{"facts":3}}}}"""), await AskAsync(reader));
        Assert.Equal((0, """{"data":{"network":{"changeNumber":1,"edgeCount":1,"coverage":{"facts":3}}}}"""), await AskAsync(reader));
        await CommitAsync(temporary.Store, "second", SmallGraph.Along("gamma", "PARTY_TO", "accord"));
        Assert.Equal((4, """{"data":{"network":{"changeNumber":2,"edgeCount":2,"coverage":{"facts":4}}}}"""), await AskAsync(reader));
    }

    [Fact]
    public async Task Network_OfAStoreThatOthersWriteTo_IsNotKept()
    {
        await using var temporary = await OpenAsync();
        var reader = new GraphReader(new StoreBetweenTrips(temporary.Store, _ => Task.CompletedTask) { IsOfOthersToo = true });

        Assert.Equal(4, (await AskAsync(reader)).Trips);
        Assert.Equal(4, (await AskAsync(reader)).Trips);
    }

    [Theory]
    [InlineData("YEAR", "2010")]
    [InlineData("COUNTRY", "home")]
    [InlineData("SECTOR", "culture")]
    public async Task Networks_AskedAgain_AreKeptUntilTheNextCommit(string by, string key) => await new MadeGraph()
        .Country("home").City("alpha", "home").City("beta").City("gamma").Node("culture", "Sector")
        .Agreement("accord", ["alpha", "beta"], ["paper"], signed: "2010-05-01").Fact("accord", "COVERS", "culture", ["paper"])
        .UseAsync(async store =>
        {
            var reader = new GraphReader(store);
            var document = $$"""{ networks(selection: { places: ["alpha"] }, by: {{by}}) { key network { changeNumber edgeCount } } }""";

            Assert.Equal((4, Series(key, 1, 1)), await AskAsync(reader, document));
            Assert.Equal((0, Series(key, 1, 1)), await AskAsync(reader, document));
            Assert.Equal((4, """{"data":{"networks":[]}}"""), await AskAsync(reader, document.Replace("by:", "offset: 1, by:", StringComparison.Ordinal)));
            Assert.Equal(4, (await AskAsync(reader, document.Replace("alpha", "beta", StringComparison.Ordinal))).Trips);
            Assert.Equal((0, Series(key, 1, 1)), await AskAsync(reader, document));
            await CommitAsync(store, "second", SmallGraph.Along("gamma", "PARTY_TO", "accord"));
            Assert.Equal((4, Series(key, 2, 2)), await AskAsync(reader, document));
        });

    private static string Series(string key, int changeNumber, int edges) =>
        $$$"""{"data":{"networks":[{"key":"{{{key}}}","network":{"changeNumber":{{{changeNumber}}},"edgeCount":{{{edges}}}}}]}}""";

    private static async Task<TemporaryStore> OpenAsync()
    {
        var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        await CommitAsync(
            temporary.Store,
            "first",
            SmallGraph.Node("alpha", "City", ("kind", "CITY")),
            SmallGraph.Node("beta", "City", ("kind", "CITY")),
            SmallGraph.Node("gamma", "City", ("kind", "CITY")),
            SmallGraph.Node("accord", "Agreement", ("kind", "SISTER_CITY")),
            SmallGraph.Along("alpha", "PARTY_TO", "accord"),
            SmallGraph.Along("beta", "PARTY_TO", "accord"));
        return temporary;
    }

    private static async Task CommitAsync(IGraphStore store, string id, params Change[] changes) =>
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(new(id, "tests", "Made.", [.. changes]), TestContext.Current.CancellationToken));

    private static async Task<(int Trips, string Response)> AskAsync(GraphReader reader, string document = Document)
    {
        var executor = ExplorerApi.CreateExecutor(SeedGraph.Description, new ThrowingDiagnostics());
        var (state, output) = (reader.NewRequest(), new ArrayBufferWriter<byte>());
        await executor.ExecuteAsync(new GraphQLRequest(document), state, output, TestContext.Current.CancellationToken);
        using var response = JsonDocument.Parse(output.WrittenMemory);
        return (state.Trips, response.RootElement.GetRawText());
    }
}
