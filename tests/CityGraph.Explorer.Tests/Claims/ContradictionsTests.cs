using System.Text.Json;

namespace CityGraph.Explorer.Tests.Claims;

public sealed class ContradictionsTests(WitnessGraph graph)
{
    [Fact]
    public async Task Contradictions_OfAll_GiveEachSideWithItsClaims()
    {
        var (data, trips) = await graph.AskAsync(
            """
            {
              contradictions {
                totalCount hasNextPage
                nodes {
                  subject property kind concerns { id }
                  sides { value refutes isShown sources independentSources claims { source { id } line } }
                }
              }
            }
            """);

        Assert.Equal(
            """
            {"contradictions":{"totalCount":3,"hasNextPage":false,"nodes":[
            {"subject":"denpasar.MEMBER_OF.owhc","property":null,"kind":"BETWEEN_SOURCES","concerns":[{"id":"denpasar"},{"id":"owhc"}],"sides":[
            {"value":null,"refutes":false,"isShown":true,"sources":2,"independentSources":1,"claims":[{"source":{"id":"a"},"line":1},{"source":{"id":"c"},"line":1}]},
            {"value":null,"refutes":true,"isShown":false,"sources":1,"independentSources":1,"claims":[{"source":{"id":"b"},"line":1}]}]},
            {"subject":"owhc","property":"description","kind":"WITH_THE_GRAPH","concerns":[{"id":"owhc"}],"sides":[
            {"value":"A world of its own.","refutes":false,"isShown":false,"sources":1,"independentSources":1,"claims":[{"source":{"id":"b"},"line":3}]}]},
            {"subject":"owhc","property":"memberCount","kind":"BETWEEN_SOURCES","concerns":[{"id":"owhc"}],"sides":[
            {"value":"100","refutes":false,"isShown":true,"sources":1,"independentSources":1,"claims":[{"source":{"id":"a"},"line":2}]},
            {"value":"250","refutes":false,"isShown":false,"sources":1,"independentSources":1,"claims":[{"source":{"id":"b"},"line":2}]}]}]}}
            """.ReplaceLineEndings(""),
            data);
        Assert.Equal(2, trips);
    }

    [Theory]
    [InlineData("""of: ["denpasar"]""", "denpasar.MEMBER_OF.owhc/")]
    [InlineData("""of: ["gyeongju"]""", "")]
    [InlineData("""of: ["owhc", "denpasar"], kinds: [WITH_THE_GRAPH, WITHIN_A_SOURCE]""", "owhc/description")]
    [InlineData("kinds: [BETWEEN_SOURCES]", "denpasar.MEMBER_OF.owhc/ owhc/memberCount")]
    [InlineData("kinds: []", "")]
    [InlineData("first: 0", "")]
    public async Task Contradictions_OfSome_AreThoseAskedFor(string arguments, string expected)
    {
        var (data, _) = await graph.AskAsync($$"""{ contradictions({{arguments}}) { nodes { subject property } } }""");
        Assert.Equal(expected, Facts(data));
    }

    [Fact]
    public async Task Contradictions_PageByPage_GiveEachOnce()
    {
        var (facts, after) = (new List<string>(), (string?)null);
        for (var hasNext = true; hasNext;)
        {
            var (data, _) = await graph.AskAsync(
                "query ($after: String) { contradictions(first: 1, after: $after) { totalCount hasNextPage endCursor nodes { subject property } } }", new { after });
            var page = JsonDocument.Parse(data).RootElement.GetProperty("contradictions");
            Assert.Equal(3, page.GetProperty("totalCount").GetInt32());
            facts.Add(Facts(data));
            (hasNext, after) = (page.GetProperty("hasNextPage").GetBoolean(), page.GetProperty("endCursor").GetString());
        }

        Assert.Equal(["denpasar.MEMBER_OF.owhc/", "owhc/description", "owhc/memberCount"], facts);
    }

    [Theory]
    [InlineData("first: 501", "BAD_PAGE at contradictions: 'first: 501' of 'contradictions' is out of bounds: ask for 0 to 500, and for the rest by cursor.")]
    [InlineData("first: -1", "BAD_PAGE at contradictions: 'first: -1' of 'contradictions' is out of bounds: ask for 0 to 500, and for the rest by cursor.")]
    [InlineData("""after: "x" """, "BAD_PAGE at contradictions: The cursor in 'after' was not given by 'contradictions': take it from the 'endCursor' of the page before.")]
    [InlineData("of: []", "BAD_IDS at contradictions: 'of' of 'contradictions' takes 1 to 500 ids, not 0: leave it out for all.")]
    [InlineData("""of: ["denpasar", "denpassar"]""", "UNKNOWN_ENTITY at contradictions: 'of': there is no entity 'denpassar'; did you mean 'denpasar'?")]
    public async Task Contradictions_OfWhatCannotBe_AreAnError(string arguments, string error) =>
        Assert.Equal(error, await graph.ErrorAsync($$"""{ contradictions({{arguments}}) { totalCount } }"""));

    [Fact]
    public async Task ContradictedBy_OfClaims_AreThoseOfTheOtherSide()
    {
        var (data, trips) = await graph.AskAsync(
            """{ claims(where: { subject: { eq: "denpasar.MEMBER_OF.owhc" } }) { nodes { id standing contradictedBy { id source { id } } } } }""");

        Assert.Equal(
            """
            {"claims":{"nodes":[
            {"id":"a.1.denpasar.MEMBER_OF.owhc","standing":"PREVAILS","contradictedBy":[{"id":"b.1.denpasar.MEMBER_OF.owhc","source":{"id":"b"}}]},
            {"id":"a.1.denpasar.MEMBER_OF.owhc.since","standing":null,"contradictedBy":[]},
            {"id":"b.1.denpasar.MEMBER_OF.owhc","standing":"SET_ASIDE","contradictedBy":[{"id":"a.1.denpasar.MEMBER_OF.owhc","source":{"id":"a"}},{"id":"c.1.denpasar.MEMBER_OF.owhc","source":{"id":"c"}}]},
            {"id":"c.1.denpasar.MEMBER_OF.owhc","standing":"PREVAILS","contradictedBy":[{"id":"b.1.denpasar.MEMBER_OF.owhc","source":{"id":"b"}}]},
            {"id":"c.1.denpasar.MEMBER_OF.owhc.since","standing":"BESIDE","contradictedBy":[]}]}}
            """.ReplaceLineEndings(""),
            data);
        Assert.Equal(3, trips);
    }

    private static string Facts(string data) => string.Join(' ', JsonDocument.Parse(data).RootElement.GetProperty("contradictions").GetProperty("nodes").EnumerateArray()
        .Select(fact => $"{fact.GetProperty("subject").GetString()}/{fact.GetProperty("property").GetString()}"));
}
