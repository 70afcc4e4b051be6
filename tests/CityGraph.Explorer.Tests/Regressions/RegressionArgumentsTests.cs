using CityGraph.Explorer.Tests.Networks;

namespace CityGraph.Explorer.Tests.Regressions;

/// <summary>What is refused, and how it is said.</summary>
public sealed class RegressionArgumentsTests
{
    [Theory]
    [InlineData("response: { ties: {} }, on: []", "BAD_REGRESSION: 'on' takes 1 to 8 variables, not 0.")]
    [InlineData("response: { ties: {} }, on: [{ pair: SAME_COUNTRY }], permutations: 98", "BAD_REGRESSION: 'permutations: 98' is out of bounds: ask for 99 to 9999.")]
    [InlineData("response: { ties: {} }, on: [{ pair: SAME_COUNTRY }], places: []", "BAD_IDS: 'places' takes 1 to 100 ids, not 0; leave it out for all cities.")]
    [InlineData("response: { ties: {} }, on: [{ pair: SAME_COUNTRY }], places: [\"hom\"]", "UNKNOWN_ENTITY: 'places': there is no city, region or country 'hom'; did you mean 'home'?")]
    [InlineData("response: { ties: {} }, on: [{ ties: { sectors: [\"cultur\"] } }]", "UNKNOWN_SECTOR: 'on[0].ties.sectors': there is no sector 'cultur'; did you mean 'culture'?")]
    [InlineData("response: { ties: {} }, on: [{ pair: SAME_COUNTRY }, { ties: {} }]", "BAD_REGRESSION: 'on[1]' and 'response' are the same variable (ties): name each once.")]
    [InlineData("response: { ties: {} }, on: [{ pair: SAME_COUNTRY }, { pair: SAME_COUNTRY }]", "BAD_REGRESSION: 'on[1]' and 'on[0]' are the same variable (same country): name each once.")]
    [InlineData("response: { ties: { sectors: [\"culture\"] } }, on: [{ pair: SAME_COUNTRY }]", "BAD_REGRESSION: 'response' (ties in culture) is 0 for all 10 pairs of 5 cities: there is nothing to explain. Ask for other ties or more places.")]
    [InlineData("response: { ties: { weight: REASONS } }, on: [{ pair: SAME_COUNTRY }], method: LOGISTIC", "BAD_REGRESSION: 'method: LOGISTIC' explains what is 0 or 1, and 'response' (ties, counted by reasons) is not: ask for 'weight: NONE' there, or for 'method: LINEAR'.")]
    [InlineData("response: { ties: { includeRelated: true } }, on: [{ pair: SAME_COUNTRY }]", "BAD_REGRESSION: 'response.ties': 'includeRelated: true' stands without 'sectors': name the sectors that others are to be related to, or leave it out, as all ties count.")]
    [InlineData("response: { ties: {} }, on: [{ ties: { sectors: [] } }]", "BAD_REGRESSION: 'on[0].ties': 'sectors' takes 1 to 100 ids, not 0; leave it out for all.")]
    [InlineData("response: { ties: {} }, on: [{ ties: { kinds: [] } }]", "BAD_REGRESSION: 'on[0].ties': 'kinds' is empty, so that nothing would count: name at least one kind, or leave it out.")]
    [InlineData("response: { ties: {} }, on: [{ ties: { kinds: [EVENT], minStage: ACTIVE } }]", "BAD_REGRESSION: 'on[0].ties': 'minStage: ACTIVE' and 'kinds' contradict each other: only agreements have stages.")]
    [InlineData("response: { ties: {} }, on: [{ ties: { minIndependentSources: 101 } }]", "BAD_REGRESSION: 'on[0].ties': 'minIndependentSources: 101' is out of bounds: give 1 to 100.")]
    [InlineData("response: { ties: {} }, on: [{ pair: SAME_COUNTRY }], places: [\"c0\", \"c1\"]", "BAD_REGRESSION: Explaining ties takes at least 3 cities; there are 2. Name more places.")]
    [InlineData("response: { ties: {} }, on: [{ pair: DISTANCE_KM }]", "BAD_REGRESSION: Explaining ties takes at least 3 cities; there are 0. 5 left out: Their coordinates are not known. Name more places.")]
    [InlineData("response: { ties: {} }, on: [{ pair: DISTANCE }]", "GRAPHQL_VALIDATION_FAILED: Value \"DISTANCE\" does not exist in \"PairVariable\" enum. Did you mean the enum value \"DISTANCE_KM\"?")]
    public async Task Question_Wrong_IsRefusedByName(string arguments, string error) =>
        await Cities(5).Agreement("c0-c1", ["c0", "c1"], ["source"]).AskAsync(async client => Assert.Equal(error, await RegressionAnswers.ErrorAsync(client, arguments)));

    [Fact]
    public async Task Cities_TooMany_AreRefusedWithTheReason() => await Cities(2_001).AskAsync(async client => Assert.Equal(
        "LIMIT_EXCEEDED: Explaining ties takes at most 2000 cities, as each permutation goes through all pairs; there are 2001. Name fewer places.",
        await RegressionAnswers.ErrorAsync(client, "response: { ties: {} }, on: [{ pair: SAME_COUNTRY }]")));

    [Theory]
    [InlineData("on: [{ pair: SAME_COUNTRY }], method: LOGISTIC", "TOO_LONG: 9,999 permutations of 400 cities (79,800 pairs) for 1 variable by LOGISTIC take too long: start it with 'startAnalysis', ask for at most 737 permutations or fewer variables, or name fewer places.")]
    [InlineData("on: [{ pair: SAME_COUNTRY }, { pair: COVERAGE_SUM }, { pair: COVERAGE_PRODUCT }, { ties: { kinds: [EVENT] } }, { ties: { kinds: [AGREEMENT] } }], method: LOGISTIC", "TOO_LONG: 9,999 permutations of 400 cities (79,800 pairs) for 5 variables by LOGISTIC take too long: start it with 'startAnalysis', ask for fewer variables or 'method: LINEAR', or name fewer places.")]
    [InlineData("on: [{ pair: SAME_COUNTRY }, { pair: COVERAGE_SUM }], method: LINEAR", "TOO_LONG: 9,999 permutations of 400 cities (79,800 pairs) for 2 variables by LINEAR take too long: start it with 'startAnalysis', ask for at most 7,832 permutations or fewer variables, or name fewer places.")]
    public async Task Work_TooLong_IsRefusedWithAWayOut(string arguments, string error) => await Cities(400).AskAsync(async client =>
        Assert.Equal(error, await RegressionAnswers.ErrorAsync(client, $"response: {{ ties: {{}} }}, {arguments}, permutations: 9999")));

    private static MadeGraph Cities(int count)
    {
        var graph = new MadeGraph().Node("culture", "Sector").Country("home");
        for (var i = 0; i < count; i++) graph.City($"c{i}", "home");
        return graph;
    }
}
