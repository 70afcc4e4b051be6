using System.Text.Json;
using CityGraph.Explorer.Tests.Networks;

namespace CityGraph.Explorer.Tests.Measures;

/// <summary>What is measured of a network in more than a number.</summary>
public sealed class CompoundMeasuresTests
{
    /// <summary>Two triangles of two countries, and an edge between them: a, b, c of east; d, e, f of west; c - d.</summary>
    private static readonly string TwoTriangles = """network(selection: { places: ["a", "b", "c", "d", "e", "f"], boundary: INDUCED })""";

    /// <summary>Three cities of a region with partners p and q: r1 and r2 with both, r3 with q.</summary>
    private static readonly string TwoModes = """network(selection: { places: ["r1", "r2", "r3"] })""";

    [Theory]
    [InlineData("degreeDistribution { counts { degree nodes } gini { value } }", """{"counts":[{"degree":2,"nodes":4},{"degree":3,"nodes":2}],"gini":{"value":0.095238}}""")] // 2 · 53 / (6 · 14) - 7/6
    [InlineData("degreeDistribution { counts { degree atLeast } }", """{"counts":[{"degree":2,"atLeast":1},{"degree":3,"atLeast":0.333333}]}""")]
    [InlineData("degreeDistribution { bins { from to nodes density atLeast } }", """{"bins":[{"from":0,"to":0,"nodes":0,"density":0,"atLeast":1},{"from":1,"to":1,"nodes":0,"density":0,"atLeast":1},{"from":2,"to":3,"nodes":6,"density":0.5,"atLeast":1}]}""")]
    [InlineData("degreeDistribution { bins(scale: LINEAR, most: 4) { from to nodes } }", """{"bins":[{"from":0,"to":0,"nodes":0},{"from":1,"to":1,"nodes":0},{"from":2,"to":2,"nodes":4},{"from":3,"to":3,"nodes":2}]}""")]
    [InlineData("degreeDistribution { counts(first: 1, offset: 1) { degree } }", """{"counts":[{"degree":3}]}""")]
    [InlineData("degreeDistribution { powerLaw(samples: 0) { reason from tailCount p } }", """{"powerLaw":{"reason":null,"from":2,"tailCount":6,"p":null}}""")]
    [InlineData("richClub { degree density }", """[{"degree":0,"density":0.466667},{"degree":1,"density":0.466667},{"degree":2,"density":1}]""")]
    [InlineData("distances { apart counts { distance pairs } }", """{"apart":0,"counts":[{"distance":1,"pairs":7},{"distance":2,"pairs":4},{"distance":3,"pairs":4}]}""")]
    [InlineData("triadCensus { mutual asymmetric unjoined }", """{"mutual":7,"asymmetric":0,"unjoined":8}""")]
    [InlineData("components { weakCount strongCount weak { number size } articulationPoints { place { id } } bridges { source { place { id } } target { place { id } } weight } }",
        """{"weakCount":1,"strongCount":1,"weak":[{"number":0,"size":6}],"articulationPoints":[{"place":{"id":"c"}},{"place":{"id":"d"}}],"bridges":[{"source":{"place":{"id":"c"}},"target":{"place":{"id":"d"}},"weight":1}]}""")]
    [InlineData("communities { count modularity { value } communities { number size nodes(first: 2) { place { id } } } }", // 2 (3/7 - 1/4)
        """{"count":2,"modularity":{"value":0.357143},"communities":[{"number":0,"size":3,"nodes":[{"place":{"id":"a"}},{"place":{"id":"b"}}]},{"number":1,"size":3,"nodes":[{"place":{"id":"d"}},{"place":{"id":"e"}}]}]}""")]
    [InlineData("communities(method: LOUVAIN, seed: 3) { stability(seeds: 3) { mutualInformation { value } adjustedRandIndex { value } } agreement { mutualInformation { value } adjustedRandIndex { value } variationOfInformation { value } } }",
        """{"stability":{"mutualInformation":{"value":1},"adjustedRandIndex":{"value":1}},"agreement":{"mutualInformation":{"value":1},"adjustedRandIndex":{"value":1},"variationOfInformation":{"value":0}}}""")]
    [InlineData("mixing { unknown assortativity { value } eiIndex { value } groups { id nodes eiIndex homophily } pairs { from to edges } }", // homophily (6/7 - 2/5) / (3/5)
        """{"unknown":0,"assortativity":{"value":0.714286},"eiIndex":{"value":-0.714286},"groups":[{"id":"east","nodes":3,"eiIndex":-0.714286,"homophily":0.761905},{"id":"west","nodes":3,"eiIndex":-0.714286,"homophily":0.761905}],"pairs":[{"from":"east","to":"east","edges":3},{"from":"east","to":"west","edges":1},{"from":"west","to":"west","edges":3}]}""")]
    [InlineData("mixing(by: REGION) { unknown assortativity { value reason } pairs { edges } }", """{"unknown":6,"assortativity":{"value":null,"reason":"Assortativity needs an edge."},"pairs":[]}""")]
    [InlineData("brokerage(first: 1) { node { place { id } isInRegion } coordinator itinerant gatekeeper representative liaison total }", // d to a and b, a and b to d
        """[{"node":{"place":{"id":"c"},"isInRegion":true},"coordinator":0,"itinerant":0,"gatekeeper":2,"representative":2,"liaison":0,"total":4}]""")]
    [InlineData("blockmodel(blocks: 6) { reason density explained blocks { number size } ties(first: 2) { from to mean isTied } }",
        """{"reason":null,"density":0.466667,"explained":1,"blocks":[{"number":0,"size":1},{"number":1,"size":1},{"number":2,"size":1},{"number":3,"size":1},{"number":4,"size":1},{"number":5,"size":1}],"ties":[{"from":0,"to":0,"mean":null,"isTied":false},{"from":0,"to":1,"mean":1,"isTied":true}]}""")]
    [InlineData("sampledBetweenness(samples: 6) { reason bound scores(first: 1) { node { place { id } } score standardError } }", // six pairs of ten
        """{"reason":null,"bound":0,"scores":[{"node":{"place":{"id":"c"}},"score":0.6,"standardError":0}]}""")]
    [InlineData("betweennessFrom(sources: [\"a\", \"a\"]) { reason scores(first: 3) { node { place { id } } score } }", // a's paths to d, e, f; half of each, by the other end
        """{"reason":null,"scores":[{"node":{"place":{"id":"c"}},"score":1.5},{"node":{"place":{"id":"d"}},"score":1},{"node":{"place":{"id":"a"}},"score":0}]}""")]
    [InlineData("betweennessFrom(sources: [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"], normalised: true) { scores(first: 1) { score } }", """{"scores":[{"score":0.6}]}""")]
    [InlineData("betweennessFrom(sources: [\"a\", \"r1\"]) { reason scores { score } }", """{"reason":"'r1' is no city of this network: name cities that 'nodes' gives.","scores":[]}""")]
    [InlineData("katz(alpha: 0.1) { reason scores(first: 2, offset: 1) { score } }", // c = 1 + 0.1 (2a + d), d = c, a = 1 + 0.1 (a + c): c = 1.1/0.79
        """{"reason":null,"scores":[{"score":1.392405},{"score":1.265823}]}""")]
    [InlineData("katz(alpha: 0) { scores(first: 1) { node { place { id } } score } }", """{"scores":[{"node":{"place":{"id":"a"}},"score":1}]}""")]
    [InlineData("katz(alpha: 0.5) { reason scores { score } }", // λ = 1 + √2
        """{"reason":"Katz centrality has no end with α = 0.5: it must be below 0.414214, 1 divided by the leading eigenvalue.","scores":[]}""")]
    [InlineData("pageRank(damping: 0) { scores(first: 1) { node { place { id } } score } }", """{"scores":[{"node":{"place":{"id":"a"}},"score":0.166667}]}""")]
    [InlineData("pageRank(damping: 0, jumps: [{ city: \"f\", weight: 3 }, { city: \"b\" }]) { scores(first: 3) { node { place { id } } score } }",
        """{"scores":[{"node":{"place":{"id":"f"}},"score":0.75},{"node":{"place":{"id":"b"}},"score":0.25},{"node":{"place":{"id":"a"}},"score":0}]}""")]
    [InlineData("pageRank(damping: 0.5, jumps: [{ city: \"c\" }]) { scores(first: 4) { score } }", // c = 1/2 + (a + d/3)/2, a = (a/2 + c/3)/2, d = (c/3 + e)/2, e = (e/2 + d/3)/2: c = 144/247
        """{"scores":[{"score":0.582996},{"score":0.129555},{"score":0.129555},{"score":0.109312}]}""")]
    [InlineData("pageRank(jumps: [{ city: \"p\" }]) { reason scores { score } }", """{"reason":"'p' is no city of this network: name cities that 'nodes' gives.","scores":[]}""")]
    [InlineData("projection { reason edgeCount edges { weight } }",
        """{"reason":"The measure is one of two modes, the region's cities and their partners: ask for 'boundary: TWO_MODE'.","edgeCount":0,"edges":[]}""")]
    [InlineData("backbone(method: DISPARITY) { reason caution tests }", """{"reason":"The disparity filter needs a network with weights.","caution":null,"tests":0}""")]
    public Task Field_OfTwoTriangles_IsAsByHand(string field, string expected) => AssertAsync(TwoTriangles, field, expected);

    [Theory]
    [InlineData("projection { edgeCount edges { source { place { id } } target { place { id } } weight } }",
        """{"edgeCount":3,"edges":[{"source":{"place":{"id":"r1"}},"target":{"place":{"id":"r2"}},"weight":2},{"source":{"place":{"id":"r1"}},"target":{"place":{"id":"r3"}},"weight":1},{"source":{"place":{"id":"r2"}},"target":{"place":{"id":"r3"}},"weight":1}]}""")]
    [InlineData("projection(weight: NEWMAN) { edges(first: 1) { weight } }", """{"edges":[{"weight":1.5}]}""")] // p has two, q three: 1 + 1/2
    [InlineData("projection(of: PARTNERS) { edges { source { place { id } } target { place { id } } weight } }", """{"edges":[{"source":{"place":{"id":"p"}},"target":{"place":{"id":"q"}},"weight":2}]}""")]
    [InlineData("backbone(method: DISPARITY, alpha: 1) { caution tests edgeCount edges(first: 1) { p } }", // of r1's 3 of strength, 2: 1 - 2/3
        """{"caution":"The disparity filter misleads on a projection, whose weights depend on the degrees in both modes: compare SDSM or FDSM.","tests":3,"edgeCount":3,"edges":[{"p":0.333333}]}""")]
    [InlineData("backbone(method: FDSM, alpha: 1, correction: NONE, samples: 9, of: PARTNERS) { reason edges(all: true) { source { place { id } } p adjustedP } }",
        """{"reason":null,"edges":[{"source":{"place":{"id":"p"}},"p":1,"adjustedP":1}]}""")] // one row of fixed degrees alone: all samples share as many
    [InlineData("backbone { reason tests edgeCount }", """{"reason":null,"tests":3,"edgeCount":0}""")]
    public Task Field_OfTwoModes_IsAsByHand(string field, string expected) => AssertAsync(TwoModes, field, expected);

    [Theory]
    [InlineData("degreeDistribution { bins(most: 1) { from } }", "OUT_OF_BOUNDS", "'most: 1' of 'bins' is out of bounds: give 2 to 100.")]
    [InlineData("degreeDistribution { powerLaw(samples: 2501) { p } }", "OUT_OF_BOUNDS", "'samples: 2501' of 'powerLaw' is out of bounds: give 0 to 2,500.")]
    [InlineData("communities(resolution: 0) { count }", "OUT_OF_BOUNDS", "'resolution: 0' of 'communities' is out of bounds: give a number above 0, at most 1000.")]
    [InlineData("communities { stability(seeds: 1) { mutualInformation { value } } }", "OUT_OF_BOUNDS", "'seeds: 1' of 'stability' is out of bounds: give 2 to 50.")]
    [InlineData("blockmodel(blocks: 51) { density }", "OUT_OF_BOUNDS", "'blocks: 51' of 'blockmodel' is out of bounds: give 1 to 50.")]
    [InlineData("corePeriphery(restarts: -1) { coreCount }", "OUT_OF_BOUNDS", "'restarts: -1' of 'corePeriphery' is out of bounds: give 0 to 1,000.")]
    [InlineData("sampledBetweenness(samples: 1) { bound }", "OUT_OF_BOUNDS", "'samples: 1' of 'sampledBetweenness' is out of bounds: give 2 to 10,000.")]
    [InlineData("betweennessFrom(sources: []) { reason }", "OUT_OF_BOUNDS", "'sources' of 'betweennessFrom' has 0 elements: give 1 to 500.")]
    [InlineData("katz(alpha: -0.1) { reason }", "OUT_OF_BOUNDS", "'alpha: -0.1' of 'katz' is out of bounds: give 0 to 1000.")]
    [InlineData("pageRank(damping: 1) { reason }", "OUT_OF_BOUNDS", "'damping: 1' of 'pageRank' is out of bounds: give 0 to 0.999.")]
    [InlineData("pageRank(jumps: []) { reason }", "OUT_OF_BOUNDS", "'jumps' of 'pageRank' has 0 elements: give 1 to 500.")]
    [InlineData("pageRank(jumps: [{ city: \"a\", weight: 0 }]) { reason }", "OUT_OF_BOUNDS", "'pageRank' gives 'a' the weight 0: give a number above 0, at most 1,000,000,000.")]
    [InlineData("pageRank(jumps: [{ city: \"a\" }, { city: \"a\" }]) { reason }", "OUT_OF_BOUNDS", "'pageRank' names 'a' twice in 'jumps': name each city once.")]
    [InlineData("backbone(alpha: 1.5) { tests }", "OUT_OF_BOUNDS", "'alpha: 1.5' of 'backbone' is out of bounds: give a number above 0, at most 1.")]
    [InlineData("backbone(samples: 0) { tests }", "OUT_OF_BOUNDS", "'samples: 0' of 'backbone' is out of bounds: give 1 to 10,000.")]
    [InlineData("richClub(first: 501) { degree }", "BAD_PAGE", "'first: 501' of 'richClub' is out of bounds: ask for 0 to 500, and for the rest by 'offset'.")]
    [InlineData("brokerage(offset: -1) { total }", "BAD_PAGE", "'offset: -1' of 'brokerage' is negative: it says how many to pass over.")]
    public Task Field_OutOfBounds_SaysWhatToGive(string field, string code, string message) => Graph().AskAsync(async graph =>
    {
        var (response, _) = await graph.RunAsync($"{{ {TwoTriangles} {{ {field} }} }}");
        var error = response.GetProperty("errors")[0];
        Assert.Equal((code, message), (error.GetProperty("extensions").GetProperty("code").GetString(), error.GetProperty("message").GetString()));
    });

    [Fact]
    public Task Measure_ThatThereIsNot_IsSuggested() => Graph().AskAsync(async graph =>
    {
        var (response, _) = await graph.RunAsync($"{{ {TwoTriangles} {{ measure(of: TRANSITIVTY) {{ value }} }} }}");
        Assert.Equal(
            "Value \"TRANSITIVTY\" does not exist in \"NetworkMeasure\" enum. Did you mean the enum value \"TRANSITIVITY\"?",
            response.GetProperty("errors")[0].GetProperty("message").GetString());
    });

    [Theory]
    [InlineData("CLOSENESS", "No other city is reached from this one.")]
    [InlineData("LOCAL_CLUSTERING", "The city has fewer than two neighbours.")]
    [InlineData("CONSTRAINT", "The city has no neighbours.")]
    [InlineData("COUNTRY_DIVERSITY", "The city has no neighbour whose country is known, or its own is not known.")]
    [InlineData("REGION_EI_INDEX", "The city has no neighbour whose region is known, or its own is not known.")]
    public Task Score_OfACityAlone_SaysWhatItLacks(string measure, string reason) => new MadeGraph().City("alone").AskAsync(async graph =>
    {
        var (response, _) = await graph.RunAsync(
            $$"""
            { network(selection: { places: ["alone"], boundary: INCIDENT }) { nodes { score(of: {{measure}}) { value reason } } }  }
            """);
        Assert.Equal(
            $$$"""[{"score":{"value":null,"reason":"{{{reason}}}"}}]""", response.GetProperty("data").GetProperty("network").GetProperty("nodes").GetRawText());
    });

    [Fact]
    public Task TriadCensus_OfTwoTriangles_CountsAllTwentySets() => Graph().AskAsync(async graph =>
    {
        var (response, _) = await graph.RunAsync($"{{ {TwoTriangles} {{ triadCensus {{ triads {{ triad count }} }} }} }}");
        var triads = response.GetProperty("data").GetProperty("network").GetProperty("triadCensus").GetProperty("triads").EnumerateArray().ToArray();
        Assert.Equal(16, triads.Length);
        // Two triangles; the other four of ten wedges; 28 - 2 · 4 - 3 · 2 with one edge.
        Assert.Equal("T102 14, T201 4, T300 2", string.Join(", ", triads.Where(one => one.GetProperty("count").GetInt64() > 0).Select(one => $"{one.GetProperty("triad")} {one.GetProperty("count")}")));
    });

    [Fact]
    public Task CorePeriphery_OfAStar_HasItsCentreAsCore() => new MadeGraph()
        .City("hub").City("a").City("b").City("c")
        .Agreement("one", ["hub", "a"], ["paper"]).Agreement("two", ["hub", "b"], ["paper"]).Agreement("three", ["hub", "c"], ["paper"])
        .AskAsync(async graph =>
        {
            var (response, _) = await graph.RunAsync(
                """{ network(selection: { places: ["hub"], boundary: INCIDENT }) { corePeriphery { fit { value } coreCount core { place { id } } } } }""");
            Assert.Equal("""{"fit":{"value":1},"coreCount":1,"core":[{"place":{"id":"hub"}}]}""", Rounded(response.GetProperty("data").GetProperty("network").GetProperty("corePeriphery")));
        });

    /// <summary>Two reasons tie the hub with a, one each with b and c: strengths of 4, 2, 1 and 1, where degrees are 3, 1, 1 and 1.</summary>
    [Theory]
    [InlineData("weighted: true", """{"counts":[{"degree":1,"nodes":2},{"degree":2,"nodes":1},{"degree":4,"nodes":1}],"mean":{"value":2},"gini":{"value":0.3125},"relativeEdgeEntropy":{"value":0.875},"exponentFromOne":{"value":2.923593}}""")] // 1 + 4 / ln 8
    [InlineData("weighted: false", """{"counts":[{"degree":1,"nodes":3},{"degree":3,"nodes":1}],"mean":{"value":1.5},"gini":{"value":0.25},"relativeEdgeEntropy":{"value":0.896241},"exponentFromOne":{"value":4.640957}}""")] // 1 + 4 / ln 3
    public Task DegreeDistribution_Weighted_IsOfStrengths(string arguments, string expected) => new MadeGraph()
        .City("hub").City("a").City("b").City("c")
        .Agreement("one", ["hub", "a"], ["paper"]).Agreement("other", ["hub", "a"], ["paper"]).Agreement("two", ["hub", "b"], ["paper"]).Agreement("three", ["hub", "c"], ["paper"])
        .AskAsync(async graph =>
        {
            const string fields = "counts { degree nodes } mean { value } gini { value } relativeEdgeEntropy { value } exponentFromOne { value }";
            var (response, _) = await graph.RunAsync(
                $"{{ network(selection: {{ places: [\"hub\"], boundary: INCIDENT, weight: REASONS }}) {{ degreeDistribution({arguments}) {{ {fields} }} }} }}");
            Assert.Equal(expected, Rounded(response.GetProperty("data").GetProperty("network").GetProperty("degreeDistribution")));
        });

    private static Task AssertAsync(string network, string field, string expected) => Graph().AskAsync(async graph =>
    {
        var (response, _) = await graph.RunAsync($"{{ {network} {{ answer: {field} }} }}");
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(expected, Rounded(response.GetProperty("data").GetProperty("network").GetProperty("answer")));
    });

    /// <summary>With six decimals.</summary>
    private static string Rounded(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', element.EnumerateObject().Select(field => $"\"{field.Name}\":{Rounded(field.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(Rounded))}]",
        JsonValueKind.Number => element.GetDouble().ToString("0.######", System.Globalization.CultureInfo.InvariantCulture),
        JsonValueKind.String => $"\"{element.GetString()}\"",
        _ => element.GetRawText(),
    };

    private static MadeGraph Graph()
    {
        var graph = new MadeGraph().Country("east").Country("west");
        foreach (var city in new[] { "a", "b", "c" }) graph.City(city, "east");
        foreach (var city in new[] { "d", "e", "f" }) graph.City(city, "west");
        foreach (var city in new[] { "r1", "r2", "r3", "p", "q" }) graph.City(city);
        foreach (var pair in new[] { "a b", "a c", "b c", "c d", "d e", "d f", "e f", "r1 p", "r1 q", "r2 p", "r2 q", "r3 q" })
        {
            graph.Agreement($"accord-{pair.Replace(' ', '-')}", pair.Split(' '), ["paper"]);
        }

        return graph;
    }
}
