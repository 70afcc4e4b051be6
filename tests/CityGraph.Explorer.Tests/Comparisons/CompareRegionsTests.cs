using CityGraph.Explorer.Tests.Networks;

namespace CityGraph.Explorer.Tests.Comparisons;

/// <summary>Comparisons as they are asked for.</summary>
public sealed class CompareRegionsTests(SeedGraph graph)
{
    public const string StartOperation = "StartAnalysis";

    [Theory]
    [InlineData("""regions: [{ name: "A", places: ["bali"] }], measures: [DENSITY]""", "'regions' takes 2 to 5 to compare, not 1.")]
    [InlineData("""regions: [{ name: "A", places: ["bali"] }, { name: "A", places: ["bogor"] }], measures: [DENSITY]""", "Two regions in 'regions' are named 'A': give each a name of its own.")]
    [InlineData("""regions: [{ name: "A", places: ["bali"] }, { name: " ", places: ["bogor"] }], measures: [DENSITY]""", "A region in 'regions' has an empty 'name': say what to call it.")]
    [InlineData("""regions: [{ name: "A", places: ["bali"] }, { name: "B\tB", places: ["bogor"] }], measures: [DENSITY]""", "A region's 'name' is one line of at most 100 characters; that of region 2 is not.")]
    [InlineData("""regions: [{ name: "A", places: ["bali"] }, { name: "B", places: [] }], measures: [DENSITY]""", "'places' of region 'B' takes 1 to 100 ids, not 0.")]
    [InlineData("""regions: [{ name: "A", places: ["bali"] }, { name: "B", places: ["bali"] }], measures: [DENSITY]""", "Regions 'A' and 'B' are the same cities: compare a region with another, or with itself by 'compareDates' or 'compareSectors'.")]
    [InlineData("""regions: [{ name: "A", places: ["bali"] }, { name: "B", places: ["denpasar", "badung"] }], measures: [DENSITY]""", "Regions 'A' and 'B' are the same cities: compare a region with another, or with itself by 'compareDates' or 'compareSectors'.")]
    [InlineData("""regions: [{ name: "A", places: ["bali"] }, { name: "B", places: ["bogor"] }], measures: []""", "'measures' takes 1 to 20 measures, not 0.")]
    [InlineData("""regions: [{ name: "A", places: ["bali"] }, { name: "B", places: ["bogor"] }], measures: [DENSITY, DENSITY]""", "'measures' names 'DENSITY' twice: name each once.")]
    [InlineData("""regions: [{ name: "A", places: ["bali"] }, { name: "B", places: ["bogor"] }], measures: [DENSITY], samples: 98""", "'samples: 98' is out of bounds: ask for 99 to 9999.")]
    [InlineData("""regions: [{ name: "A", places: ["bali"] }, { name: "B", places: ["bogr"] }], measures: [DENSITY]""", "'places': there is no city, region or country 'bogr'; did you mean 'bogor'?")]
    [InlineData("""regions: [{ name: "A", places: ["bali"] }, { name: "B", places: ["indonesia"] }], measures: [DENSITY], nullModel: LABELS""", "Regions that share cities (badung, denpasar) cannot be relabelled: their difference is not tested. Compare regions without common cities.")]
    [InlineData("""regions: [{ name: "A", places: ["bali"] }, { name: "B", places: ["bogor"] }], measures: [DENSTY]""", "Value \"DENSTY\" does not exist in \"NetworkMeasure\" enum. Did you mean the enum value \"DENSITY\"?")]
    public async Task CompareRegions_Badly_IsRefused(string arguments, string message)
    {
        var (response, _) = await graph.RunAsync($"{{ compareRegions({arguments}) {{ checksum }} }}");
        Assert.Equal(message, response.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("""compareDates(places: ["denpasar"], at: ["2020"], measures: [DENSITY])""", "'at' takes 2 to 5 to compare, not 1.")]
    [InlineData("""compareDates(places: ["denpasar"], at: ["2020", "2020"], measures: [DENSITY])""", "'at' names '2020' twice: name each once.")]
    [InlineData("""compareDates(places: ["denpasar"], at: ["2019", "2020"], measures: [DENSITY], asOf: "2018")""", "'asOf: 2018' and 'at' contradict each other: give all dates in 'at'.")]
    [InlineData("""compareSectors(places: [], sectors: ["culture", "education"], measures: [DENSITY])""", "'places' takes 1 to 100 ids, not 0.")]
    [InlineData("""compareSectors(places: ["denpasar"], sectors: ["culture", "educaton"], measures: [DENSITY])""", "'sectors': there is no sector 'educaton'; did you mean 'education'?")]
    [InlineData("""compareSectors(places: ["denpasar"], sectors: ["culture", "education"], selection: { sectors: ["health"] }, measures: [DENSITY])""", "'sectors' of 'selection' and 'sectors' contradict each other: name those to compare in the latter alone.")]
    public async Task CompareDatesOrSectors_Badly_IsRefused(string field, string message)
    {
        var (response, _) = await graph.RunAsync($"{{ {field} {{ checksum }} }}");
        Assert.Equal(message, response.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task CompareDates_OfOneCity_ExchangesItsTies()
    {
        var (response, trips) = await graph.RunAsync(
            """{ compareDates(places: ["indonesia"], at: ["2012", "2021"], measures: [EDGE_COUNT]) { of networks { name edgeCount selectionText } measures { values { value uncertainDates { low high } } differences { difference p } } method } }""");

        var comparison = response.GetProperty("data").GetProperty("compareDates");
        Assert.Equal("DATES", comparison.GetProperty("of").GetString());
        Assert.Equal(["2012", "2021"], comparison.GetProperty("networks").EnumerateArray().Select(network => network.GetProperty("name").GetString()));
        var measure = comparison.GetProperty("measures")[0];
        foreach (var (network, value) in comparison.GetProperty("networks").EnumerateArray().Zip(measure.GetProperty("values").EnumerateArray()))
        {
            Assert.Equal(network.GetProperty("edgeCount").GetInt32(), value.GetProperty("value").GetDouble());
            Assert.InRange(value.GetProperty("value").GetDouble(), value.GetProperty("uncertainDates").GetProperty("low").GetDouble(), value.GetProperty("uncertainDates").GetProperty("high").GetDouble());
        }

        Assert.Contains("change places between the two dates by chance", comparison.GetProperty("method")[2].GetString(), StringComparison.Ordinal);
        // Four for each date, and four more for what certainly was there.
        Assert.Equal(16, trips);
    }

    [Fact]
    public async Task CompareDates_Network_IsThatOfTheDate()
    {
        var (response, _) = await graph.RunAsync(
            """
            {
              compareDates(places: ["indonesia"], at: ["2012", "2021"], measures: [EDGE_COUNT], samples: 99) { networks { checksum } }
              network(selection: { places: ["indonesia"] }, asOf: "2021") { checksum }
            }
            """);
        var data = response.GetProperty("data");
        Assert.Equal(data.GetProperty("network").GetProperty("checksum").GetString(), data.GetProperty("compareDates").GetProperty("networks")[1].GetProperty("checksum").GetString());
    }

    [Fact]
    public async Task CompareSectors_Network_IsThatOfTheSector()
    {
        var (response, trips) = await graph.RunAsync(
            """
            {
              compareSectors(places: ["indonesia"], sectors: ["culture", "education"], measures: [EDGE_COUNT], samples: 99) { of networks { name checksum } measures { differences { one other p } doesNotSay } }
              network(selection: { places: ["indonesia"], sectors: ["education"] }) { checksum }
            }
            """);
        var data = response.GetProperty("data");
        var comparison = data.GetProperty("compareSectors");
        Assert.Equal(["culture", "education"], comparison.GetProperty("networks").EnumerateArray().Select(network => network.GetProperty("name").GetString()));
        Assert.Equal(data.GetProperty("network").GetProperty("checksum").GetString(), comparison.GetProperty("networks")[1].GetProperty("checksum").GetString());
        Assert.EndsWith("A tie of which no source states a sector is in none of the networks.", comparison.GetProperty("measures")[0].GetProperty("doesNotSay").GetString(), StringComparison.Ordinal);
        Assert.Equal(8, trips);
    }

    [Fact]
    public async Task CompareRegions_Networks_AreThoseOfTheRegions()
    {
        var (response, trips) = await graph.RunAsync(
            """
            {
              compareRegions(regions: [{ name: "Bali", places: ["bali"] }, { name: "Bogor", places: ["bogor"] }], selection: { boundary: INCIDENT, weight: REASONS }, measures: [EDGE_COUNT], samples: 99) { networks { checksum } }
              network(selection: { places: ["bogor"], boundary: INCIDENT, weight: REASONS }) { checksum }
            }
            """);
        var data = response.GetProperty("data");
        Assert.Equal(data.GetProperty("network").GetProperty("checksum").GetString(), data.GetProperty("compareRegions").GetProperty("networks")[1].GetProperty("checksum").GetString());
        Assert.Equal(8, trips);
    }

    [Fact]
    public async Task CompareRegions_ARegionWithoutCities_IsRefused() => await new MadeGraph().Country("nowhere").City("somewhere").AskAsync(async client =>
    {
        var (response, _) = await client.RunAsync(
            """{ compareRegions(regions: [{ name: "A", places: ["somewhere"] }, { name: "B", places: ["nowhere"] }], measures: [DENSITY]) { checksum } }""");
        Assert.Equal("'B' has no cities: name places that have some.", response.GetProperty("errors")[0].GetProperty("message").GetString());
    });

    [Fact]
    public async Task CompareRegions_OneCityWithoutTies_AnswersAndSaysSo()
    {
        var (response, _) = await graph.RunAsync(
            """
            {
              compareRegions(regions: [{ name: "Denpasar", places: ["denpasar"] }, { name: "Bogor", places: ["bogor"] }], selection: { minIndependentSources: 90 }, measures: [DENSITY], samples: 99) {
                networks { warnings }
                measures { values { value reason byChance { p } } differences { difference reason p } says }
              }
            }
            """);

        var comparison = response.GetProperty("data").GetProperty("compareRegions");
        var warnings = comparison.GetProperty("networks")[0].GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()!).Take(2);
        Assert.Equal(["The region is one city: what tells cities of the region apart is not defined, or means nothing.", "No tie fits the selection."], warnings);
        Assert.Equal(
            """{"values":[{"value":null,"reason":"Two-mode density needs nodes in both modes.","byChance":null},{"value":null,"reason":"Two-mode density needs nodes in both modes.","byChance":null}],"differences":[{"difference":null,"reason":"Two-mode density needs nodes in both modes.","p":null}],"says":"DENSITY: not defined in Denpasar (Two-mode density needs nodes in both modes); not defined in Bogor (Two-mode density needs nodes in both modes). Denpasar and Bogor cannot be compared by it."}""",
            comparison.GetProperty("measures")[0].GetRawText());
    }
}
