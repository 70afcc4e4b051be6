using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Embedded.Replay;
using static CityGraph.Explorer.Tests.SmallGraph;

namespace CityGraph.Explorer.Tests.Search;

/// <summary>Ids that are not in the graph of another time.</summary>
public sealed class UnknownEntityTests
{
    [Theory]
    [InlineData("from: \"alpha\", to: \"beta\", knownAt: { change: 0 }", "'from': there is no entity 'alpha' in the graph of 'knownAt'.")]
    [InlineData("from: \"alpha\", to: \"beta\", knownAt: { change: 1 }", "'to': there is no entity 'beta' in the graph of 'knownAt'.")]
    [InlineData(
        "from: \"alphq\", to: \"beta\", knownAt: { change: 2 }",
        "'from': there is no entity 'alphq' in the graph of 'knownAt'; did you mean 'alpha'?")]
    public async Task Id_ThatWasNotKnownThen_IsNotSuggestedForItself(string arguments, string message)
    {
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        foreach (var id in new[] { "alpha", "beta" })
        {
            Assert.IsType<CommitResult.Committed>(
                await temporary.Store.CommitAsync(new(id, "tests", id, [Node(id, "City", ("kind", "CITY"))]), TestContext.Current.CancellationToken));
        }

        using var replay = new GraphReplay(temporary.Store, ReplayLimits.Default);
        var (response, _) = await new ExplorerClient(temporary.Store, replay).RunAsync($$"""{ paths({{arguments}}) { paths { length } } }""");

        var error = response.GetProperty("errors")[0];
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal("UNKNOWN_ENTITY", error.GetProperty("extensions").GetProperty("code").GetString());
    }
}
