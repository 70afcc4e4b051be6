using System.Security.Cryptography;
using System.Text;
using CityGraph.Explorer.Tests.Networks;

namespace CityGraph.Explorer.Tests.Regressions;

/// <summary>Which cities and which pairs are looked at, and what number each has.</summary>
public sealed class RegressionCitiesTests
{
    /// <summary>
    /// Home has a and b; abroad has p and q; r is in no country. a has agreements with p and with r, p and q with one another: q is no partner of home.
    /// p and r met at an event.
    /// </summary>
    private static MadeGraph Home() => new MadeGraph()
        .Node("culture", "Sector").Country("home").Country("abroad").City("a", "home").City("b", "home").City("p", "abroad").City("q", "abroad").City("r")
        .Agreement("a-p", ["a", "p"], ["one", "two"]).Fact("a-p", "COVERS", "culture", ["one"])
        .Agreement("a-r", ["a", "r"], ["one"])
        .Agreement("p-q", ["p", "q"], ["three"])
        .Event("meeting", ["p"], ["r"], ["four"]);

    [Fact]
    public async Task Cities_WithPartners_HaveTiesAmongThesePartnersToo() => await Home().AskAsync(async client =>
    {
        var found = await RegressionAnswers.AskAsync(client, "places: [\"home\"], response: { ties: {} }, on: [{ pair: ACROSS_BOUNDARY }, { pair: COVERAGE_PRODUCT }, { pair: COVERAGE_SUM }], permutations: 99");

        // a: one, two; b: none; p: one, two, three, four; r: one, four.
        Assert.Equal(
            ["a b: 0 of 0 0 2", "a p: 1 of 1 8 6", "a r: 1 of 1 4 4", "b p: 0 of 1 0 4", "b r: 0 of 1 0 2", "p r: 1 of 0 8 6"],
            found.GetProperty("pairs").EnumerateArray().Select(pair =>
                $"{pair.GetProperty("one").GetString()} {pair.GetProperty("other").GetString()}: {pair.Number("response")} of {string.Join(' ', pair.GetProperty("values").EnumerateArray())}"));
        Assert.Contains("Partners are among the cities because they are tied to the region", found.GetProperty("doesNotSay").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "4 cities have only 24 orders: p cannot be smaller than about 1 in 24, however many permutations are drawn.",
            found.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()));
    });

    [Fact]
    public async Task Cities_OfWhichSomethingIsNotKnown_AreLeftOutWithTheReason() => await Home().AskAsync(async client =>
    {
        var found = await RegressionAnswers.AskAsync(client, "response: { ties: { sectors: [\"culture\"] } }, on: [{ pair: SAME_COUNTRY }], method: CORRELATION, permutations: 99");

        Assert.Equal("a b p q", string.Join(' ', found.GetProperty("cities").EnumerateArray()));
        Assert.Equal("""[{"reason":"Their country is not known.","count":1,"cities":["r"]}]""", found.GetProperty("leftOut").GetRawText());
        Assert.Equal("1 city is left out; see 'leftOut'.", found.GetProperty("warnings")[0].GetString());

        // One of six pairs is tied, and two of them lie in one country: r = (0 - 1/6 · 1/3) / √(1/6 · 5/6 · 1/3 · 2/3).
        Assert.Equal(-1 / 18.0 / Math.Sqrt(5 / 36.0 * 2 / 9.0), found.GetProperty("coefficients")[0].Number("value"), 1e-12);
        // a-r has no sector, but r is not among the cities; p-q has none either.
        Assert.Contains(
            "Of 'ties in culture' 1 further pair is tied by something whose sectors no source states: they count as not tied.",
            found.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()));
    });

    [Theory]
    [InlineData("2012", "a b: 1|a c: 0|b c: 0")]
    [InlineData("2019", "a b: 0|a c: 0|b c: 1")]
    public async Task Ties_AtADate_AreThoseThatHeldThen(string date, string pairs) => await new MadeGraph()
        .Country("home").City("a", "home").City("b", "home").City("c", "home")
        .Agreement("a-b", ["a", "b"], ["one"], signed: "2010-05-01", expired: "2015-05-01")
        .Agreement("b-c", ["b", "c"], ["one"], signed: "2018-05-01")
        .AskAsync(async client =>
        {
            var found = await RegressionAnswers.AskAsync(client, $"response: {{ ties: {{}} }}, on: [{{ pair: COVERAGE_SUM }}], permutations: 99, asOf: \"{date}\"");
            Assert.Equal(pairs, string.Join('|', found.GetProperty("pairs").EnumerateArray().Select(pair => $"{pair.GetProperty("one")} {pair.GetProperty("other")}: {pair.Number("response")}")));
        });

    [Fact]
    public async Task Checksum_OfTheAnswer_IsThatOfItsParts() => await Home().AskAsync(async client =>
    {
        var found = await RegressionAnswers.AskAsync(client, "places: [\"home\"], response: { ties: {} }, on: [{ ties: { weight: SOURCES, kinds: [AGREEMENT] } }], method: CORRELATION, permutations: 99");

        string[] lines = ["1", found.GetProperty("text").GetString()!, "1", "a", "b", "p", "r", "a\tp\t1", "a\tr\t1", "p\tr\t1", "a\tp\t2", "a\tr\t1"];
        var expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")))));
        Assert.Equal(expected, found.GetProperty("checksum").GetString());
    });
}
