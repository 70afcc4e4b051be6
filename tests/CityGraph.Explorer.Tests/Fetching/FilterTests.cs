using System.Diagnostics;

namespace CityGraph.Explorer.Tests.Fetching;

/// <summary>What <c>where</c> lets through.</summary>
public sealed class FilterTests(SmallGraph graph)
{
    [Theory]
    [InlineData("{}", "alpha beta delta gamma")]
    [InlineData("{ name: null }", "alpha beta delta gamma")]
    [InlineData("{ name: {} }", "alpha beta delta gamma")]
    [InlineData("{ name: { eq: null } }", "alpha beta delta gamma")]
    [InlineData("{ name: { eq: \"Alpha\" } }", "alpha")]
    [InlineData("{ name: { neq: \"Alpha\" } }", "beta delta gamma")]
    [InlineData("{ name: { in: [\"Gamma\", \"beta\", \"none\"] } }", "beta gamma")]
    [InlineData("{ name: { in: [] } }", "")]
    [InlineData("{ name: { nin: [\"Gamma\", \"beta\"] } }", "alpha delta")]
    [InlineData("{ name: { gt: \"Delta\" } }", "beta gamma")]
    [InlineData("{ name: { gte: \"Delta\", lt: \"beta\" } }", "delta gamma")]
    [InlineData("{ name: { lte: \"Alpha\" } }", "alpha")]
    [InlineData("{ name: { contains: \"a\", ncontains: \"A\" } }", "beta delta gamma")]
    [InlineData("{ name: { startsWith: \"b\" } }", "beta")]
    [InlineData("{ name: { nstartsWith: \"b\" } }", "alpha delta gamma")]
    [InlineData("{ name: { endsWith: \"ta\" } }", "beta delta")]
    [InlineData("{ name: { nendsWith: \"ta\" } }", "alpha gamma")]
    [InlineData("{ id: { in: [\"delta\", \"alpha\"] } }", "alpha delta")]
    [InlineData("{ kind: { eq: CITY } }", "alpha gamma")]
    [InlineData("{ kind: { nin: [CITY, WARD] } }", "beta")]
    [InlineData("{ latitude: { gt: 0 } }", "alpha delta")]
    [InlineData("{ latitude: { eq: 1.5 } }", "alpha delta")]
    [InlineData("{ latitude: { neq: 1.5 } }", "beta gamma")]
    public async Task Where_OnAProperty_LetsThrough(string where, string expected) => Assert.Equal(expected, await CitiesAsync(where));

    [Theory]
    [InlineData("{ name: { eq: \"ALPHA\", folded: true } }", "alpha")]
    [InlineData("{ name: { neq: \"ÁLPHA\", folded: true } }", "beta delta gamma")]
    [InlineData("{ name: { in: [\"BETA\", \"gámma\"], folded: true } }", "beta gamma")]
    [InlineData("{ name: { nin: [\"BETA\", \"gámma\"], folded: true } }", "alpha delta")]
    [InlineData("{ name: { startsWith: \"d\", endsWith: \"TA\", folded: true } }", "delta")]
    [InlineData("{ name: { contains: \"A\", folded: false } }", "alpha")]
    [InlineData("{ name: { folded: true } }", "alpha beta delta gamma")]
    [InlineData("{ kind: { gt: CITY } }", "beta delta")]
    [InlineData("{ kind: { lte: REGENCY } }", "alpha beta gamma")]
    public async Task Where_Folded_IgnoresCaseAndDiacritics(string where, string expected) => Assert.Equal(expected, await CitiesAsync(where));

    [Theory]
    [InlineData("{ tookPartIn: { count: { eq: 3 } } }", "alpha")]
    [InlineData("{ tookPartIn: { count: { lt: 1 } } }", "delta gamma")]
    [InlineData("{ tookPartIn: { count: { neq: 0, lte: 1 } } }", "beta")]
    [InlineData("{ tookPartIn: { count: { gte: 2 }, counted: { edge: { status: { eq: DONE } } } } }", "alpha")]
    [InlineData("{ tookPartIn: { count: { eq: 1 }, counted: { edge: { role: { eq: \"guest\" } }, node: { date: { lt: \"2017\" } } } } }", "alpha beta")]
    [InlineData("{ not: { agreements: { count: { gt: 0 } } } }", "beta delta")]
    [InlineData("{ agreements: { count: {} } }", "alpha beta delta gamma")]
    public async Task Where_Count_ComparesHowManyFit(string where, string expected) => Assert.Equal(expected, await CitiesAsync(where));

