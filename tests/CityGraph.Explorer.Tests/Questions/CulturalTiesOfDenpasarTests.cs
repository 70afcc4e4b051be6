using System.Text.Json;

namespace CityGraph.Explorer.Tests.Questions;

/// <summary>The first question, as a reader of the five articles answers it.</summary>
public sealed class CulturalTiesOfDenpasarTests(SeedGraph graph)
{
    [Fact]
    public async Task Matching_Cities_AreGyeongjuAndThenDarwin()
    {
        var ties = await TiesAsync("denpasar");
        Assert.Equal(["gyeongju", "darwin"], Cities(ties, "matching"));
    }

    [Fact]
    public async Task SectorNotStated_Cities_AreThoseWhoseArticlesNameNoField()
    {
        var ties = await TiesAsync("denpasar");
        Assert.Equal(["mossel-bay", "perth", "nansha"], Cities(ties, "sectorNotStated"));
    }

    [Fact]
    public async Task Gyeongju_IsTied_ByTheLetterOfIntentAndByTheHeritageNetwork()
    {
        var reasons = Reasons(await TiesAsync("denpasar"), "gyeongju");

        Assert.Equal(["AGREEMENT denpasar-gyeongju LETTER_OF_INTENT culture/SAME STATED", "MEMBERSHIP owhc  heritage/NARROWER INFERRED"], reasons.Select(Summary));
    }

    [Fact]
    public async Task Gyeongju_Letter_IsClaimedByTwoArticlesAndItsFieldByOne()
    {
        var letter = Reasons(await TiesAsync("denpasar"), "gyeongju")[0].GetProperty("claims").EnumerateArray();
        var ofField = await graph.RunAsync(
            """
            {
              instrument(id: "denpasar-gyeongju-letter-of-intent") {
                sectors(where: { node: { id: { eq: "culture" } } }) { edges { evidence { nodes { source { id } } } } }
              }
            }
            """);
        var field = ofField.Response.GetProperty("data").GetProperty("instrument").GetProperty("sectors").GetProperty("edges")[0];

        Assert.Equal(["antara-denpasar-three-letters", "baliekbis-denpasar-gyeongju"], letter.Select(SourceOf).Distinct());
        Assert.Equal(
            ["baliekbis-denpasar-gyeongju"],
            field.GetProperty("evidence").GetProperty("nodes").EnumerateArray().Select(SourceOf).Distinct());
    }

    [Fact]
    public async Task Darwin_IsTied_BySisterCityExploredOn20November2020()
    {
        var reason = Assert.Single(Reasons(await TiesAsync("denpasar"), "darwin"));

        Assert.Equal("AGREEMENT denpasar-darwin EXPLORED culture/SAME REPORTED", Summary(reason));
        Assert.Equal("2020-11-20", reason.GetProperty("date").GetString());
        Assert.Equal("Denpasar–Darwin sister city: explored, 2020-11-20; in culture.", reason.GetProperty("statement").GetString());
    }

    [Fact]
    public async Task Perth_WithRelatedSectors_IsTiedThroughThePlanningAgency()
    {
        var data = await graph.AskAsync("RelatedTies", new { city = "denpasar", sector = "culture" });
        var reason = Assert.Single(Reasons(data.GetProperty("city").GetProperty("ties"), "perth"));

        Assert.Contains("creative-economy/RELATED", Summary(reason));
        Assert.Equal("denpasar-bappeda", Assert.Single(reason.GetProperty("through").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal("UNCLEAR", Assert.Single(reason.GetProperty("papers").EnumerateArray()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Claims_AllOfThem_SayWhereTheyStandAndWhyTheAddressIsUnknown()
    {
        var ties = await TiesAsync("denpasar");
        var claims = ties.GetProperty("matching").EnumerateArray()
            .SelectMany(tie => tie.GetProperty("reasons").EnumerateArray())
            .SelectMany(reason => reason.GetProperty("claims").EnumerateArray())
            .ToArray();

        Assert.NotEmpty(claims);
        Assert.All(claims, claim =>
        {
            Assert.True(claim.GetProperty("line").GetInt32() >= 0);
            Assert.NotEqual("", claim.GetProperty("statement").GetString());
            Assert.Equal(JsonValueKind.Null, claim.GetProperty("source").GetProperty("address").ValueKind);
            Assert.NotEqual(JsonValueKind.Null, claim.GetProperty("source").GetProperty("addressUnknownBecause").ValueKind);
        });
    }

    private async Task<JsonElement> TiesAsync(string city) =>
        (await graph.AskAsync("CulturalTies", new { city })).GetProperty("city").GetProperty("ties");

    private static IEnumerable<string?> Cities(JsonElement ties, string list) =>
        ties.GetProperty(list).EnumerateArray().Select(tie => tie.GetProperty("city").GetProperty("id").GetString());

    private static JsonElement[] Reasons(JsonElement ties, string city) =>
        [.. ties.GetProperty("matching").EnumerateArray()
            .Single(tie => tie.GetProperty("city").GetProperty("id").GetString() == city)
            .GetProperty("reasons").EnumerateArray()];

    private static string? SourceOf(JsonElement claim) => claim.GetProperty("source").GetProperty("id").GetString();

    /// <summary>Kind, what is shared, stage, sectors, certainty; the last two where they were asked for.</summary>
    private static string Summary(JsonElement reason) => string.Join(' ',
        Text(reason, "kind"),
        reason.TryGetProperty("shared", out var shared) ? shared.GetProperty("id").GetString() : "",
        Text(reason, "stage"),
        string.Join(',', reason.GetProperty("sectors").EnumerateArray()
            .Select(sector => $"{sector.GetProperty("sector").GetProperty("id").GetString()}/{sector.GetProperty("match").GetString()}")),
        Text(reason, "certainty"));

    private static string? Text(JsonElement value, string name) => value.TryGetProperty(name, out var found) ? found.GetString() : null;
}
