using CityGraph.Explorer.Jobs;
using CityGraph.Explorer.Reports;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph.Embedded.Replay;

namespace CityGraph.Explorer.Tests.Reports;

/// <summary>Reports of what was found in the seed.</summary>
public sealed class ReportFieldsTests(SeedGraph graph)
{
    private const string Comparison = """compareRegions(regions: [{ name: "Bali", places: ["bali"] }, { name: "Bogor", places: ["bogor"] }], measures: [DENSITY, EDGE_COUNT], samples: 99, seed: 7)""";

    [Fact]
    public async Task Report_OfAComparison_SaysWhatEachMeasureIs()
    {
        var (response, _) = await graph.RunAsync($"{{ {Comparison} {{ checksum report html: report(format: HTML) }} }}");
        var comparison = response.GetProperty("data").GetProperty("compareRegions");
        var checksum = comparison.GetProperty("checksum").GetString()!;

        var text = comparison.GetProperty("report").GetString()!;
        Assert.StartsWith("# Bali and Bogor compared\n", text, StringComparison.Ordinal);
        Assert.Contains("\n### Density\n\nEdges per pair", text, StringComparison.Ordinal);
        Assert.Contains(checksum, text, StringComparison.Ordinal);
        var page = comparison.GetProperty("html").GetString()!;
        Assert.StartsWith("<!DOCTYPE html>\n", page, StringComparison.Ordinal);
        Assert.Contains(checksum, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_InAReport_GivesTheSameComparison()
    {
        var (response, _) = await graph.RunAsync($"{{ {Comparison} {{ report }} }}");
        var text = response.GetProperty("data").GetProperty("compareRegions").GetProperty("report").GetString()!;
        var request = text.Split("```graphql\n")[1].Split("```")[0];

        using var history = new GraphReplay(graph.Store, ReplayLimits.Default);
        var (again, _) = await new ExplorerClient(graph.Store, history).RunAsync(request);

        Assert.False(again.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(text, again.GetProperty("data").GetProperty("compareRegions").GetProperty("report").GetString());
    }

    private const string Regression = """regressTies(places: ["indonesia"], response: { ties: { sectors: ["culture"] } }, on: [{ pair: SAME_COUNTRY }, { pair: COVERAGE_SUM }], permutations: 99, asOf: "2024")""";

    [Fact]
    public async Task Report_OfARegression_TellsItsCoefficientsAndAsksForThemAgain()
    {
        var (response, _) = await graph.RunAsync($"{{ {Regression} {{ checksum report html: report(format: HTML) says }} }}");
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        var regression = response.GetProperty("data").GetProperty("regressTies");
        var text = regression.GetProperty("report").GetString()!;

        Assert.StartsWith("# What goes with ties in culture", text, StringComparison.Ordinal);
        Assert.DoesNotContain("There are no coefficients", text, StringComparison.Ordinal);
        Assert.Contains("| Variable | Coefficient | Standard error | t | p, two-sided | p, greater | p, less |\n", text, StringComparison.Ordinal);
        Assert.Contains("\n| same country | ", text, StringComparison.Ordinal);
        Assert.Contains(regression.GetProperty("checksum").GetString()!, regression.GetProperty("html").GetString()!, StringComparison.Ordinal);
        using var history = new GraphReplay(graph.Store, ReplayLimits.Default);
        var (again, _) = await new ExplorerClient(graph.Store, history).RunAsync(text.Split("```graphql\n")[1].Split("```")[0]);
        Assert.False(again.TryGetProperty("errors", out errors), errors.ToString());
        Assert.Equal(text, again.GetProperty("data").GetProperty("regressTies").GetProperty("report").GetString());
    }

    [Fact]
    public async Task Report_OfKeptMeasures_TellsThemAndMeasuresThemAgain()
    {
        await using var store = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        await using var jobs = new AnalysisJobs(store.Store, new(), TimeProvider.System);
        var client = new ExplorerClient(graph.Store, jobs: jobs);
        var (started, _) = await client.RunAsync("""
            mutation { startAnalysis(request: { measureNetwork: { selection: { places: ["bali"] }, measures: [EDGE_COUNT, RECIPROCITY], nodeMeasures: [DEGREE, CLOSENESS], asOf: "2024" } }) { id } }
            """);
        var id = started.GetProperty("data").GetProperty("startAnalysis").GetProperty("id").GetString()!;
        await foreach (var view in jobs.WatchAsync(id, TestContext.Current.CancellationToken)) Assert.Null(view.Problem);

        var report = await KeptReport.FindAsync(jobs, SeedGraph.Description.Source, id, ReportFormat.Markdown, TestContext.Current.CancellationToken);

        Assert.StartsWith("# Measures of a network\n", report.Text, StringComparison.Ordinal);
        Assert.Contains("\nReciprocity, not defined: ", report.Text, StringComparison.Ordinal);
        Assert.Contains("\n| denpasar | ", report.Text, StringComparison.Ordinal);
        var (again, _) = await client.RunAsync(report.Text!.Split("```graphql\n")[1].Split("```")[0]);
        Assert.False(again.TryGetProperty("errors", out var errors), errors.ToString());
        var found = again.GetProperty("data").GetProperty("startAnalysis");
        Assert.Equal((id, report.Text), (found.GetProperty("id").GetString(), found.GetProperty("measurement").GetProperty("report").GetString()));
    }

    [Fact]
    public async Task Kept_ByAnotherVersion_SaysSo()
    {
        await using var store = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        await using var jobs = new AnalysisJobs(store.Store, new(), TimeProvider.System);
        var records = new JobRecords(store.Store, TimeSpan.FromDays(1), TimeProvider.System);
        await records.PutAsync(new("a", "comparison", "A", AnalysisState.Done, DateTimeOffset.UnixEpoch) { Content = "{}" }, TestContext.Current.CancellationToken);

        const string problem = "The result cannot be read: another version of CityGraph kept it, or it was damaged. Start the analysis again.";
        Assert.Equal(new(null, problem), await KeptReport.FindAsync(jobs, SeedGraph.Description.Source, "a", ReportFormat.Html, TestContext.Current.CancellationToken));
        var (answer, _) = await new ExplorerClient(store.Store, jobs: jobs).RunAsync("""{ analysis(id: "a") { state comparison { checksum } } }""");
        Assert.Equal(problem, answer.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Equal("DONE", answer.GetProperty("data").GetProperty("analysis").GetProperty("state").GetString());
    }

    [Fact]
    public async Task Kept_ThatThereIsNot_SaysSo()
    {
        await using var store = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        await using var jobs = new AnalysisJobs(store.Store, new(), TimeProvider.System);

        var report = await KeptReport.FindAsync(jobs, SeedGraph.Description.Source, "none", ReportFormat.Html, TestContext.Current.CancellationToken);

        Assert.Null(report.Text);
        Assert.Equal("There is no analysis of this id: it was never started here, or its time is over. Start it again with 'startAnalysis'.", report.Problem);
    }
}
