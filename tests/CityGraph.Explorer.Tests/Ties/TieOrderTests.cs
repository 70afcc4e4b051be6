using System.Text.Json;

namespace CityGraph.Explorer.Tests.Ties;

/// <summary>The documented order of ties, and its pages.</summary>
public sealed class TieOrderTests
{
    private const string Fields =
        "matching { city { id } strength { kind stage certainty independentSources latest } } totalCount hasNextPage endCursor";

    private static readonly string?[] Kinds = ["AGREEMENT", "MEMBERSHIP", "EVENT"];
    private static readonly string?[] Stages =
        ["RENEWED", "ACTIVE", "MEMORANDUM", "LEGISLATURE_APPROVED", "LETTER_OF_INTENT", "EXPLORED", null, "EXPIRED", "TERMINATED"];

    private static readonly string?[] Certainties = ["STATED", "REPORTED", "PLANNED", "INFERRED"];

    [Fact]
    public async Task Ties_ByStrength_AreInTheOrderOfItsParts()
    {
        var compared = 0;
        await RandomGraphs.ForEachAsync(40, async graph =>
        {
            foreach (var city in RandomGraph.Cities)
            {
                var ties = await TiesAsync(graph, city, "first: 9");
                var keys = ties.GetProperty("matching").EnumerateArray().Select(Key).ToArray();
                compared += Math.Max(0, keys.Length - 1);
                Assert.Equal(keys.Order(), keys);
            }
        });

        Assert.True(compared > 200, $"Only {compared} ties stand after another: the random graphs show too little.");
    }

    [Theory]
    [InlineData("STRENGTH")]
    [InlineData("ID")]
    public async Task Pages_OneAfterAnother_AreTheWholeList(string order) => await RandomGraphs.ForEachAsync(15, async graph =>
    {
        foreach (var city in RandomGraph.Cities)
        {
            var whole = await TiesAsync(graph, city, $"order: {order}, first: 9");
            var (seen, after) = (new List<string>(), "");
            while (true)
            {
                var page = await TiesAsync(graph, city, $"order: {order}, first: 1{after}");
                Assert.Equal(whole.GetProperty("totalCount").GetInt32(), page.GetProperty("totalCount").GetInt32());
                seen.AddRange(Cities(page));
                if (!page.GetProperty("hasNextPage").GetBoolean()) break;
                after = $", after: \"{page.GetProperty("endCursor").GetString()}\"";
            }

            Assert.Equal(Cities(whole), seen);
            if (order == "ID") Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
        }
    });

    private static async Task<JsonElement> TiesAsync(ExplorerClient graph, string city, string arguments) =>
        (await graph.DataAsync($$"""{ city(id: "{{city}}") { ties({{arguments}}) { {{Fields}} } } }""")).GetProperty("city").GetProperty("ties");

    private static IEnumerable<string> Cities(JsonElement ties) => ties.GetProperty("matching").EnumerateArray().Select(tie => tie.Id("city"));

    private static (int, int, int, int, string, string) Key(JsonElement tie)
    {
        var strength = tie.GetProperty("strength");
        return (
            Array.IndexOf(Kinds, strength.GetProperty("kind").GetString()),
            Array.IndexOf(Stages, strength.GetProperty("stage").GetString()),
            Array.IndexOf(Certainties, strength.GetProperty("certainty").GetString()),
            -strength.GetProperty("independentSources").GetInt32(),
            Lateness(strength.GetProperty("latest").GetString()),
            tie.Id("city"));
    }

    /// <summary>The dates of the random graphs, the latest first.</summary>
    private static string Lateness(string? date) => date switch
    {
        "2018" => "0",
        "2016/.." => "1",
        "2015~" => "2",
        "/2014-02" => "3",
        "2013-03-07" => "4",
        "2012-05" => "5",
        "2010" => "6",
        null => "7",
        _ => throw new ArgumentException($"No date of the random graphs: {date}."),
    };
}
