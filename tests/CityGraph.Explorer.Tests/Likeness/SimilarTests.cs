using System.Text.Json;
using CityGraph.Explorer.Tests.Ties;

namespace CityGraph.Explorer.Tests.Likeness;

public sealed class SimilarTests(SmallGraph small)
{
    private const string Document = """
        query($ids: [ID!]!, $measure: SimilarityMeasure!) {
          nodes(ids: $ids) {
            id
            ... on City {
              ties(first: 9) { matching { city { id } } }
              similar(measure: $measure, first: 9) {
                city { id } tied score { ...Parts } partners { ...Parts } sectors { ...Parts } sharedPartners { id } sharedSectors { id }
              }
            }
          }
        }
        fragment Parts on Similarity { shared of value }
        """;

    [Theory]
    [InlineData("JACCARD")]
    [InlineData("OVERLAP")]
    public async Task Similar_OfRandomGraphs_FollowsFromTheTies(string measure)
    {
        var met = 0;
        await RandomGraphs.ForEachAsync(30, async graph =>
        {
            var cities = (await graph.DataAsync(Document, new { ids = RandomGraph.Cities, measure })).GetProperty("nodes").EnumerateArray().ToArray();
            var partners = cities.ToDictionary(
                city => city.GetProperty("id").GetString()!, city => city.GetProperty("ties").GetProperty("matching").EnumerateArray().Select(tie => tie.Id("city")).ToHashSet());
            foreach (var city in cities)
            {
                var (id, similar) = (city.GetProperty("id").GetString()!, city.GetProperty("similar").EnumerateArray().ToArray());
                var shared = partners.Where(other => other.Key != id && other.Value.Overlaps(partners[id])).Select(other => other.Key);
                Assert.Subset(similar.Select(one => one.Id("city")).ToHashSet(), shared.ToHashSet());
                Assert.Equal(similar.Select(Key).Order(), similar.Select(Key));
                foreach (var one in similar)
                {
                    AssertPartners(id, one, partners, measure);
                    AssertParts(one, measure);
                    met++;
                }
            }
        });

        Assert.True(met > 100, $"Only {met} cities were compared.");
    }

    [Theory]
    [InlineData("first: 101", "BAD_PAGE at city/similar: 'first: 101' of 'similar' is out of bounds: ask for 0 to 100.")]
    [InlineData("kinds: []", "BAD_FILTER at city/similar: 'kinds' is empty, so that nothing would count: name at least one kind, or leave it out for all.")]
    public async Task Similar_OfArgumentsThatCannotBeMet_IsAnError(string arguments, string message) => Assert.Equal(
        [message], await small.ErrorsAsync($$"""{ city(id: "alpha") { similar({{arguments}}) { tied } } }"""));

    [Fact]
    public async Task Similar_OfACityWithOnePartner_IsThatPartnersOther()
    {
        var similar = (await small.DataAsync("""{ city(id: "gamma") { similar { city { id } score { shared of value } sharedPartners { name } } events: similar(kinds: [EVENT]) { tied } } }"""))
            .GetProperty("city");
        Assert.Equal(
            """{"similar":[{"city":{"id":"beta"},"score":{"shared":1,"of":1,"value":1},"sharedPartners":[{"name":"Alpha"}]}],"events":[]}""", similar.GetRawText());
    }

    private static void AssertPartners(string id, JsonElement one, Dictionary<string, HashSet<string>> partners, string measure)
    {
        var other = one.Id("city");
        var (own, its) = (partners[id].Except([other]).ToHashSet(), partners[other].Except([id]).ToHashSet());
        var part = one.GetProperty("partners");
        Assert.Equal(own.Intersect(its).Order(), one.GetProperty("sharedPartners").EnumerateArray().Select(partner => partner.GetProperty("id").GetString()));
        Assert.Equal(own.Intersect(its).Count(), part.GetProperty("shared").GetInt32());
        Assert.Equal(measure == "JACCARD" ? own.Union(its).Count() : Math.Min(own.Count, its.Count), part.GetProperty("of").GetInt32());
        Assert.Equal(partners[id].Contains(other), one.GetProperty("tied").GetBoolean());
    }

    private static void AssertParts(JsonElement one, string measure)
    {
        var (score, partners, sectors) = (one.GetProperty("score"), one.GetProperty("partners"), one.GetProperty("sectors"));
        Assert.Equal(partners.GetProperty("shared").GetInt32() + sectors.GetProperty("shared").GetInt32(), score.GetProperty("shared").GetInt32());
        Assert.Equal(one.GetProperty("sharedSectors").GetArrayLength(), sectors.GetProperty("shared").GetInt32());
        var sum = partners.GetProperty("of").GetInt32() + sectors.GetProperty("of").GetInt32();
        if (measure == "JACCARD") Assert.Equal(sum, score.GetProperty("of").GetInt32());
        else Assert.InRange(score.GetProperty("of").GetInt32(), sum, int.MaxValue);
        Assert.Equal((double)score.GetProperty("shared").GetInt32() / score.GetProperty("of").GetInt32(), score.GetProperty("value").GetDouble());
    }

    private static (double, int, string) Key(JsonElement one) =>
        (-one.GetProperty("score").GetProperty("value").GetDouble(), -one.GetProperty("score").GetProperty("shared").GetInt32(), one.Id("city"));
}
