using System.Text.Json;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Embedded.Replay;
using static CityGraph.Explorer.Tests.SmallGraph;

namespace CityGraph.Explorer.Tests.Time;

public sealed class KnownAtTests : IAsyncLifetime
{
    private TemporaryStore? _temporary;
    private GraphReplay? _replay;

    public async ValueTask InitializeAsync()
    {
        _temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        _replay = new(_temporary.Store, ReplayLimits.Default);
        await CommitAsync("first", City("alpha", "Alpha"), City("beta", "Beta"), Node("net", "Organisation", ("kind", "NETWORK")));
        await CommitAsync("joined", Along("alpha", "MEMBER_OF", "net"), Along("beta", "MEMBER_OF", "net"));
        await CommitAsync("renamed", City("alpha", "Alpha City"));
        await CommitAsync("left", new Change.DeleteRelationship("beta.MEMBER_OF.net"));
    }

    public async ValueTask DisposeAsync()
    {
        _replay?.Dispose();
        if (_temporary is not null) await _temporary.DisposeAsync();
    }

    [Theory]
    [InlineData(0, "", "")]
    [InlineData(1, "Alpha,Beta", "")]
    [InlineData(2, "Alpha,Beta", "beta")]
    [InlineData(3, "Alpha City,Beta", "beta")]
    [InlineData(4, "Alpha City,Beta", "")]
    public async Task KnownAt_AChange_HoldsForListsAndForTiesBelow(long change, string names, string tied)
    {
        const string Document =
            "query($at: KnownAt) { cities(knownAt: $at) { nodes { name } } city(id: \"alpha\", knownAt: $at) { ties { matching { city { id } } } } }";
        for (var again = 0; again < 2; again++)
        {
            var data = await DataAsync(Document, new { at = new { change } });
            Assert.Equal(names, string.Join(',', data.GetProperty("cities").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString())));
            var ties = data.GetProperty("city") is { ValueKind: JsonValueKind.Object } city ? city.GetProperty("ties").GetProperty("matching").EnumerateArray() : default;
            Assert.Equal(tied, string.Join(',', ties.Select(tie => tie.GetProperty("city").GetProperty("id").GetString())));
        }
    }

    [Fact]
    public async Task KnownAt_ATime_IsTheGraphThatWasRecordedUpToThen()
    {
        var log = await _temporary!.Store.ReadLogAsync(0, 10, TestContext.Current.CancellationToken);
        var data = await DataAsync(
            "query($before: DateTime!, $after: DateTime!) { before: cities(knownAt: { time: $before }) { totalCount } after: cities(knownAt: { time: $after }) { totalCount } }",
            new { before = log[0].RecordedAt.AddSeconds(-1), after = log[3].RecordedAt.AddDays(1) });

        Assert.Equal(0, data.GetProperty("before").GetProperty("totalCount").GetInt32());
        Assert.Equal(2, data.GetProperty("after").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task KnownAt_EachRootFieldItsOwn_DoesNotMixThem()
    {
        var data = await DataAsync("{ then: node(id: \"alpha\", knownAt: { change: 1 }) { name } now: node(id: \"alpha\") { name } }");

        Assert.Equal("Alpha", data.GetProperty("then").GetProperty("name").GetString());
        Assert.Equal("Alpha City", data.GetProperty("now").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("change: 5", "NO_SUCH_CHANGE: There is no change 5: give a number from 0, the empty graph, to 4, the newest.")]
    [InlineData("change: -1", "NO_SUCH_CHANGE: There is no change -1: give a number from 0, the empty graph, to 4, the newest.")]
    public async Task KnownAt_NoSuchChange_NamesTheNewest(string knownAt, string error)
    {
        var (response, _) = await new ExplorerClient(_temporary!.Store, _replay).RunAsync($"{{ cities(knownAt: {{ {knownAt} }}) {{ totalCount }} }}");
        Assert.Equal(error, ErrorOf(response));
    }

    [Fact]
    public async Task KnownAt_WithoutHistory_IsRefused()
    {
        var (response, _) = await new ExplorerClient(_temporary!.Store).RunAsync("{ cities(knownAt: { change: 1 }) { totalCount } }");
        Assert.Equal("NO_HISTORY: 'knownAt' is not offered here: the graph is served without its history.", ErrorOf(response));
    }

    [Fact]
    public async Task Dates_WithoutAsOf_SayWhatIsMissing()
    {
        var (response, _) = await new ExplorerClient(_temporary!.Store).RunAsync("{ cities(dates: CERTAIN) { totalCount } }");
        Assert.Equal("BAD_TIME: 'dates: CERTAIN' says how 'asOf' is meant: give that too.", ErrorOf(response));
    }

    private static string ErrorOf(JsonElement response)
    {
        var error = response.GetProperty("errors")[0];
        return $"{error.GetProperty("extensions").GetProperty("code").GetString()}: {error.GetProperty("message").GetString()}";
    }

    private async Task<JsonElement> DataAsync(string document, object? variables = null)
    {
        var (response, _) = await new ExplorerClient(_temporary!.Store, _replay).RunAsync(document, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    private async Task CommitAsync(string id, params Change[] changes) => Assert.IsType<CommitResult.Committed>(
        await _temporary!.Store.CommitAsync(new(id, "tests", id, [.. changes]), TestContext.Current.CancellationToken));

    private static Change City(string id, string name) => Node(id, "City", ("name", name), ("kind", "CITY"));
}
