using System.Collections.Immutable;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Tests.Neighbourhoods;

/// <summary>What a picture of a period shows.</summary>
public sealed class NeighbourhoodPeriodTests : IAsyncLifetime
{
    private TemporaryStore? _temporary;

    public async ValueTask InitializeAsync()
    {
        _temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        ImmutableArray<Change> changes =
        [
            SmallGraph.Node("city", "City", ("kind", "CITY")),
            Agreement("ended", ("milestones", Dates("2001")), ("stage", "TERMINATED"), ("stageDate", Date("2010-06"))),
            Agreement("ended-some-day", ("milestones", Dates("2001")), ("stage", "EXPIRED")),
            Agreement("in-force", ("milestones", Dates("2012-05", "2013")), ("stage", "MEMORANDUM"), ("stageDate", Date("2012-05"))),
            Agreement("maybe-earlier", ("milestones", Dates("2015")), ("hasUndatedMilestones", true)),
            Agreement("undated"),
            SmallGraph.Node("meeting", "Event", ("kind", "MEETING"), ("status", "OCCURRED"), ("date", Date("2012-03-04"))),
            SmallGraph.Node("network", "Organisation", ("kind", "NETWORK")),
            SmallGraph.Node("official", "Official"),
            .. new[] { "ended", "ended-some-day", "in-force", "maybe-earlier", "undated" }.Select(id => SmallGraph.Along("city", "PARTY_TO", id)),
            SmallGraph.Along("city", "TOOK_PART_IN", "meeting", ("status", "DONE")),
            SmallGraph.Along("city", "MEMBER_OF", "network", ("since", Date("2012"))),
            SmallGraph.Along("official", "HOLDS_OFFICE", "city", ("title", "Mayor"), ("acting", false), ("attested", Dates()), ("from", Date("2005")), ("to", Date("2011"))),
        ];
        Assert.IsType<CommitResult.Committed>(await _temporary.Store.CommitAsync(new("dated", "tests", "What is dated.", changes), CancellationToken.None));
    }

    public ValueTask DisposeAsync() => _temporary!.DisposeAsync();

    [Theory]
    [InlineData("2000", "city maybe-earlier undated")]
    [InlineData("2009", "city ended ended-some-day maybe-earlier official undated")]
    [InlineData("2010-06-30", "city ended ended-some-day maybe-earlier official undated")]
    [InlineData("2010-07", "city ended-some-day maybe-earlier official undated")]
    [InlineData("2012", "city ended-some-day in-force maybe-earlier meeting network undated")]
    [InlineData("2012-03/2012-04", "city ended-some-day maybe-earlier meeting network undated")]
    [InlineData("2014", "city ended-some-day in-force maybe-earlier network undated")]
    [InlineData("2009/..", "city ended ended-some-day in-force maybe-earlier meeting network official undated")]
    public async Task During_APeriod_ShowsWhatMayHaveBeenTheCaseThen(string period, string shown)
    {
        var (response, _) = await new ExplorerClient(_temporary!.Store).RunAsync(
            "query($during: PartialDate) { neighbourhood(of: [\"city\"], where: { during: $during }) { nodes { node { id } hidden } } }", new { during = period });

        var nodes = response.GetProperty("data").GetProperty("neighbourhood").GetProperty("nodes").EnumerateArray().ToArray();
        Assert.Equal(shown, string.Join(' ', nodes.Select(node => node.GetProperty("node").GetProperty("id").GetString()).Order(StringComparer.Ordinal)));
        Assert.All(nodes, node => Assert.Equal(0, node.GetProperty("hidden").GetInt32()));
    }

    private static Change Agreement(string id, params (string, object)[] properties) => SmallGraph.Node(id, "Agreement", [("kind", "SISTER_CITY"), .. properties]);

    private static PartialDate Date(string text) => PartialDate.Parse(text).Date!;

    private static ImmutableArray<object> Dates(params string[] texts) => [.. texts.Select(Date)];
}
