using CityGraph.Explorer.Tests.Ties;

namespace CityGraph.Explorer.Tests.Networks;

/// <summary>What holds at a date and in the years of a series, with ends known and not known.</summary>
public sealed class NetworkTimeTests
{
    /// <summary>
    /// home has an agreement with each: since 2010 (old, of which a source of 2014 tells last), 2010 to 2015 (ended), undated (open, of a source of 2012); and hosted
    /// an event in 2013.
    /// </summary>
    private static MadeGraph Graph => new MadeGraph()
        .City("home").City("old").City("ended").City("open").City("guest")
        .Source("paper-2014", "2014-03").Source("paper-2015", "2015").Source("paper-2012", "2012")
        .Agreement("a-old", ["home", "old"], ["paper-2014"], "2010")
        .Agreement("a-ended", ["home", "ended"], ["paper-2015"], "2010", "2015")
        .Agreement("a-open", ["home", "open"], ["paper-2012"])
        .Event("visit", ["home"], ["guest"], ["paper-2014"], "2013");

    [Theory]
    [InlineData("2009", "STILL_ACTIVE", "open")]
    [InlineData("2012", "STILL_ACTIVE", "ended old open")]
    [InlineData("2014", "STILL_ACTIVE", "ended guest old open")]
    [InlineData("2016", "STILL_ACTIVE", "guest old open")]
    [InlineData("2012", "CENSORED", "ended old open")]
    [InlineData("2013", "CENSORED", "ended guest old")]
    [InlineData("2016", "CENSORED", "guest")]
    public async Task Network_AsOfADate_HasWhatHeldThen(string date, string unknownEnds, string partners) => await Graph.AskAsync(async graph =>
    {
        var data = await graph.DataAsync(
            $"{{ network(selection: {{ places: [\"home\"], unknownEnds: {unknownEnds} }}, asOf: \"{date}\") {{ nodes {{ place {{ id }} isInRegion }} }} }}");
        Assert.Equal(partners, string.Join(' ', data.GetProperty("network").GetProperty("nodes").EnumerateArray().Skip(1).Select(node => node.Id("place"))));
    });

    [Theory]
    [InlineData("STILL_ACTIVE", "2010: ended old open|2011: ended old open|2012: ended old open|2013: ended guest old open|2014: ended old open|2015: ended old open")]
    [InlineData("CENSORED", "2010: ended old open|2011: ended old open|2012: ended old open|2013: ended guest old|2014: ended old|2015: ended")]
    public async Task Series_ByYear_HasWhatHeldInEach(string unknownEnds, string expected) => await Graph.AskAsync(async graph =>
    {
        var data = await graph.DataAsync(
            $"{{ networks(selection: {{ places: [\"home\"], unknownEnds: {unknownEnds} }}, by: YEAR) {{ key network {{ selection {{ during }} nodes {{ place {{ id }} }} }} }} }}");
        Assert.Equal(expected, string.Join('|', data.GetProperty("networks").EnumerateArray().Select(one =>
            $"{one.GetProperty("key").GetString()}: {string.Join(' ', one.GetProperty("network").GetProperty("nodes").EnumerateArray().Skip(1).Select(node => node.Id("place")))}")));
        Assert.All(data.GetProperty("networks").EnumerateArray(), one =>
            Assert.Equal(one.GetProperty("key").GetString(), one.GetProperty("network").GetProperty("selection").GetProperty("during").GetString()));
    });

    [Theory]
    [InlineData("(selection: { places: [\"home\"] }, asOf: \"2009\")", "Of 1 tie no source tells the beginning: such a tie counts at any date before its end.")]
    [InlineData("(selection: { places: [\"home\"] })", "")]
    [InlineData("(selection: { places: [\"home\"], unknownEnds: CENSORED }, asOf: \"2014\")", "")]
    [InlineData("(selection: { places: [\"home\"], unknownEnds: CENSORED })", "'unknownEnds: CENSORED' changes nothing where no date is asked for: give 'asOf'.")]
    public async Task Network_WhoseTimesAreNotKnown_SaysSo(string arguments, string remarks) => await Graph.AskAsync(async graph =>
    {
        var data = await graph.DataAsync($"{{ network{arguments} {{ remarks }} }}");
        Assert.Equal(
            "The region is one city: what tells cities of the region apart is not defined, or means nothing." + (remarks.Length > 0 ? $"|{remarks}" : ""),
            string.Join('|', data.GetProperty("network").GetProperty("remarks").EnumerateArray()));
    });

    /// <summary>never's agreement has no date, and its source none; both's has none either, but both is tied by another since 2010.</summary>
    [Theory]
    [InlineData(", asOf: \"2012\"", 1, "1 further pair is tied by something of which neither a fact nor a source has a date: 'unknownEnds: CENSORED' leaves it out at any date.")]
    [InlineData(", asOf: \"2009\"", 0, "2 further pairs are tied by something of which neither a fact nor a source has a date: 'unknownEnds: CENSORED' leaves them out at any date.")]
    [InlineData("", 2, "'unknownEnds: CENSORED' changes nothing where no date is asked for: give 'asOf'.")]
    public async Task Network_CensoredOfWhatHasNoDate_SaysHowMuchIsLeftOut(string time, int edges, string remark) => await new MadeGraph()
        .City("home").City("never").City("both")
        .Source("undated").Source("paper-2012", "2012")
        .Agreement("a-never", ["home", "never"], ["undated"])
        .Agreement("b-never", ["home", "both"], ["undated"])
        .Agreement("a-both", ["home", "both"], ["paper-2012"], "2010")
        .AskAsync(async graph =>
        {
            var data = await graph.DataAsync($"{{ network(selection: {{ places: [\"home\"], unknownEnds: CENSORED }}{time}) {{ edgeCount remarks }} }}");
            Assert.Equal(edges, data.GetProperty("network").GetProperty("edgeCount").GetInt32());
            Assert.Equal(remark, data.GetProperty("network").GetProperty("remarks").EnumerateArray().Last().GetString());
        });
}
