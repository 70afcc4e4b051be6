using System.Collections.Immutable;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph.Changes;

namespace CityGraph.Explorer.Tests.Walks;

/// <summary>Two networks of 5,000 members, which share one.</summary>
public sealed class HubTests : IAsyncLifetime
{
    private const int Members = 5000;

    private TemporaryStore? _temporary;

    public async ValueTask InitializeAsync()
    {
        _temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        string[] networks = ["north", "south"];
        ImmutableArray<Change> changes =
        [
            .. networks.Select(network => SmallGraph.Node(network, "Organisation", ("kind", "NETWORK"))),
            SmallGraph.Node("shared", "City", ("kind", "CITY")),
            .. networks.SelectMany(network => Enumerable.Range(0, Members).SelectMany(i => Member($"{network}-{i:d4}", network))),
            SmallGraph.Along("shared", "MEMBER_OF", "north"),
            SmallGraph.Along("shared", "MEMBER_OF", "south"),
        ];
        Assert.IsType<CommitResult.Committed>(await _temporary.Store.CommitAsync(new("hubs", "tests", "Two hubs.", changes), CancellationToken.None));
    }

    public ValueTask DisposeAsync() => _temporary!.DisposeAsync();

    [Fact]
    public async Task Paths_BetweenHubs_AreFoundAndTellWhatWasNotFollowed()
    {
        Assert.Equal(
            """{"paths":{"paths":[{"nodes":[{"id":"north"},{"id":"shared"},{"id":"south"}]}],"cut":[{"reason":"HUB","message":"4001 relationships of 'south' were not followed: there are too many.","node":{"id":"south"},"count":4001},{"reason":"HUB","message":"4000 relationships of 'north' were not followed: there are too many.","node":{"id":"north"},"count":4000}]}}""",
            await AskAsync("""{ paths(from: "north", to: "south", maxHops: 2) { paths { nodes { id } } cut { reason message node { id } count } } }"""));
    }

    [Fact]
    public async Task Paths_BetweenMembersOfHubs_AreAllFoundAlthoughTheHubsAreNotFollowedWhole()
    {
        Assert.Equal(
            """{"paths":{"paths":[{"nodes":[{"id":"north-4998"},{"id":"north"},{"id":"north-4999"}]}],"cut":[]}}""",
            await AskAsync("""{ paths(from: "north-4998", to: "north-4999", k: 1) { paths { nodes { id } } cut { message } } }"""));
        Assert.Equal(
            """{"paths":{"paths":[{"nodes":[{"id":"shared"},{"id":"south"},{"id":"south-4999"}]}],"cut":[]}}""",
            await AskAsync("""{ paths(from: "shared", to: "south-4999", maxHops: 3) { paths { nodes { id } } cut { message } } }"""));
    }

    [Fact]
    public async Task Neighbourhood_OfAHub_ShowsWhatFitsAndCountsTheRest()
    {
        Assert.Equal(
            """{"neighbourhood":{"nodes":[{"node":{"id":"north"},"degree":5001,"hidden":4999},{"node":{"id":"north-0000"},"degree":1,"hidden":0},{"node":{"id":"north-0001"},"degree":1,"hidden":0}],"edges":[{"id":"north-0000.MEMBER_OF.north"},{"id":"north-0001.MEMBER_OF.north"}],"cut":[{"message":"4001 relationships of 'north' were not followed: there are too many."}]}}""",
            await AskAsync("""{ neighbourhood(of: ["north"], maxNodes: 3) { nodes { node { id } degree hidden } edges { id } cut { message } } }"""));
    }

    [Fact]
    public async Task Paths_BetweenHubsThatAreJoinedBeyondWhatIsFollowed_BeginWithThatOne()
    {
        string[] hubs = ["x-north", "x-south"];
        ImmutableArray<Change> changes =
        [
            .. hubs.Select(hub => SmallGraph.Node(hub, "Organisation", ("kind", "NETWORK"))),
            SmallGraph.Along("x-north", "PART_OF", "x-south"),
            .. Enumerable.Range(0, 5).SelectMany(i => Part($"common-{i}", hubs)),
            .. hubs.SelectMany(hub => Enumerable.Range(0, 1100).SelectMany(i => Part($"part-{hub}-{i:d4}", [hub]))),
        ];
        Assert.IsType<CommitResult.Committed>(await _temporary!.Store.CommitAsync(new("parts", "tests", "Two more hubs.", changes), CancellationToken.None));

        Assert.Equal(
            """{"shortest":{"paths":[{"length":1}]},"first":{"paths":[{"length":1},{"length":2}]}}""",
            await AskAsync("""
                {
                  shortest: paths(from: "x-north", to: "x-south", allShortest: true) { paths { length } }
                  first: paths(from: "x-north", to: "x-south", k: 2) { paths { length } }
                }
                """));
    }

    private static Change[] Part(string id, params IEnumerable<string> hubs) =>
        [SmallGraph.Node(id, "Organisation", ("kind", "NETWORK")), .. hubs.Select(hub => SmallGraph.Along(id, "PART_OF", hub))];

    private async Task<string> AskAsync(string document) => (await new ExplorerClient(_temporary!.Store).RunAsync(document)).Response.GetProperty("data").GetRawText();

    private static Change[] Member(string id, string network) => [SmallGraph.Node(id, "City", ("kind", "CITY")), SmallGraph.Along(id, "MEMBER_OF", network)];
}
