using System.Text.Json;

namespace CityGraph.Explorer.Tests.Ties;

/// <summary>The ties between given places, and those of regions and countries, follow from those of the places in them.</summary>
public sealed class PlaceTiesTests
{
    private const string Reasons = """
        reasons {
          shared { id ... on Event { about { nodes { id ... on Instrument { agreement { id } } } } } }
          one { id } other { id } direct certainty
          path { from { id } to { id } }
        }
        """;

    private static readonly string[] Places = [.. RandomGraph.Places.Keys];

    [Fact]
    public async Task Ties_BetweenCities_AreTheTiesOfEach() => await RandomGraphs.ForEachAsync(30, async graph =>
    {
        var data = await graph.DataAsync(
            """
            query($ids: [ID!]!) {
              ties(between: $ids) { totalCount pairs { one { id } other { id } strength { stage independentSources } reasons { statement shared { id } claims { id } } } }
              nodes(ids: $ids) { id ... on City { ties(first: 9) { matching { city { id } strength { stage independentSources } reasons { statement shared { id } claims { id } } } } } }
            }
            """,
            new { ids = RandomGraph.Cities });
        var between = data.GetProperty("ties").GetProperty("pairs").EnumerateArray()
            .Select(pair => $"{pair.Id("one")} {pair.Id("other")} {pair.GetProperty("strength")} {pair.GetProperty("reasons")}").Order().ToArray();
        var ofEach = data.GetProperty("nodes").EnumerateArray().SelectMany(city => city.GetProperty("ties").GetProperty("matching").EnumerateArray()
            .Where(tie => string.CompareOrdinal(city.GetProperty("id").GetString(), tie.Id("city")) < 0)
            .Select(tie => $"{city.GetProperty("id").GetString()} {tie.Id("city")} {tie.GetProperty("strength")} {tie.GetProperty("reasons")}")).Order().ToArray();

        Assert.Equal(ofEach, between);
        Assert.Equal(between.Length, data.GetProperty("ties").GetProperty("totalCount").GetInt32());
    });

    [Fact]
    public async Task Ties_BetweenTwoRegions_ArePairsOfPlacesOfOneAndTheOther() => await RandomGraphs.ForEachAsync(30, async graph =>
    {
        var pairs = Pairs(await graph.DataAsync($$"""{ ties(between: ["region-0", "region-1"]) { pairs { one { id } other { id } {{Reasons}} } } }"""));
        var all = Pairs(await BetweenAllAsync(graph));

        Assert.Equal(
            all.Where(pair => (IsIn(pair.One, "region-0") && IsIn(pair.Other, "region-1")) || (IsIn(pair.One, "region-1") && IsIn(pair.Other, "region-0"))).Select(Text).Order(),
            pairs.Select(Text).Order());
    });

    [Theory]
    [InlineData("region-0", "region")]
    [InlineData("region-1", "region")]
    [InlineData("country-0", "country")]
    [InlineData("country-1", "country")]
    public async Task Ties_OfAPlace_AreThoseOfItAndOfThePlacesInItByTheOthers(string place, string field)
    {
        var met = 0;
        await RandomGraphs.ForEachAsync(30, async graph =>
        {
            var all = Pairs(await BetweenAllAsync(graph));
            var data = await graph.DataAsync($$"""{ {{field}}(id: "{{place}}") { ties { totalCount matching { place { id } {{Reasons}} } } } }""");
            var ties = data.GetProperty(field).GetProperty("ties");
            var found = ties.GetProperty("matching").EnumerateArray().SelectMany(tie => tie.GetProperty("reasons").EnumerateArray().Select(reason => Text(tie.Id("place"), reason))).Order();

            var expected = all
                .SelectMany(pair => new[] { pair, (One: pair.Other, Other: pair.One, pair.Reasons) })
                .Where(pair => IsIn(pair.One, place) && !IsIn(pair.Other, place))
                .GroupBy(pair => GroupOf(pair.Other, field))
                .SelectMany(group => Merged(place, group.Key, [.. group]))
                .Order()
                .ToArray();
            Assert.Equal(expected, found);
            Assert.Equal(ties.GetProperty("matching").GetArrayLength(), ties.GetProperty("totalCount").GetInt32());
            met += expected.Length;
        });

        Assert.True(met > 50, $"Only {met} reasons were compared.");
    }

