using System.Text.Json;

namespace CityGraph.Explorer.Tests.Regressions;

/// <summary>On a graph that was built so, distance explains ties in culture and trade does not.</summary>
public sealed class RegressTiesTests
{
    private const string Culture = "{ ties: { sectors: [\"culture\"] } }";

    private const string Trade = "{ ties: { sectors: [\"trade\"] } }";

    private const string Distance = "{ pair: DISTANCE_KM }";

    [Theory]
    [InlineData("LINEAR")]
    [InlineData("CORRELATION")]
    public async Task Distance_ThatDrivesTies_IsFoundAndTradeIsNot(string method) => await TownsOnALine.Make().AskAsync(async client =>
    {
        var found = await AskAsync(client, $"response: {Culture}, on: [{Distance}, {Trade}], method: {method}");

        Assert.Equal((16, 120, 29), (found.Int("cityCount"), found.Int("pairCount"), found.GetProperty("response").Int("nonZeroPairs")));
        var (distance, trade) = (found.GetProperty("coefficients")[0], found.GetProperty("coefficients")[1]);
        Assert.True(distance.Number("value") < 0);
        Assert.Equal((0.001, 0.001, 1.0), (distance.Number("pTwoSided"), distance.Number("pLess"), distance.Number("pGreater")));
        Assert.InRange(trade.Number("pTwoSided"), 0.1, 1);
        Assert.Equal(method == "LINEAR", found.GetProperty("rSquared").ValueKind == JsonValueKind.Number);
        Assert.Equal("distance in km", distance.GetProperty("variable").GetProperty("name").GetString());
        Assert.Equal(15 * 111.195, distance.GetProperty("variable").Number("greatest"), 0.01);
    });

    [Fact]
    public async Task Linear_OfThePairsGiven_IsOrdinaryLeastSquares() => await TownsOnALine.Make().AskAsync(async client =>
    {
        var found = await AskAsync(client, $"response: {Culture}, on: [{Distance}, {Trade}]");
        var pairs = found.GetProperty("pairs").EnumerateArray().ToArray();
        Assert.Equal(120, pairs.Length);
        double[] y = [.. pairs.Select(pair => pair.Number("response"))];
        double[][] x = [.. pairs.Select(pair => pair.GetProperty("values").EnumerateArray().Select(value => value.GetDouble()).Prepend(1.0).ToArray())];
        double[] fitted = [found.Number("intercept"), .. found.GetProperty("coefficients").EnumerateArray().Select(one => one.Number("value"))];

        // Least squares leave a residual that is orthogonal to each variable, and these coefficients alone do.
        double[] residual = [.. y.Select((value, i) => value - x[i].Zip(fitted, (number, coefficient) => number * coefficient).Sum())];
        for (var k = 0; k < fitted.Length; k++) Assert.Equal(0, residual.Select((left, i) => left * x[i][k]).Sum(), 1e-8);
        Assert.Equal(1 - (residual.Sum(left => left * left) / y.Sum(value => (value - y.Average()) * (value - y.Average()))), found.Number("rSquared"), 1e-9);
    });

    [Fact]
    public async Task Logistic_OfTrade_FitsAndSaysWhereOddsRunAway() => await TownsOnALine.Make().AskAsync(async client =>
    {
        var trade = await AskAsync(client, $"response: {Trade}, on: [{Distance}, {{ pair: SAME_COUNTRY }}], method: LOGISTIC, permutations: 99");
        Assert.Equal(trade.Number("pseudoRSquared"), 1 - (trade.Number("deviance") / trade.Number("nullDeviance")), 1e-12);
        // 24 of 120 pairs: -2 (24 ln 0.2 + 96 ln 0.8).
        Assert.Equal(-2 * ((24 * Math.Log(0.2)) + (96 * Math.Log(0.8))), trade.Number("nullDeviance"), 1e-9);

        var culture = await AskAsync(client, $"response: {Culture}, on: [{Distance}], method: LOGISTIC, permutations: 99");
        Assert.Equal("The covariates tell some ties from non-ties without fail: the likelihood has no maximum.", culture.GetProperty("reason").GetString());
        Assert.Equal(JsonValueKind.Null, culture.GetProperty("coefficients")[0].GetProperty("value").ValueKind);
        Assert.Equal("Nothing: " + culture.GetProperty("reason").GetString(), culture.GetProperty("says").GetString());
    });

