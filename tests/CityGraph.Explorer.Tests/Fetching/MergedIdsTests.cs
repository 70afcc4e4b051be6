using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;
using static CityGraph.Explorer.Tests.SmallGraph;

namespace CityGraph.Explorer.Tests.Fetching;

/// <summary>What is asked of an id that was merged is answered of its successor, in as many trips where it can be.</summary>
public sealed class MergedIdsTests : IAsyncLifetime
{
    private TemporaryStore? _temporary;

    public async ValueTask InitializeAsync()
    {
        _temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        Change[] changes =
        [
            .. Changes,
            new Change.PutNode(new("merged.old-alpha", "MergedId", PropertySet.From(("former", "old-alpha"), ("because", "One city."), ("recorded", PartialDate.Parse("2026").Date!)))),
            Along("merged.old-alpha", "MERGED_INTO", "alpha"),
        ];
        Assert.IsType<CommitResult.Committed>(await _temporary.Store.CommitAsync(new("merged", "tests", "A graph with a merged id.", [.. changes]), CancellationToken.None));
    }

    public ValueTask DisposeAsync() => _temporary?.DisposeAsync() ?? default;

    [Theory]
    [InlineData("""node(id: "old-alpha") { __typename id name }""", """{"node":{"__typename":"City","id":"alpha","name":"Alpha"}}""")]
    [InlineData("""city(id: "old-alpha") { id }""", """{"city":{"id":"alpha"}}""")]
    [InlineData("""city(id: "old-alpha", asOf: "2016") { id }""", """{"city":{"id":"alpha"}}""")]
    [InlineData("""official(id: "old-alpha") { id }""", """{"official":null}""")]
    [InlineData("""node(id: "merged.old-alpha") { id }""", """{"node":null}""")]
    [InlineData("""mergedId(id: "merged.old-alpha") { former into { id } }""", """{"mergedId":{"former":"old-alpha","into":{"id":"alpha"}}}""")]
    [InlineData("""nodes(ids: ["beta", "old-alpha", "nobody", "alpha", "old-alpha"]) { id }""", """{"nodes":[{"id":"beta"},{"id":"alpha"},null,{"id":"alpha"},{"id":"alpha"}]}""")]
    public async Task LookUp_OfAMergedId_IsItsSuccessor_InOneTrip(string question, string expected)
    {
        var (response, trips) = await RunAsync(question);

        Assert.Equal($$"""{"data":{{expected}}}""", response);
        Assert.Equal(1, trips);
    }

    [Theory]
    [InlineData("""coverage(of: ["old-alpha"]) { whole { facts evidence { claims } } }""")]
    [InlineData("""timeline(of: ["old-alpha"], first: 3) { totalCount entries { subject { id } } }""")]
    [InlineData("""ties(between: ["old-alpha", "gamma"]) { pairs { one { id } other { id } } }""")]
    [InlineData("""paths(from: "old-alpha", to: "gamma", k: 1) { paths { nodes { id } } }""")]
    [InlineData("""paths(from: "gamma", to: "beta", avoiding: ["old-alpha"]) { paths { nodes { id } } }""")]
    [InlineData("""neighbourhood(of: ["old-alpha"], maxNodes: 3) { nodes { node { id } distance } }""")]
    [InlineData("""contradictions(of: ["old-alpha"]) { totalCount }""")]
    [InlineData("""network(selection: { places: ["old-alpha"] }) { nodes(first: 5) { place { id } isInRegion } }""")]
    public async Task Query_OfAMergedId_IsAnsweredAsForItsSuccessor(string question)
    {
        var (expected, tripsOfSuccessor) = await RunAsync(question.Replace("old-alpha", "alpha", StringComparison.Ordinal));

        var (response, trips) = await RunAsync(question);

        Assert.StartsWith("{\"data\":", response, StringComparison.Ordinal);
        Assert.DoesNotContain("errors", response, StringComparison.Ordinal);
        Assert.Equal(expected, response);
        // It was refused first: what was meant was looked for, and which ids were merged.
        Assert.InRange(trips, 1, (2 * tripsOfSuccessor) + 2);
    }

    [Fact]
    public async Task Query_OfAnIdThatNeverWas_IsRefusedAsBefore()
    {
        var (response, _) = await RunAsync("""timeline(of: ["nobody", "old-alpha"]) { totalCount }""");

        Assert.Contains("\"message\":\"'of': there is no entity 'nobody'.\"", response, StringComparison.Ordinal);
    }

    private async Task<(string Response, int Trips)> RunAsync(string question)
    {
        var (response, trips) = await new ExplorerClient(_temporary!.Store).RunAsync($"{{ {question} }}");
        return (response.GetRawText(), trips);
    }
}
