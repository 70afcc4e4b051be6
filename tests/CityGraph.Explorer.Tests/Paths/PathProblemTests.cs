namespace CityGraph.Explorer.Tests.Paths;

/// <summary>What can be wrong with a question for paths, told so that it can be put right.</summary>
public sealed class PathProblemTests(SmallGraph graph)
{
    [Theory]
    [InlineData("""from: "alpha", to: "alpha" """, "SAME_ENTITY at paths: A path joins two entities; 'from' and 'to' are both 'alpha'.")]
    [InlineData("""from: "alhpa", to: "beta" """, "UNKNOWN_ENTITY at paths: 'from': there is no entity 'alhpa'; did you mean 'alpha'?")]
    [InlineData("""from: "alpha", to: "zzz" """, "UNKNOWN_ENTITY at paths: 'to': there is no entity 'zzz'.")]
    [InlineData("""from: "alpha", to: "claim-1" """, "UNKNOWN_ENTITY at paths: 'to': there is no entity 'claim-1'.")]
    [InlineData("""from: "alpha", to: "beta", avoiding: ["delta", "gama"] """, "UNKNOWN_ENTITY at paths: 'avoiding': there is no entity 'gama'; did you mean 'gamma'?")]
    [InlineData("""from: "alpha", to: "beta", avoiding: ["beta"] """, "BAD_IDS at paths: 'avoiding' names 'beta', where the paths begin or end; leave it out.")]
    [InlineData("""from: "alpha", to: "beta", maxHops: 0 """, "BAD_HOPS at paths: 'maxHops' is 0; it must be from 1 to 6.")]
    [InlineData("""from: "alpha", to: "beta", maxHops: 7 """, "BAD_HOPS at paths: 'maxHops' is 7; it must be from 1 to 6.")]
    [InlineData("""from: "alpha", to: "beta", k: 51 """, "BAD_COUNT at paths: 'k' is 51; it must be from 1 to 50.")]
    [InlineData("""from: "alpha", to: "beta", through: { nodes: ["Citty"] } """, "UNKNOWN_TYPE at paths: There is no type of entities 'Citty'; did you mean 'City'?")]
    [InlineData("""from: "alpha", to: "beta", through: { relationships: ["PARTYTO"] } """, "UNKNOWN_TYPE at paths: There is no type of relationships between entities 'PARTYTO'; did you mean 'PARTY_TO'?")]
    [InlineData(
        """from: "alpha", to: "beta", through: { nodes: ["Claim"] } """,
        "UNKNOWN_TYPE at paths: There is no type of entities 'Claim'; known: Entity, Place, Party, Actor, Accord, City, Region, Country, Official, Organisation, Agreement, Instrument, Event, Sector, Activity, Source.")]
    [InlineData(
        """from: "alpha", to: "beta", through: { nodes: [] } """,
        "BAD_FILTER at paths: 'through.nodes' is empty, so that nothing would count: name at least one type of entities, or leave it out for the usual ones.")]
    [InlineData(
        """from: "alpha", to: "beta", through: { relationships: [] } """,
        "BAD_FILTER at paths: 'through.relationships' is empty, so that nothing would count: name at least one type of relationships between entities, or leave it out for the usual ones.")]
    public async Task Paths_WrongArguments_AreErrors(string arguments, string message) =>
        Assert.Equal([message], await graph.ErrorsAsync($$"""{ paths({{arguments}}) { paths { length } } }"""));

    [Fact]
    public async Task Paths_AvoidingTooMany_IsAnError() => Assert.Equal(
        ["BAD_IDS at paths: 'avoiding' takes at most 500 ids, not 501."],
        await graph.ErrorsAsync(
            "query($avoiding: [ID!]) { paths(from: \"alpha\", to: \"beta\", avoiding: $avoiding) { paths { length } } }",
            new { avoiding = Enumerable.Range(0, 501).Select(i => $"x{i}") }));

    [Fact]
    public async Task Paths_BetweenWhatIsNotJoined_AreNoneAndNothingWasCut() => Assert.Equal(
        """{"paths":{"paths":[],"nodes":[],"edges":[],"cut":[]}}""",
        (await graph.DataAsync("""{ paths(from: "alpha", to: "delta", maxHops: 6) { paths { length } nodes { id } edges { id } cut { message } } }""")).GetRawText());
}