    [Theory]
    [InlineData("{ agreements: { some: { edge: { evidence: { any: true } } } } }", "alpha")]
    [InlineData("{ agreements: { some: { edge: { evidence: { count: { gte: 2 }, counted: { stance: { eq: SUPPORTS } } } } } } }", "alpha")]
    [InlineData("{ agreements: { some: { edge: { evidence: { some: { stance: { eq: REFUTES } } } } } } }", "")]
    [InlineData("{ agreements: { any: true, all: { edge: { evidence: { none: { position: { eq: 1 } } } } } } }", "gamma")]
    [InlineData("{ evidence: { any: false } }", "alpha beta delta gamma")]
    public async Task Where_Evidence_AsksTheClaims(string where, string expected) => Assert.Equal(expected, await CitiesAsync(where));

    [Theory]
    [InlineData("{ location: { near: { latitude: 1.5, longitude: 10, distanceKm: 0 } } }", "alpha")]
    [InlineData("{ location: { near: { latitude: 1.5, longitude: 10.5, distanceKm: 60 } } }", "alpha")]
    [InlineData("{ location: { near: { latitude: 0, longitude: 0, distanceKm: 20016 } } }", "alpha beta")]
    [InlineData("{ location: { within: { south: -3, west: 170, north: 0, east: -170 } } }", "beta")]
    [InlineData("{ location: { within: { south: -3, west: -170, north: 2, east: 170 } } }", "alpha")]
    [InlineData("{ location: { within: { south: 1.5, west: 10, north: 1.5, east: 10 } } }", "alpha")]
    [InlineData("{ not: { location: { near: { latitude: 1.5, longitude: 10, distanceKm: 1 } } } }", "beta delta gamma")]
    [InlineData("{ location: {} }", "alpha beta delta gamma")]
    public async Task Where_Location_HasWhatLiesThere(string where, string expected) => Assert.Equal(expected, await CitiesAsync(where));

    [Theory]
    [InlineData("{ location: { near: { latitude: 90.5, longitude: 0, distanceKm: 1 } } }", "'latitude: 90.5' is out of bounds: give -90 to 90.")]
    [InlineData("{ location: { near: { latitude: 0, longitude: -181, distanceKm: 1 } } }", "'longitude: -181' is out of bounds: give -180 to 180.")]
    [InlineData("{ location: { near: { latitude: 0, longitude: 0, distanceKm: -1 } } }", "'distanceKm: -1' is out of bounds: give 0 to 20016.")]
    [InlineData("{ location: { within: { south: 2, west: 0, north: 1, east: 1 } } }", "'south: 2' lies north of 'north: 1': change them over. Only 'west' may be larger than 'east', across the antimeridian.")]
    [InlineData("{ location: { within: { south: -91, west: 0, north: 1, east: 1 } } }", "'south: -91' is out of bounds: give -90 to 90.")]
    [InlineData("{ name: { gt: \"a\", folded: true } }", "'gt' of 'name' cannot be 'folded': texts are in order by their letters as they are. Put the two into conditions of their own, inside 'and'.")]
    [InlineData("{ agreements: { counted: {} } }", "'counted' of 'agreements' stands without 'count': say how many there must be, for example count: { gte: 2 }.")]
    [InlineData("{ latitude: { gt: 5, lt: 2 } }", "'gt: 5' and 'lt: 2' for 'latitude' contradict each other: nothing is both. Change one of them.")]
    [InlineData("{ latitude: { gte: 5, lt: 5 } }", "'gte: 5' and 'lt: 5' for 'latitude' contradict each other: nothing is both. Change one of them.")]
    [InlineData("{ latitude: { eq: 5, lt: 2.5 } }", "'eq: 5' and 'lt: 2.5' for 'latitude' contradict each other: nothing is both. Change one of them.")]
    [InlineData("{ name: { gt: \"b\", lte: \"a\" } }", "'gt: b' and 'lte: a' for 'name' contradict each other: nothing is both. Change one of them.")]
    [InlineData("{ kind: { gt: WARD, lt: CITY } }", "'gt: WARD' and 'lt: CITY' for 'kind' contradict each other: nothing is both. Change one of them.")]
    [InlineData("{ description: { isNull: true, contains: \"a\" } }", "'isNull: true' and 'contains' for 'description' contradict each other: nothing is both. Change one of them.")]
    [InlineData("{ tookPartIn: { count: { gt: 5, lt: 2 } } }", "'gt: 5' and 'lt: 2' for the 'count' of 'tookPartIn' contradict each other: nothing is both. Change one of them.")]
    [InlineData("{ tookPartIn: { count: { gt: 1, lt: 2 } } }", "'gt: 1' and 'lt: 2' for the 'count' of 'tookPartIn' contradict each other: nothing is both. Change one of them.")]
    [InlineData("{ tookPartIn: { count: { gte: -1 } } }", "'gte: -1' for the 'count' of 'tookPartIn' is out of bounds: give 0 or more.")]
    [InlineData(
        "{ tookPartIn: { some: { node: { date: { gt: \"2020\", lt: \"2010\" } } } } }",
        "'gt: 2020' and 'lt: 2010' for 'date' contradict each other: nothing is both. Change one of them.")]
    [InlineData(
        "{ tookPartIn: { some: { node: { date: { gt: \"2016\", lt: \"2017\", dates: CERTAINLY } } } } }",
        "'gt: 2016' and 'lt: 2017' for 'date' contradict each other: nothing is both. Change one of them.")]
    public async Task Where_WithWrongInput_IsAnError(string where, string message) =>
        Assert.Equal([$"BAD_FILTER at cities: 'where' of 'cities': {message}"], await graph.ErrorsAsync($"{{ cities(where: {where}) {{ nodes {{ id }} }} }}"));

