using System.Collections.Immutable;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph.Changes;

namespace CityGraph.Explorer.Tests.Neighbourhoods;

/// <summary>What a picture shows that has no room for all: a city with a network of five and with agreements that have one partner each.</summary>
public sealed class NeighbourhoodSharesTests : IAsyncLifetime
{
    private TemporaryStore? _temporary;

    public async ValueTask InitializeAsync()
    {
        _temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        ImmutableArray<Change> changes =
        [
            City("tied"),
            SmallGraph.Node("network", "Organisation", ("kind", "NETWORK")),
            SmallGraph.Node("other-network", "Organisation", ("kind", "NETWORK")),
            SmallGraph.Along("tied", "MEMBER_OF", "network"),
            .. Enumerable.Range(1, 5).SelectMany(i => (Change[])
            [
                City($"member-{i}"),
                SmallGraph.Along($"member-{i}", "MEMBER_OF", "network"),
                SmallGraph.Along($"member-{i}", "MEMBER_OF", "other-network"),
            ]),
            .. Enumerable.Range(1, 3).SelectMany(i => (Change[])
            [
                City($"partner-{i}"),
                SmallGraph.Node($"accord-{i}", "Agreement", ("kind", "SISTER_CITY")),
                SmallGraph.Along("tied", "PARTY_TO", $"accord-{i}"),
                SmallGraph.Along($"partner-{i}", "PARTY_TO", $"accord-{i}"),
            ]),
        ];
        Assert.IsType<CommitResult.Committed>(await _temporary.Store.CommitAsync(new("shares", "tests", "Partners and members.", changes), CancellationToken.None));
    }

    public ValueTask DisposeAsync() => _temporary!.DisposeAsync();

    [Theory]
    [InlineData(2, 5, "tied network accord-1 member-1 partner-1")]
    [InlineData(2, 9, "tied network accord-1 accord-2 accord-3 member-1 partner-1 partner-2 partner-3")]
    [InlineData(2, 11, "tied network accord-1 accord-2 accord-3 member-1 member-2 member-3 partner-1 partner-2 partner-3")]
    [InlineData(3, 4, "tied network member-1 other-network")]
    [InlineData(1, 4, "tied network accord-1 accord-2")]
    public async Task MaxNodes_FewerThanThereAre_ShowsSomethingBehindEach(int hops, int maxNodes, string shown) => Assert.Equal(shown, await ShownAsync("tied", hops, maxNodes));

    [Fact]
    public async Task MaxNodes_WithLittleFartherAway_FillsUpWithWhatIsNearer() =>
        Assert.Equal("partner-1 accord-1 tied", await ShownAsync("partner-1", 3, 3));

    [Fact]
    public async Task MaxNodes_OfTwoInTheMiddle_ShowsSomethingOfBoth() =>
        Assert.Equal("member-1 partner-1 network accord-1", await ShownAsync("member-1\", \"partner-1", 1, 4));

    private async Task<string> ShownAsync(string of, int hops, int maxNodes)
    {
        var (response, _) = await new ExplorerClient(_temporary!.Store).RunAsync(
            $$"""{ neighbourhood(of: ["{{of}}"], hops: {{hops}}, maxNodes: {{maxNodes}}) { nodes { node { id } } } }""");
        return SmallGraph.Ids(response.GetProperty("data").GetProperty("neighbourhood"));
    }

    private static Change City(string id) => SmallGraph.Node(id, "City", ("kind", "CITY"));
}
