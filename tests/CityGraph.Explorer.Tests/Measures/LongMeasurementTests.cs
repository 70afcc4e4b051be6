using CityGraph.Explorer.Jobs;
using CityGraph.Explorer.Tests.Dataset;

namespace CityGraph.Explorer.Tests.Measures;

/// <summary>Measures that are started rather than awaited.</summary>
public sealed class LongMeasurementTests(SeedGraph graph)
{
    private const string Selection = """selection: { places: ["indonesia"] }""";

    [Fact]
    public async Task StartAnalysis_OfMeasures_GivesWhatTheNetworkGives()
    {
        await using var store = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        await using var jobs = new AnalysisJobs(store.Store, new(), TimeProvider.System);
        var client = new ExplorerClient(graph.Store, jobs: jobs);
        var (started, _) = await client.RunAsync(
            $$"""mutation { startAnalysis(request: { measureNetwork: { {{Selection}}, measures: [DENSITY, RECIPROCITY], nodeMeasures: [TWO_MODE_EIGENVECTOR, CLOSENESS, IN_DEGREE] } }) { id title } }""");
        Assert.False(started.TryGetProperty("errors", out var errors), errors.ToString());
        var id = started.GetProperty("data").GetProperty("startAnalysis").GetProperty("id").GetString()!;
        await foreach (var view in jobs.WatchAsync(id, TestContext.Current.CancellationToken)) Assert.Null(view.Problem);

        var (kept, _) = await client.RunAsync(
            "query ($id: ID!) { analysis(id: $id) { title regression { says } measurement { checksum networkChecksum changeNumber selectionText nodeCount edgeCount numbers { measure value reason } scores { measure reason scores(first: 500) { city score } } } } }",
            new { id });
        var (atOnce, _) = await client.RunAsync(
            $$"""
            {
              network({{Selection}}) {
                checksum changeNumber selection { text } nodeCount edgeCount density: measure(of: DENSITY) { value } reciprocity: measure(of: RECIPROCITY) { reason }
                nodes(first: 500) { place { id } eigenvector: score(of: TWO_MODE_EIGENVECTOR) { value } closeness: score(of: CLOSENESS) { value } inDegree: score(of: IN_DEGREE) { reason } }
              }
            }
            """);
        var (analysis, network) = (kept.GetProperty("data").GetProperty("analysis"), atOnce.GetProperty("data").GetProperty("network"));
        var measurement = analysis.GetProperty("measurement");
        Assert.Equal($"5 measures of {network.GetProperty("nodeCount").GetInt32()} cities", analysis.GetProperty("title").GetString());
        Assert.Equal(id, measurement.GetProperty("checksum").GetString());
        Assert.Equal(network.GetProperty("checksum").GetString(), measurement.GetProperty("networkChecksum").GetString());
        Assert.Equal(network.GetProperty("selection").GetProperty("text").GetString(), measurement.GetProperty("selectionText").GetString());
        Assert.Equal(
            $$"""[{"measure":"DENSITY","value":{{network.GetProperty("density").GetProperty("value").GetRawText()}},"reason":null},{"measure":"RECIPROCITY","value":null,"reason":"{{network.GetProperty("reciprocity").GetProperty("reason").GetString()}}"}]""",
            measurement.GetProperty("numbers").GetRawText());
        var scores = measurement.GetProperty("scores");
        foreach (var (number, name) in new[] { "eigenvector", "closeness" }.Index())
        {
            Assert.Equal(
                network.GetProperty("nodes").EnumerateArray().Select(node => $"{node.GetProperty("place").GetProperty("id")} {node.GetProperty(name).GetProperty("value").GetRawText()}"),
                scores[number].GetProperty("scores").EnumerateArray().Select(city => $"{city.GetProperty("city")} {city.GetProperty("score").GetRawText()}"));
        }

        Assert.Equal(
            $$"""{"measure":"IN_DEGREE","reason":"{{network.GetProperty("nodes")[0].GetProperty("inDegree").GetProperty("reason").GetString()}}","scores":[]}""", scores[2].GetRawText());
    }

    [Theory]
    [InlineData("""selection: { places: ["indonesia"] }""", "'measures' and 'nodeMeasures' of 'measureNetwork' take 1 to 20 together, not 0.")]
    [InlineData("""selection: { places: ["indonesa"] }, measures: [DENSITY]""", "'places': there is no city, region or country 'indonesa'; did you mean 'indonesia'?")]
    public async Task StartAnalysis_Badly_IsRefused(string arguments, string message)
    {
        var (response, _) = await new ExplorerClient(graph.Store).RunAsync($"mutation {{ startAnalysis(request: {{ measureNetwork: {{ {arguments} }} }}) {{ id }} }}");
        Assert.Equal(message, response.GetProperty("errors")[0].GetProperty("message").GetString());
    }
}