    [Theory]
    [InlineData("{ description: { isNull: true } }", "beta")]
    [InlineData("{ description: { isNull: false } }", "alpha delta gamma")]
    [InlineData("{ description: { isNull: null } }", "alpha beta delta gamma")]
    [InlineData("{ description: { contains: \"arbour\" } }", "alpha gamma")]
    [InlineData("{ description: { ncontains: \"arbour\" } }", "beta delta")]
    [InlineData("{ not: { description: { contains: \"arbour\" } } }", "beta delta")]
    [InlineData("{ description: { neq: \"Hills\" } }", "alpha beta gamma")]
    public async Task Where_OnAMissingValue_IsFalseUnlessItNegates(string where, string expected) => Assert.Equal(expected, await CitiesAsync(where));

    [Theory]
    [InlineData("{ and: [] }", "alpha beta delta gamma")]
    [InlineData("{ and: [{ kind: { eq: CITY } }, { latitude: { gt: 0 } }] }", "alpha")]
    [InlineData("{ or: [] }", "")]
    [InlineData("{ or: [{ kind: { eq: WARD } }, { latitude: { lt: 0 } }] }", "beta delta")]
    [InlineData("{ or: [{}, { latitude: { lt: 0 } }] }", "alpha beta delta gamma")]
    [InlineData("{ kind: { eq: CITY }, or: [{ name: { eq: \"Gamma\" } }, { name: { eq: \"beta\" } }] }", "gamma")]
    [InlineData("{ not: {} }", "")]
    [InlineData("{ not: null }", "alpha beta delta gamma")]
    [InlineData("{ not: { kind: { eq: CITY }, latitude: { gt: 0 } } }", "beta delta gamma")]
    [InlineData("{ not: { or: [{ kind: { eq: CITY } }, { kind: { eq: WARD } }] } }", "beta")]
    public async Task Where_CombinesConditions(string where, string expected) => Assert.Equal(expected, await CitiesAsync(where));

    [Theory]
    [InlineData("{ agreements: { any: true } }", "alpha gamma")]
    [InlineData("{ agreements: { any: false } }", "beta delta")]
    [InlineData("{ agreements: { some: {} } }", "alpha gamma")]
    [InlineData("{ agreements: { none: {} } }", "beta delta")]
    [InlineData("{ agreements: {} }", "alpha beta delta gamma")]
    [InlineData("{ agreements: { some: { node: { id: { eq: \"accord-2\" } } } } }", "alpha")]
    [InlineData("{ agreements: { none: { node: { id: { eq: \"accord-2\" } } } } }", "beta delta gamma")]
    [InlineData("{ agreements: { all: { node: { id: { eq: \"accord-1\" } } } } }", "beta delta gamma")]
    [InlineData("{ agreements: { any: true, all: { node: { id: { eq: \"accord-1\" } } } } }", "gamma")]
    [InlineData("{ tookPartIn: { some: { edge: { role: { eq: \"guest\" } } } } }", "alpha beta")]
    [InlineData("{ tookPartIn: { some: { edge: { role: { eq: \"guest\" } }, node: { id: { eq: \"day\" } } } } }", "beta")]
    [InlineData("{ tookPartIn: { some: { edge: { role: { isNull: true } } } } }", "alpha")]
    [InlineData("{ tookPartIn: { some: { edge: { id: { eq: \"beta.TOOK_PART_IN.day\" } } } } }", "beta")]
    [InlineData("{ tookPartIn: { some: { edge: { not: { or: [{ role: { eq: \"guest\" } }, { role: { eq: \"host\" } }] } } } } }", "alpha")]
    [InlineData("{ agreements: { some: { node: { parties: { some: { node: { id: { eq: \"gamma\" } } } } } } } }", "alpha gamma")]
    public async Task Where_OnRelationships_TakesNodeAndEdge(string where, string expected) => Assert.Equal(expected, await CitiesAsync(where));

