using System.Text.Json;
using CityGraph.Explorer.Jobs;
using CityGraph.Explorer.Regressions;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Explorer.Tests.Networks;

namespace CityGraph.Explorer.Tests.Regressions;

/// <summary>Regressions that are started rather than awaited.</summary>
public sealed class LongRegressionTests(SeedGraph graph)
{
    private const string Fields = """
        { checksum changeNumber text method methodInWords cityCount pairCount cities leftOut { reason count cities } response { name least greatest mean nonZeroPairs }
          coefficients { variable { name mean } value statistic standardError pTwoSided pGreater pLess undefinedPermutations } reason intercept rSquared deviance
          permutations seed warnings says doesNotSay pairs(first: 500) { one other response values } }
        """;

    private const string All = "[{ ties: { weight: REASONS } }, { pair: LOG_DISTANCE_KM }, { pair: SAME_COUNTRY }, { pair: SAME_REGION }, { pair: COVERAGE_SUM }, { pair: COVERAGE_PRODUCT }, { pair: ACROSS_BOUNDARY }]";

    private static readonly TieVariable Tied = new("ties", 0, 1, 0.5, 1, null, [0, 1, 1]);

    private static readonly TieRegression Small = new()
    {
        Checksum = "0",
        ChangeNumber = 1,
        Text = "{}",
        Method = "LINEAR",
        MethodInWords = [],
        Permutations = 99,
        Seed = 1,
        Cities = [new("a", true, null, "home"), new("b", false, null, "home")],
        LeftOut = [],
        Response = Tied,
        Coefficients = [new(Tied with { Name = "same country", Pair = "SAME_COUNTRY", Ties = [] })],
        Warnings = [],
        Says = "",
        DoesNotSay = "",
    };

    [Theory]
    [InlineData("response: { ties: { sectors: [\"culture\"] } }, on: [{ pair: DISTANCE_KM }], method: CORRELATION, permutations: 99, asOf: \"2024\"", "ties in culture by distance in km")]
    [InlineData($"response: {{ ties: {{ sectors: [\"culture\"] }} }}, on: {All}, permutations: 99", "ties in culture by 7 variables")]
    public async Task StartAnalysis_OfARegression_GivesWhatIsGivenAtOnce(string arguments, string title)
    {
        await using var store = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        await using var jobs = new AnalysisJobs(store.Store, new(), TimeProvider.System);
        var client = new ExplorerClient(graph.Store, jobs: jobs);
        var (started, _) = await client.RunAsync($"mutation {{ startAnalysis(request: {{ regressTies: {{ places: [\"indonesia\"], {arguments} }} }}) {{ id title }} }}");
        Assert.False(started.TryGetProperty("errors", out var errors), errors.ToString());
        var analysis = started.GetProperty("data").GetProperty("startAnalysis");
        var id = analysis.GetProperty("id").GetString()!;
        Assert.Equal(title, analysis.GetProperty("title").GetString());

        await foreach (var view in jobs.WatchAsync(id, TestContext.Current.CancellationToken)) Assert.Null(view.Problem);
        var (kept, _) = await client.RunAsync($"query ($id: ID!) {{ analysis(id: $id) {{ state comparison {{ checksum }} regression {Fields} }} }}", new { id });
        var (atOnce, _) = await client.RunAsync($"{{ regressTies(places: [\"indonesia\"], {arguments}) {Fields} }}");

        var found = kept.GetProperty("data").GetProperty("analysis");
        Assert.Equal(("DONE", JsonValueKind.Null), (found.GetProperty("state").GetString(), found.GetProperty("comparison").ValueKind));
        Assert.Equal(id, found.GetProperty("regression").GetProperty("checksum").GetString());
        Assert.Equal(atOnce.GetProperty("data").GetProperty("regressTies").GetRawText(), found.GetProperty("regression").GetRawText());
    }

