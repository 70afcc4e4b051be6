namespace CityGraph.Explorer.Tests.Fetching;

/// <summary>The claims about one property, of nodes and of relationships.</summary>
public sealed class EvidenceTests(SeedGraph graph)
{
    [Fact]
    public async Task Evidence_OfAProperty_HoldsTheClaimsAboutItAlone()
    {
        var (response, trips) = await graph.RunAsync(
            """{ organisation(id: "owhc") { all: evidence { totalCount } one: evidence(property: "memberCount") { nodes { property value } } none: evidence(property: null) { totalCount } } }""");

        Assert.Equal(
            """{"organisation":{"all":{"totalCount":7},"one":{"nodes":[{"property":"memberCount","value":"298"}]},"none":{"totalCount":7}}}""",
            response.GetProperty("data").GetRawText());
        Assert.Equal(1, trips);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("kind")]
    public async Task Evidence_OfWhatIsInOurWords_IsThatTheNodeExists(string property)
    {
        var (response, _) = await graph.RunAsync($$"""{ organisation(id: "owhc") { evidence(property: "{{property}}", first: 1) { nodes { property } } } }""");
        Assert.Equal("""{"organisation":{"evidence":{"nodes":[{"property":null}]}}}""", response.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task Evidence_OfAPropertyOfARelationship_HoldsTheClaimsAboutItAlone()
    {
        var (response, _) = await graph.RunAsync(
            """
            {
              instrument(id: "bogor-kisarazu-letter-of-intent") {
                signatories(where: { node: { id: { eq: "bima-arya" } } }) {
                  edges { status evidence(property: "status", where: { stance: { eq: SUPPORTS } }) { nodes { subjectType property value } } }
                }
              }
            }
            """);

        Assert.Equal(
            """{"instrument":{"signatories":{"edges":[{"status":"PLANNED","evidence":{"nodes":[{"subjectType":"SIGNED","property":"status","value":"PLANNED"}]}}]}}}""",
            response.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task Evidence_ThroughAnInterface_NeedsOneTypeThatHasTheProperty()
    {
        var (response, _) = await graph.RunAsync("""{ node(id: "owhc") { evidence(property: "memberCount") { totalCount } } }""");
        Assert.Equal("""{"node":{"evidence":{"totalCount":1}}}""", response.GetProperty("data").GetRawText());
    }

    [Theory]
    [InlineData(
        """{ organisation(id: "owhc") { evidence(property: "memberCuont") { totalCount } } }""",
        "organisation/evidence",
        "Organisation has no property 'memberCuont'; did you mean 'memberCount'?")]
    [InlineData(
        """{ instrument(id: "bogor-kisarazu-letter-of-intent") { signatories(first: 1) { edges { evidence(property: "officeOf") { totalCount } } } } }""",
        "instrument/signatories/edges/0/evidence",
        "SIGNED has no property 'officeOf'; known: status, capacity, onBehalfOf, date.")]
    [InlineData(
        """{ agreement(id: "bogor-kisarazu") { parties(first: 1) { nodes { evidence(property: "latitud") { totalCount } } } } }""",
        "agreement/parties/nodes/0/evidence",
        "None of City, Country, Organisation, Region has a property 'latitud'; did you mean 'latitude'?")]
    public async Task Evidence_OfAnUnknownProperty_IsAnErrorThatNamesTheNearest(string document, string path, string message)
    {
        var (response, _) = await graph.RunAsync(document);
        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());

        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(path, string.Join('/', error.GetProperty("path").EnumerateArray()));
        Assert.Equal("UNKNOWN_PROPERTY", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task ClaimsOfASource_WithoutOrder_ComeAsTheyStandInItAndPageSo()
    {
        var (first, _) = await graph.RunAsync("""{ source(id: "bogor-kisarazu-2016") { claims(first: 3) { nodes { position } pageInfo { endCursor } } } }""");
        var page = first.GetProperty("data").GetProperty("source").GetProperty("claims");
        var (second, _) = await graph.RunAsync(
            """query ($after: String) { source(id: "bogor-kisarazu-2016") { claims(first: 2, after: $after) { nodes { position } } byId: claims(first: 1, order: [{ node: { id: ASC } }]) { nodes { id } } } }""",
            new { after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString() });

        Assert.Equal("""[{"position":1},{"position":2},{"position":3}]""", page.GetProperty("nodes").GetRawText());
        Assert.Equal(
            """{"source":{"claims":{"nodes":[{"position":4},{"position":5}]},"byId":{"nodes":[{"id":"bogor-kisarazu-2016.0.bogor-kisarazu-letter-of-intent"}]}}}""",
            second.GetProperty("data").GetRawText());
    }
}