    [Theory]
    [InlineData("{ eq: \"2016-11-16\" }", "day month year")]
    [InlineData("{ eq: \"2016-11-16\", dates: CERTAINLY }", "day")]
    [InlineData("{ in: [\"2016-11-16\", \"2020-05-01\"] }", "day later month year")]
    [InlineData("{ in: [\"2016-11-16\", \"2020-05-01\"], dates: CERTAINLY }", "day later")]
    [InlineData("{ nin: [\"2016-11-16\", \"2020-05-01\"] }", "undated")]
    [InlineData("{ nin: [\"2016-11-16\", \"2020-05-01\"], dates: CERTAINLY }", "month undated year")]
    [InlineData("{ neq: \"2016-11-16\" }", "later undated")]
    [InlineData("{ neq: \"2016-11-16\", dates: CERTAINLY }", "later month undated year")]
    [InlineData("{ lt: \"2016-11-10\" }", "month year")]
    [InlineData("{ lt: \"2016-12\", dates: CERTAINLY }", "day month")]
    [InlineData("{ gte: \"2016-11-01\", lte: \"2016-11-30\", dates: CERTAINLY }", "day month")]
    [InlineData("{ gt: \"2016-11-16\", lt: \"2016-11-18\" }", "month year")]
    [InlineData("{ gte: \"2016-11-16\", lt: \"2016-11-17\" }", "day month year")]
    [InlineData("{ gt: \"2016\", lt: \"2016\" }", "day month year")]
    [InlineData("{ dates: CERTAINLY }", "day later month undated year")]
    [InlineData("{ isNull: true }", "undated")]
    public async Task Where_OnADate_ComparesPossiblyOrCertainly(string date, string expected)
    {
        var data = await graph.DataAsync($$"""{ events(where: { date: {{date}} }) { nodes { id } } }""");
        Assert.Equal(expected, SmallGraph.Ids(data.GetProperty("events")));
    }

    [Theory]
    [InlineData("{ some: { gte: \"2019\", lte: \"2020\" } }", "osb")]
    [InlineData("{ some: { eq: \"2021\" } }", "osa")]
    [InlineData("{ some: { neq: \"2021\" } }", "osa osb")]
    [InlineData("{ some: { nin: [\"2018\", \"2021\"] } }", "osb")]
    [InlineData("{ none: { eq: \"2021\" } }", "osb osc")]
    [InlineData("{ none: { neq: \"2019-05-01\" } }", "osb osc")]
    [InlineData("{ some: {} }", "osa osb")]
    [InlineData("{ none: {} }", "osc")]
    [InlineData("{ some: { isNull: true } }", "")]
    [InlineData("{ some: { in: [\"2019\"], dates: CERTAINLY } }", "")]
    public async Task Where_OnAList_AsksOneItemForAllConditions(string attested, string expected)
    {
        var data = await graph.DataAsync(
            $$"""{ city(id: "alpha") { officials(where: { edge: { attested: {{attested}} } }) { nodes { id } } } }""");
        Assert.Equal(expected, SmallGraph.Ids(data.GetProperty("city").GetProperty("officials")));
    }

    [Fact]
    public async Task Where_WithManyValues_FindsEach()
    {
        var names = Enumerable.Range(0, 5_000).Select(number => $"n{number}").Append("Gamma").Append("Alpha");
        var data = await graph.DataAsync("query($names: [String!]) { cities(where: { name: { in: $names } }) { nodes { id } } }", new { names });
        Assert.Equal("alpha gamma", SmallGraph.Ids(data.GetProperty("cities")));
    }

    [Fact]
    public async Task Where_NestedTooDeep_IsRefusedWithItsField()
    {
        var where = string.Concat(Enumerable.Repeat("{ not: ", 65)) + "{ name: { eq: \"Alpha\" } }" + new string('}', 65);
        Assert.Equal(
            ["BAD_FILTER at cities: 'where' of 'cities' nests conditions more than 64 deep: ask in parts."],
            await graph.ErrorsAsync($$"""{ cities(where: {{where}}) { nodes { id } } }"""));
    }

    [Fact]
    public async Task Where_AroundTheGraphManyTimes_TakesNoLongerThanItsSize()
    {
        var where = "{ name: { eq: \"nobody\" } }";
        for (var i = 0; i < 14; i++) where = $$"""{ agreements: { some: { node: { parties: { some: { node: {{where}} } } } } } }""";
        var started = Stopwatch.GetTimestamp();
        Assert.Equal("", await CitiesAsync(where));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20), "The walk grew exponentially.");
    }

    private async Task<string> CitiesAsync(string where) =>
        SmallGraph.Ids((await graph.DataAsync($$"""{ cities(where: {{where}}) { nodes { id } } }""")).GetProperty("cities"));
}