    [Fact]
    public async Task StartAnalysis_Badly_IsRefused()
    {
        var (response, _) = await new ExplorerClient(graph.Store).RunAsync(
            "mutation { startAnalysis(request: { regressTies: { places: [\"indonesia\"], response: { ties: {} }, on: [] } }) { id } }");
        Assert.Equal("'on' takes 1 to 8 variables, not 0.", response.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    /// <summary>Too much for one request, of 400 cities; what was worked out of it is as if.</summary>
    [Fact]
    public async Task RegressTies_ThatTakesLong_FindsWhatWasWorkedOut()
    {
        var cities = new MadeGraph().Country("home");
        for (var i = 0; i < 400; i++) cities.City($"c{i}", "home");
        await cities.Agreement("accord", ["c0", "c1"], ["paper"]).UseAsync(async store =>
        {
            const string arguments = "response: { ties: {} }, on: [{ pair: SAME_COUNTRY }], method: LOGISTIC, permutations: 9999";
            await using var jobs = new AnalysisJobs(store, new() { MaxRunning = 0 }, TimeProvider.System);
            var client = new ExplorerClient(store, jobs: jobs);
            var (started, _) = await client.RunAsync($"mutation {{ startAnalysis(request: {{ regressTies: {{ {arguments} }} }}) {{ id state }} }}");
            var id = started.GetProperty("data").GetProperty("startAnalysis").GetProperty("id").GetString()!;
            Assert.StartsWith("TOO_LONG", await RegressionAnswers.ErrorAsync(client, arguments), StringComparison.Ordinal);

            await jobs.CancelAsync(id, TestContext.Current.CancellationToken);
            var records = new JobRecords(store, TimeSpan.FromDays(1), TimeProvider.System);
            await records.PutAsync(
                new(id, RegressionJson.Kind, "", AnalysisState.Done, TimeProvider.System.GetUtcNow()) { Content = RegressionJson.Write(Small with { Checksum = id, Says = "As if." }) },
                TestContext.Current.CancellationToken);
            var (found, _) = await client.RunAsync($"{{ regressTies({arguments}) {{ checksum says pairs {{ one other response values }} }} }}");
            Assert.Equal(
                $$"""{"checksum":"{{id}}","says":"As if.","pairs":[{"one":"a","other":"b","response":1,"values":[1]}]}""",
                found.GetProperty("data").GetProperty("regressTies").GetRawText());
        });
    }

    [Fact]
    public async Task StartAnalysis_OfWhatTakesHours_IsRefused()
    {
        var cities = new MadeGraph().Country("home");
        for (var i = 0; i < 1_900; i++) cities.City($"c{i}", "home");
        await cities.AskAsync(async client =>
        {
            var (response, _) = await client.RunAsync(
                "mutation { startAnalysis(request: { regressTies: { response: { ties: {} }, on: [{ pair: SAME_COUNTRY }, { pair: COVERAGE_SUM }], method: LOGISTIC, permutations: 9999 } }) { id } }");
            Assert.Equal(
                "9,999 permutations of 1,900 cities (1,804,050 pairs) for 2 variables by LOGISTIC take too long: ask for at most 4,535 permutations or fewer variables, or name fewer places.",
                response.GetProperty("errors")[0].GetProperty("message").GetString());
        });
    }

    [Theory]
    [InlineData("\"Checksum\":")]
    [InlineData("\"Cities\":")]
    [InlineData("\"NonZeroPairs\":")]
    [InlineData("\"Variable\":")]
    public void Regression_AsJsonOfAnotherShape_IsNone(string missing)
    {
        var json = RegressionJson.Write(Small);
        Assert.Equal(json, RegressionJson.Write(RegressionJson.Read(json)!));
        Assert.Contains(missing, json, StringComparison.Ordinal);
        Assert.Null(RegressionJson.Read(json.Replace(missing, "\"Was\":", StringComparison.Ordinal)));
        Assert.Null(RegressionJson.Read(json[..^9]));
    }
}