    [Fact]
    public async Task Ties_OfTwoRegions_AreSymmetric() => await RandomGraphs.ForEachAsync(30, async graph =>
    {
        async Task<string?[]> OfAsync(string region, string other, string one, string two)
        {
            var data = await graph.DataAsync($$"""
                { region(id: "{{region}}") { ties { matching { place { id } strength { kind stage certainty independentSources sources reasons latest }
                  reasons { statement certainty direct {{one}}: one { id } {{two}}: other { id } through { id } claims { id } } } } } }
                """);
            return [.. data.GetProperty("region").GetProperty("ties").GetProperty("matching").EnumerateArray()
                .Where(tie => tie.Id("place") == other)
                .Select(tie => tie.GetProperty("strength").GetRawText() + string.Join('|', tie.GetProperty("reasons").EnumerateArray().Select(reason => string.Join(
                    ' ', reason.EnumerateObject().OrderBy(property => property.Name).Select(property => property.Value.GetRawText())))))];
        }

        Assert.Equal(await OfAsync("region-0", "region-1", "a", "b"), await OfAsync("region-1", "region-0", "b", "a"));
    });

    private static Task<JsonElement> BetweenAllAsync(ExplorerClient graph) =>
        graph.DataAsync($$"""query($ids: [ID!]!) { ties(between: $ids) { pairs { one { id } other { id } {{Reasons}} } } }""", new { ids = Places });

    private static List<(string One, string Other, JsonElement[] Reasons)> Pairs(JsonElement data) =>
        [.. data.GetProperty("ties").GetProperty("pairs").EnumerateArray().Select(pair => (pair.Id("one"), pair.Id("other"), pair.GetProperty("reasons").EnumerateArray().ToArray()))];

    private static string Text((string One, string Other, JsonElement[] Reasons) pair) =>
        $"{pair.One} {pair.Other} {string.Join(' ', pair.Reasons.Select(reason => reason.Id("shared")))}";

    /// <summary>The reasons of one place for the ties of another, from those of the pairs; events about an agreement that is shared are part of that.</summary>
    private static IEnumerable<string> Merged(string place, string group, (string One, string Other, JsonElement[] Reasons)[] pairs)
    {
        var reasons = pairs.SelectMany(pair => pair.Reasons.Select(reason => (pair.One, pair.Other, Reason: reason))).ToArray();
        var shared = reasons.Select(one => one.Reason.Id("shared")).ToHashSet();
        foreach (var thing in reasons.GroupBy(one => one.Reason.Id("shared")).Where(thing => !Agreements(thing.First().Reason).Any(shared.Contains)))
        {
            var (ones, others) = (thing.Select(pair => pair.One).Distinct().Order().ToArray(), thing.Select(pair => pair.Other).Distinct().Order().ToArray());
            yield return $"{group} {thing.Key} [{string.Join(' ', ones)}] [{string.Join(' ', others)}] {ones.Contains(place) && others.Contains(group)}";
        }
    }

    private static string Text(string group, JsonElement reason) =>
        $"{group} {reason.Id("shared")} [{SmallGraph.Ids(reason.GetProperty("one"))}] [{SmallGraph.Ids(reason.GetProperty("other"))}] {reason.GetProperty("direct").GetBoolean()}";

    private static IEnumerable<string> Agreements(JsonElement reason) => !reason.GetProperty("shared").TryGetProperty("about", out var about)
        ? []
        : about.GetProperty("nodes").EnumerateArray().Select(accord =>
            accord.TryGetProperty("agreement", out var agreement) && agreement.ValueKind != JsonValueKind.Null ? agreement.GetProperty("id").GetString()! : accord.GetProperty("id").GetString()!);

    private static bool IsIn(string place, string wider) => place == wider || RandomGraph.Places[place].Contains(wider);

    private static string GroupOf(string place, string type) => place.StartsWith(type, StringComparison.Ordinal)
        ? place
        : RandomGraph.Places[place].FirstOrDefault(wider => wider.StartsWith(type, StringComparison.Ordinal)) ?? RandomGraph.Places[place].FirstOrDefault() ?? place;
}
