namespace CityGraph.Explorer.Tests.Neighbourhoods;

/// <summary>What can be wrong with a question for a neighbourhood.</summary>
public sealed class NeighbourhoodProblemTests(SmallGraph graph)
{
    [Theory]
    [InlineData("""of: [] """, "BAD_IDS at neighbourhood: 'of' takes 1 to 50 ids, not 0.")]
    [InlineData("""of: ["alpha", "bete"] """, "UNKNOWN_ENTITY at neighbourhood: 'of': there is no entity 'bete'; did you mean 'beta'?")]
    [InlineData("""of: ["source", "claim-1"] """, "UNKNOWN_ENTITY at neighbourhood: 'of': there is no entity 'claim-1'.")]
    [InlineData("""of: ["alpha"], hops: 4 """, "BAD_HOPS at neighbourhood: 'hops' is 4; it must be from 1 to 3.")]
    [InlineData("""of: ["alpha"], maxNodes: 501 """, "BAD_COUNT at neighbourhood: 'maxNodes' is 501; it must be from 1 to 500.")]
    [InlineData("""of: ["alpha", "beta"], maxNodes: 1 """, "BAD_COUNT at neighbourhood: 'maxNodes' is 1, fewer than the 2 entities of 'of'.")]
    [InlineData("""of: ["alpha"], types: ["PARTI_TO"] """, "UNKNOWN_TYPE at neighbourhood: There is no type of relationships between entities 'PARTI_TO'; did you mean 'PARTY_TO'?")]
    [InlineData("""of: ["alpha"], where: { types: ["Agrement"] } """, "UNKNOWN_TYPE at neighbourhood: There is no type of entities 'Agrement'; did you mean 'Agreement'?")]
    [InlineData(
        """of: ["alpha"], types: [] """,
        "BAD_FILTER at neighbourhood: 'types' is empty, so that nothing would count: name at least one type of relationships between entities, or leave it out for the usual ones.")]
    [InlineData(
        """of: ["alpha"], where: { types: [] } """,
        "BAD_FILTER at neighbourhood: 'where.types' is empty, so that nothing would count: name at least one type of entities, or leave it out for the usual ones.")]
    public async Task Neighbourhood_WrongArguments_AreErrors(string arguments, string message) =>
        Assert.Equal([message], await graph.ErrorsAsync($$"""{ neighbourhood(of{{arguments[2..]}}) { cut { message } } }"""));

    [Fact]
    public async Task Neighbourhood_OfTooMany_IsAnError() => Assert.Equal(
        ["BAD_IDS at neighbourhood: 'of' takes 1 to 50 ids, not 51."],
        await graph.ErrorsAsync("query($of: [ID!]!) { neighbourhood(of: $of) { cut { message } } }", new { of = Enumerable.Range(0, 51).Select(i => $"x{i}") }));
}