    [Fact]
    public async Task Variable_ThatHasTheOddsRunAway_IsNamed() => await TownsOnALine.Make().AskAsync(async client =>
    {
        // 29 pairs are tied in culture and 24 in trade, 6 of them in both: 73 of 120 in neither.
        var found = await AskAsync(client, $"response: {{ ties: {{ sectors: [\"culture\"] }} }}, on: [{{ ties: {{}} }}], method: LOGISTIC, permutations: 99");
        Assert.Equal("The covariates tell some ties from non-ties without fail: the likelihood has no maximum.", found.GetProperty("reason").GetString());
        Assert.Equal(
            ["Of 73 pairs with 0 of 'ties' none has 1 of 'ties in culture', so that the odds have no end: leave that variable out, or ask for 'method: LINEAR'."],
            found.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()));
    });

    [Fact]
    public async Task Numbers_OfTheSameSeed_AreTheSame() => await TownsOnALine.Make().AskAsync(async client =>
    {
        var arguments = $"response: {Trade}, on: [{Distance}], permutations: 99";
        var first = await AskAsync(client, arguments);
        Assert.Equal(first.GetRawText(), (await AskAsync(client, arguments)).GetRawText());
        var other = await AskAsync(client, $"{arguments}, seed: 2");
        Assert.NotEqual(first.GetProperty("checksum").GetString(), other.GetProperty("checksum").GetString());
        Assert.NotEqual(first.GetProperty("coefficients")[0].Number("pTwoSided"), other.GetProperty("coefficients")[0].Number("pTwoSided"));
    });

    [Fact]
    public async Task Covariate_ThatFollowsFromOthers_GivesTheReason() => await TownsOnALine.Make().AskAsync(async client =>
    {
        // Sources tell of nobody's ties by shared membership: 0 for all pairs.
        var constant = await AskAsync(client, $"response: {Culture}, on: [{Distance}, {{ ties: {{ kinds: [MEMBERSHIP] }} }}]");
        Assert.Equal("'shared membership' is the same for all pairs of nodes.", constant.GetProperty("reason").GetString());

        var alike = await AskAsync(client, $"response: {Culture}, on: [{Trade}, {{ ties: {{ sectors: [\"trade\"], includeNarrower: false }} }}]");
        Assert.Equal("'ties in trade, not in narrower sectors' follows from the covariates before it: leave one of them out.", alike.GetProperty("reason").GetString());
        Assert.Equal(
            ["'ties in trade' and 'ties in trade, not in narrower sectors' correlate with 1: which of them matters cannot be told apart well."],
            alike.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()));
    });

    [Fact]
    public async Task Words_OfTheAnswer_AreTheseSentences() => await TownsOnALine.Make().AskAsync(async client =>
    {
        var found = await AskAsync(client, $"response: {Culture}, on: [{{ pair: SAME_COUNTRY }}, {{ pair: COVERAGE_SUM }}]");
        Assert.Matches(
            @"^'same country' \(1 rather than 0\) goes with 0\.01563 more of 'ties in culture', the others held \(p = [0-9.]+, two-sided\): chance alone gives as much that often\. "
            + @"1 more of 'coverage by sources \(sum\)' goes with .* Together they explain 0\.[0-9]+ of the variance \(R²\)\.$",
            found.GetProperty("says").GetString());
        Assert.Equal(
            "It does not say that one thing causes the other. A pair of which no source tells counts as not tied: what was not written of looks like no tie. "
            + "Of 56 pairs within one country 14 are tied: twin towns are mostly abroad, so that such pairs may be empty by what a tie is; what 'same country', 'same region' or distance have to do with that is no choice of the cities. "
            + "Coverage counts sources of any agreement or event of a city, those of the ties that are explained too: cities with more ties have more of it. "
            + "Each p is of one variable by itself: with many variables some are small by chance.",
            found.GetProperty("doesNotSay").GetString());
    });

    private static Task<JsonElement> AskAsync(ExplorerClient client, string arguments) => RegressionAnswers.AskAsync(client, arguments);
}
