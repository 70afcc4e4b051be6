namespace CityGraph.Explorer.Tests.Claims;

public sealed class CoverageTests(WitnessGraph graph)
{
    [Fact]
    public async Task Coverage_OfTwoCities_CountsSourcesAndFactsOfEachAndOfBoth()
    {
        var (data, trips) = await graph.AskAsync(
            """
            {
              coverage(of: ["gyeongju", "denpasar", "gyeongju"]) {
                entities { entity { name } coverage { evidence { claims } ...Facts } }
                whole { evidence { claims } ...Facts }
              }
            }
            fragment Facts on FactCoverage { facts factsOnOneSource factsOnOneIndependentSource perSource { source { id } claims facts share } }
            """);

        Assert.Equal(
            """
            {"coverage":{"entities":[
            {"entity":{"name":"Gyeongju"},"coverage":{"evidence":{"claims":2},"facts":2,"factsOnOneSource":2,"factsOnOneIndependentSource":2,"perSource":[
            {"source":{"id":"c"},"claims":1,"facts":1,"share":0.5},{"source":{"id":"own"},"claims":1,"facts":1,"share":0.5}]}},
            {"entity":{"name":"Denpasar"},"coverage":{"evidence":{"claims":7},"facts":4,"factsOnOneSource":3,"factsOnOneIndependentSource":4,"perSource":[
            {"source":{"id":"a"},"claims":3,"facts":3,"share":0.75},{"source":{"id":"c"},"claims":2,"facts":1,"share":0.25},
            {"source":{"id":"own"},"claims":1,"facts":1,"share":0.25},{"source":{"id":"b"},"claims":1,"facts":0,"share":0}]}}],
            "whole":{"evidence":{"claims":9},"facts":6,"factsOnOneSource":5,"factsOnOneIndependentSource":6,"perSource":[
            {"source":{"id":"a"},"claims":3,"facts":3,"share":0.5},{"source":{"id":"c"},"claims":3,"facts":2,"share":0.3333333333333333},
            {"source":{"id":"own"},"claims":2,"facts":2,"share":0.3333333333333333},{"source":{"id":"b"},"claims":1,"facts":0,"share":0}]}}}
            """.ReplaceLineEndings(""),
            data);
        Assert.Equal(2, trips);
    }

    [Fact]
    public async Task Coverage_OfACity_CountsWhatItsSourcesAre()
    {
        var (data, trips) = await graph.AskAsync(
            """
            {
              coverage(of: "denpasar") {
                whole {
                  evidence {
                    claims sources independentSources publishers sourcesOfUnknownPublisher languages sourcesOfUnknownLanguage
                    months sourcesOfUnknownMonth first latest certainty isContradicted
                  }
                }
              }
            }
            """);

        // The list and b name no publisher and may have the same; c repeats a.
        Assert.Equal(
            """
            {"coverage":{"whole":{"evidence":{"claims":7,"sources":4,"independentSources":2,"publishers":2,"sourcesOfUnknownPublisher":2,
            "languages":["en","id"],"sourcesOfUnknownLanguage":2,"months":2,"sourcesOfUnknownMonth":2,"first":"2016","latest":"2017-01",
            "certainty":"STATED","isContradicted":true}}}}
            """.ReplaceLineEndings(""),
            data);
        Assert.Equal(1, trips);
    }

    [Fact]
    public async Task EvidenceSummary_OfNodesAndRelationships_CountsTheClaimsOfEach()
    {
        var (data, trips) = await graph.AskAsync(
            """
            {
              city(id: "denpasar") {
                evidenceSummary { claims isContradicted }
                memberships {
                  edges {
                    all: evidenceSummary { claims sources independentSources certainty isContradicted }
                    since: evidenceSummary(property: "since") { claims sources isContradicted }
                    node { evidenceSummary(property: "memberCount") { claims sources independentSources months isContradicted } }
                  }
                }
                names { nodes { evidenceSummary { claims } } }
              }
            }
            """);

        Assert.Equal(
            """
            {"city":{"evidenceSummary":{"claims":1,"isContradicted":false},"memberships":{"edges":[{
            "all":{"claims":5,"sources":3,"independentSources":2,"certainty":"STATED","isContradicted":true},
            "since":{"claims":2,"sources":2,"isContradicted":false},
            "node":{"evidenceSummary":{"claims":2,"sources":2,"independentSources":2,"months":1,"isContradicted":true}}}]},"names":{"nodes":[]}}}
            """.ReplaceLineEndings(""),
            data);
        Assert.Equal(5, trips);
    }

    [Theory]
    [InlineData("{ coverage(of: []) { whole { facts } } }", "BAD_IDS at coverage: 'of' of 'coverage' takes 1 to 500 ids, not 0.")]
    [InlineData("""{ coverage(of: ["denpassar"]) { whole { facts } } }""", "UNKNOWN_ENTITY at coverage: 'of': there is no entity 'denpassar'; did you mean 'denpasar'?")]
    [InlineData(
        """{ city(id: "denpasar") { evidenceSummary(property: "latitud") { claims } } }""",
        "UNKNOWN_PROPERTY at city/evidenceSummary: City has no property 'latitud'; did you mean 'latitude'?")]
    public async Task Coverage_OfWhatCannotBe_IsAnError(string document, string error) => Assert.Equal(error, await graph.ErrorAsync(document));

    [Fact]
    public async Task Coverage_OfTooMany_IsAnError() => Assert.Equal(
        "BAD_IDS at coverage: 'of' of 'coverage' takes 1 to 500 ids, not 501: ask in parts.",
        await graph.ErrorAsync($$"""{ coverage(of: [{{string.Join(',', Enumerable.Range(0, 501).Select(i => $"\"c{i}\""))}}]) { whole { facts } } }"""));
}
