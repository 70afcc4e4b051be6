namespace CityGraph.Explorer.Tests.Fetching;

/// <summary>Aliases, fragments and several root fields: each selection finds its own value.</summary>
public sealed class SelectionTests(SmallGraph graph)
{
    [Fact]
    public async Task Aliases_WithOtherArguments_AreListsOfTheirOwn()
    {
        var city = (await graph.DataAsync("""
            {
              city(id: "alpha") {
                one: agreements(first: 1) { nodes { id } }
                two: agreements(first: 2, order: { node: { name: ASC } }) { nodes { id name } edges { role } }
                same: agreements(first: 1) { edges { node { name } } totalCount }
                title: name
              }
            }
            """)).GetProperty("city");
        Assert.Equal(
            """{"one":{"nodes":[{"id":"accord-1"}]},"two":{"nodes":[{"id":"accord-7","name":"Accord 2"},{"id":"accord-6","name":"Accord 3"}],"edges":[{"role":"observer"},{"role":null}]},"same":{"edges":[{"node":{"name":"Accord 8"}}],"totalCount":7},"title":"Alpha"}""",
            city.GetRawText());
    }

    [Fact]
    public async Task NodesAndEdges_OfOneConnection_MaySelectDifferently()
    {
        var agreements = (await graph.DataAsync("""
            { city(id: "gamma") { agreements { nodes { id } again: nodes { name } edges { node { kind } } more: edges { id node { stage } } } } }
            """)).GetProperty("city").GetProperty("agreements");
        Assert.Equal(
            """{"nodes":[{"id":"accord-1"}],"again":[{"name":"Accord 8"}],"edges":[{"node":{"kind":"SISTER_CITY"}}],"more":[{"id":"gamma.PARTY_TO.accord-1","node":{"stage":null}}]}""",
            agreements.GetRawText());
    }

    [Fact]
    public async Task Lists_ThatNobodyWrote_AreEmpty()
    {
        var data = await graph.DataAsync("""{ agreement(id: "accord-1") { milestones } }""");
        Assert.Equal("""{"agreement":{"milestones":[]}}""", data.GetRawText());
    }

    [Fact]
    public async Task Fragments_OnTypesOfAnInterface_HaveTheirOwnArguments()
    {
        var data = await graph.DataAsync("""
            {
              nodes(ids: ["alpha", "accord-1", "osa"]) {
                id
                ... on Place { agreements(first: 2) { nodes { id } } }
                ... on Agreement { parties(last: 1) { edges { role node { ... on City { kind } name } } } }
                ... on Official { name honorific }
              }
            }
            """);
        Assert.Equal(
            """{"nodes":[{"id":"alpha","agreements":{"nodes":[{"id":"accord-1"},{"id":"accord-2"}]}},{"id":"accord-1","parties":{"edges":[{"role":null,"node":{"kind":"CITY","name":"Gamma"}}]}},{"id":"osa","name":"osa","honorific":null}]}""",
            data.GetRawText());
    }

    [Fact]
    public async Task Fragments_WithTheSameNameForOtherArguments_AreKeptApart()
    {
        var data = await graph.DataAsync("""
            {
              nodes(ids: ["alpha", "day"]) {
                ... on City { list: tookPartIn(first: 1, order: { node: { date: DESC } }) { edges { status node { id } } } }
                ... on Event { list: participants(first: 1, order: { node: { id: DESC } }) { edges { status node { id } } } }
              }
            }
            """);
        Assert.Equal(
            """{"nodes":[{"list":{"edges":[{"status":"PLANNED","node":{"id":"later"}}]}},{"list":{"edges":[{"status":"DONE","node":{"id":"beta"}}]}}]}""",
            data.GetRawText());
    }

    [Fact]
    public async Task RootFields_Several_TakeATripEach()
    {
        var (response, trips) = await new ExplorerClient(graph.Store).RunAsync("""
            { city(id: "alpha") { name } other: city(id: "beta") { name agreements { totalCount } } regions { nodes { id } } sectors { nodes { id } } }
            """);
        Assert.Equal(
            """{"city":{"name":"Alpha"},"other":{"name":"beta","agreements":{"totalCount":0}},"regions":{"nodes":[]},"sectors":{"nodes":[{"id":"culture"}]}}""",
            response.GetProperty("data").GetRawText());
        Assert.Equal(4, trips);
    }

    [Fact]
    public async Task Edges_HaveTheirPropertiesAndEvidence()
    {
        var data = await graph.DataAsync("""
            {
              city(id: "alpha") {
                agreements(first: 2) {
                  edges { id role evidence(order: { position: DESC }, first: 1) { totalCount nodes { id source { id } } } all: evidence { nodes { id } } }
                }
                officials { edges { acting attested node { id } } }
              }
            }
            """);
        Assert.Equal(
            """{"city":{"agreements":{"edges":[{"id":"alpha.PARTY_TO.accord-1","role":"signatory","evidence":{"totalCount":2,"nodes":[{"id":"claim-2","source":{"id":"source"}}]},"all":{"nodes":[{"id":"claim-1"},{"id":"claim-2"}]}},{"id":"alpha.PARTY_TO.accord-2","role":null,"evidence":{"totalCount":0,"nodes":[]},"all":{"nodes":[]}}]},"officials":{"edges":[{"acting":false,"attested":["2018","2021"],"node":{"id":"osa"}},{"acting":true,"attested":["2019-05-01"],"node":{"id":"osb"}},{"acting":true,"attested":[],"node":{"id":"osc"}}]}}}""",
            data.GetRawText());
    }
}
