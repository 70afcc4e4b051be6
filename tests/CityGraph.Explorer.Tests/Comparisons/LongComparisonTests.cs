using System.Text.Json;
using CityGraph.Explorer.Jobs;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Explorer.Tests.Networks;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests.Comparisons;

/// <summary>Comparisons that are started rather than awaited.</summary>
public sealed class LongComparisonTests(SeedGraph graph)
{
    private const string Regions = """[{ name: "Bali", places: ["bali"] }, { name: "Bogor", places: ["bogor"] }]""";

    private static readonly object Request = new
    {
        request = new { compareRegions = new { regions = new[] { new { name = "Bali", places = new[] { "bali" } }, new { name = "Bogor", places = new[] { "bogor" } } }, measures = new[] { "DENSITY" }, samples = 99, seed = 7 } },
    };

    [Fact]
    public async Task StartAnalysis_OfAComparison_GivesWhatIsGivenAtOnce()
    {
        await using var store = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        await using var jobs = new AnalysisJobs(store.Store, new(), TimeProvider.System);
        var client = new ExplorerClient(graph.Store, jobs: jobs);
        const string fields = "{ checksum of seed samples nullModel method networks { name checksum coverage { sources } } measures { measure values { value byChance { mean p } } differences { difference p } says doesNotSay } warnings }";

        var started = (await client.AskAsync(CompareRegionsTests.StartOperation, Request)).GetProperty("startAnalysis");
        var id = started.GetProperty("id").GetString()!;
        Assert.Equal("Bali, Bogor by DENSITY", started.GetProperty("title").GetString());
        await foreach (var view in jobs.WatchAsync(id, TestContext.Current.CancellationToken)) Assert.Null(view.Problem);
        var (kept, _) = await client.RunAsync($"query ($id: ID!) {{ analysis(id: $id) {{ state comparison {fields} }} }}", new { id });
        var (atOnce, _) = await client.RunAsync($"{{ compareRegions(regions: {Regions}, measures: [DENSITY], samples: 99, seed: 7) {fields} }}");

        Assert.Equal("DONE", kept.GetProperty("data").GetProperty("analysis").GetProperty("state").GetString());
        var comparison = kept.GetProperty("data").GetProperty("analysis").GetProperty("comparison");
        Assert.Equal(id, comparison.GetProperty("checksum").GetString());
        Assert.True(JsonElement.DeepEquals(atOnce.GetProperty("data").GetProperty("compareRegions"), comparison));
    }

    [Fact]
    public async Task StartAnalysis_Badly_IsRefused()
    {
        var (response, _) = await new ExplorerClient(graph.Store).RunAsync(
            await File.ReadAllTextAsync(Repository.Path($"schema/operations/{CompareRegionsTests.StartOperation}.graphql"), TestContext.Current.CancellationToken),
            new { request = new { compareDates = new { places = new[] { "bali" }, at = new[] { "2020" }, measures = new[] { "DENSITY" } } } });
        Assert.Equal("'at' takes 2 to 5 to compare, not 1.", response.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task CompareRegions_ThatTakesLong_NamesTheWay()
    {
        var large = new MadeGraph();
        for (var region = 0; region < 2; region++)
        {
            for (var city = 0; city < 8; city++) large.City($"r{region}-{city}");
        }

        for (var partner = 0; partner < 16; partner++)
        {
            large.City($"p{partner}");
            for (var region = 0; region < 2; region++)
            {
                for (var city = 0; city < 8; city++) large.Agreement($"{region}-{city}-{partner}", [$"r{region}-{city}", $"p{partner}"], []);
            }
        }

        await large.AskAsync(async client =>
        {
            var places = (int region) => string.Join(", ", Enumerable.Range(0, 8).Select(city => $"\"r{region}-{city}\""));
            var (response, _) = await client.RunAsync(
                $$"""{ compareRegions(regions: [{ name: "A", places: [{{places(0)}}] }, { name: "B", places: [{{places(1)}}] }], measures: [DENSITY], samples: 9999) { checksum } }""");

            var error = response.GetProperty("errors")[0];
            Assert.Equal(
                "The comparison is more work than one request is answered at once (5.8 times what all its comparisons may take together): start it with 'startAnalysis', or ask for fewer 'samples', 'measures' or places.",
                error.GetProperty("message").GetString());
            Assert.Equal("TOO_LONG", error.GetProperty("extensions").GetProperty("code").GetString());

            // Each by itself is not too much; together they are.
            var compare = $$"""compareRegions(regions: [{ name: "A", places: [{{places(0)}}] }, { name: "B", places: [{{places(1)}}] }], measures: [DENSITY], samples: 649) { checksum }""";
            var (several, _) = await client.RunAsync($$"""{ one: {{compare}} two: {{compare}} three: {{compare}} }""");
            Assert.StartsWith("The comparison is more work than one request", several.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
            Assert.Equal(1, several.GetProperty("errors").GetArrayLength());
        });
    }
}
