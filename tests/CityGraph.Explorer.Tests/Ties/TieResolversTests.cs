using System.Buffers;
using System.Text.Json;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph;
using CityGraph.Graph.Changes;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Tests.Ties;

/// <summary>What is asked of ties, and what happens meanwhile.</summary>
public sealed class TieResolversTests(SmallGraph graph)
{
    private const string Document = """{ city(id: "alpha") { ties { matching { city { id name } reasons { shared { id } } } } } }""";
    private const string WithGamma = """{"city":{"ties":{"matching":[{"city":{"id":"gamma","name":"Gamma"},"reasons":[{"shared":{"id":"accord-1"}}]},{"city":{"id":"beta","name":"beta"},"reasons":[{"shared":{"id":"day"}}]}]}}}""";
    private const string WithoutGamma = """{"city":{"ties":{"matching":[{"city":{"id":"beta","name":"beta"},"reasons":[{"shared":{"id":"day"}}]}]}}}""";

    [Theory]
    [InlineData("cultur", "UNKNOWN_SECTOR at city/ties: There is no sector 'cultur'; did you mean 'culture'?")]
    [InlineData("zzz", "UNKNOWN_SECTOR at city/ties: There is no sector 'zzz'; known: culture.")]
    public async Task Ties_OfAnUnknownSector_AreAnError(string sector, string message) => Assert.Equal(
        [message], await graph.ErrorsAsync("query($sector: ID) { city(id: \"alpha\") { ties(sector: $sector) { matching { certainty } } } }", new { sector }));

    [Theory]
    [InlineData("kinds: []", "BAD_FILTER at city/ties: 'kinds' is empty, so that nothing would count: name at least one kind, or leave it out for all.")]
    [InlineData(
        "kinds: [AGREEMENT, EVENT], minStage: ACTIVE",
        "BAD_FILTER at city/ties: 'minStage: ACTIVE' and 'kinds' contradict each other: only agreements have stages. Leave out 'minStage', or ask for 'kinds: [AGREEMENT]'.")]
    [InlineData(
        "includeRelated: true",
        "BAD_FILTER at city/ties: 'includeRelated: true' stands without 'sector': name the sector that others are to be related to, or leave it out, as all ties count.")]
    [InlineData("first: -1", "BAD_PAGE at city/ties: 'first: -1' of 'ties' is out of bounds: ask for 0 to 500, and for the rest by cursor.")]
    [InlineData("after: \"x\"", "BAD_PAGE at city/ties: The cursor in 'after' was not given by 'ties' with these arguments: take it from 'endCursor' of the page before.")]
    public async Task Ties_OfArgumentsThatCannotBeMet_AreAnError(string arguments, string message) => Assert.Equal(
        [message], await graph.ErrorsAsync($$"""{ city(id: "alpha") { ties({{arguments}}) { matching { certainty } } } }"""));

    [Theory]
    [InlineData("city(id: \"alpha\") { ties(after: $after, order: ID) { totalCount } }", "city/ties")]
    [InlineData("city(id: \"alpha\") { ties(after: $after, sector: \"culture\") { totalCount } }", "city/ties")]
    [InlineData("city(id: \"alpha\") { ties(after: $after, kinds: [EVENT]) { totalCount } }", "city/ties")]
    [InlineData("city(id: \"alpha\") { ties(after: $after, minCertainty: STATED) { totalCount } }", "city/ties")]
    [InlineData("city(id: \"alpha\") { ties(after: $after, during: \"2016\") { totalCount } }", "city/ties")]
    [InlineData("country(id: \"west\") { ties(after: $after) { totalCount } }", "country/ties")]
    [InlineData("ties(after: $after, between: [\"alpha\", \"beta\"]) { totalCount }", "ties")]
    public async Task Ties_AfterACursorOfAnotherQuestion_AreAnError(string field, string path)
    {
        var cursor = (await graph.DataAsync("""{ city(id: "alpha") { ties(first: 1) { endCursor } } }""")).GetProperty("city").GetProperty("ties").GetProperty("endCursor").GetString();
        Assert.Equal(
            [$"BAD_PAGE at {path}: The cursor in 'after' was not given by 'ties' with these arguments: take it from 'endCursor' of the page before."],
            await graph.ErrorsAsync($$"""query($after: String) { {{field}} }""", new { after = cursor }));
    }

    [Fact]
    public async Task Ties_AfterACursor_GoOn()
    {
        const string Pages = "query($after: String) { ties(between: [\"alpha\", \"beta\", \"gamma\"], first: 1, after: $after) { endCursor pairs { one { id } other { id } } } }";
        var first = (await graph.DataAsync(Pages)).GetProperty("ties");
        var second = (await graph.DataAsync(Pages, new { after = first.GetProperty("endCursor").GetString() })).GetProperty("ties");
        Assert.Equal("""[{"one":{"id":"alpha"},"other":{"id":"gamma"}}]""", first.GetProperty("pairs").GetRawText());
        Assert.Equal("""[{"one":{"id":"alpha"},"other":{"id":"beta"}}]""", second.GetProperty("pairs").GetRawText());
    }

    [Theory]
    [InlineData("[\"alpha\"]", "BAD_IDS at ties: 'between' takes 2 to 100 ids, not 1.")]
    [InlineData("[\"alpha\", \"beta\", \"alpha\"]", "BAD_IDS at ties: 'between' names 'alpha' more than once: name each place once.")]
    [InlineData(
        "[\"alpha\", \"betta\"]", "UNKNOWN_ENTITY at ties: 'between': there is no city, region or country 'betta'; did you mean 'beta'?")]
    [InlineData("[\"alpha\", \"zzz\"]", "UNKNOWN_ENTITY at ties: 'between': there is no city, region or country 'zzz'.")]
    [InlineData(
        "[\"alpha\", \"osa\"]", "UNKNOWN_ENTITY at ties: 'between': 'osa' is no city, region or country.")]
    public async Task Ties_BetweenPlacesThatCannotBeMeant_AreAnError(string between, string message) => Assert.Equal(
        [message], await graph.ErrorsAsync($$"""{ ties(between: {{between}}) { totalCount } }"""));

    [Fact]
    public async Task Ties_OfOneKind_AreThoseOfThatReason()
    {
        var ties = (await graph.DataAsync("""{ city(id: "alpha") { ties(kinds: [EVENT], during: "2016") { totalCount matching { city { id } } } later: ties(kinds: [EVENT], during: "2017") { totalCount } } }"""))
            .GetProperty("city");
        Assert.Equal("""{"ties":{"totalCount":1,"matching":[{"city":{"id":"beta"}}]},"later":{"totalCount":0}}""", ties.GetRawText());
    }

    [Fact]
    public async Task Ties_OfManyUnknownSectors_TakeOneTripForTies()
    {
        var aliases = string.Join(' ', Enumerable.Range(0, 50).Select(i => $$"""a{{i}}: ties(sector: "x{{i}}") { matching { certainty } }"""));
        var (_, trips) = await new ExplorerClient(graph.Store).RunAsync($$"""{ city(id: "alpha") { {{aliases}} } }""");
        Assert.Equal(2, trips);
    }

    [Fact]
    public async Task Ties_UnderTwoAliases_AnswerTheirOwnQuestion()
    {
        var ties = (await graph.DataAsync("""
            { city(id: "alpha") { all: ties { matching { city { id } } } culture: ties(sector: "culture") { matching { certainty } sectorNotStated { city { name } } } } }
            """)).GetProperty("city");
        Assert.Equal(
            """{"all":{"matching":[{"city":{"id":"gamma"}},{"city":{"id":"beta"}}]},"culture":{"matching":[],"sectorNotStated":[{"city":{"name":"Gamma"}},{"city":{"name":"beta"}}]}}""",
            ties.GetRawText());
    }

    [Fact]
    public async Task Ties_AskedAgainAfterACommit_AreNew()
    {
        await using var temporary = await SmallStoreAsync();
        var reader = new GraphReader(temporary.Store);
        var executor = ExplorerApi.CreateExecutor(SeedGraph.Description, new ThrowingDiagnostics());
        async Task<string> AskAsync()
        {
            var output = new ArrayBufferWriter<byte>();
            await executor.ExecuteAsync(new GraphQLRequest(Document), reader.NewRequest(), output, TestContext.Current.CancellationToken);
            using var response = JsonDocument.Parse(output.WrittenMemory);
            return response.RootElement.GetProperty("data").GetRawText();
        }

        Assert.Equal(WithGamma, await AskAsync());
        Assert.Equal(WithGamma, await AskAsync());
        await DeleteGammaAsync(temporary.Store);
        Assert.Equal(WithoutGamma, await AskAsync());
    }

    [Fact]
    public async Task Tie_WhoseCityIsDeletedBetweenTheTrips_IsLeftOut()
    {
        await using var temporary = await SmallStoreAsync();

        // The first trip reads the city, the second what it shares, the third what is selected of that.
        var store = new StoreBetweenTrips(temporary.Store, trip => trip == 3 ? DeleteGammaAsync(temporary.Store) : Task.CompletedTask);
        var (response, trips) = await new ExplorerClient(store).RunAsync(Document);

        Assert.Equal($$"""{"data":{{WithoutGamma}}}""", response.GetRawText());
        Assert.Equal(3, trips);
    }

    [Fact]
    public async Task Ties_OfANetworkOfAThousand_AreCountedAndGivenPageByPage()
    {
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        var members = Enumerable.Range(0, 1_000).Select(i => $"member-{i:000}").ToArray();
        await temporary.Store.CommitAsync(
            new("network", "tests", "A network.", [
                SmallGraph.Node("network", "Organisation", ("kind", "NETWORK")),
                .. members.Select(id => SmallGraph.Node(id, "City", ("kind", "CITY"))),
                .. members.Select(id => SmallGraph.Along(id, "MEMBER_OF", "network")),
            ]),
            TestContext.Current.CancellationToken);

        var (response, trips) = await new ExplorerClient(temporary.Store).RunAsync(
            """{ city(id: "member-007") { ties { totalCount hasNextPage matching { city { id } reasons { claims { id } path { to { id } } } } } similar(first: 2) { city { id } score { shared of } } } }""");

        var city = response.GetProperty("data").GetProperty("city");
        var ties = city.GetProperty("ties");
        Assert.Equal(999, ties.GetProperty("totalCount").GetInt32());
        Assert.True(ties.GetProperty("hasNextPage").GetBoolean());
        Assert.Equal(members.Where(id => id != "member-007").Take(50), ties.GetProperty("matching").EnumerateArray().Select(tie => tie.Id("city")));
        Assert.Equal(
            """[{"city":{"id":"member-000"},"score":{"shared":998,"of":998}},{"city":{"id":"member-001"},"score":{"shared":998,"of":998}}]""",
            city.GetProperty("similar").GetRawText());
        Assert.Equal(5, trips);
    }

    private static async Task<TemporaryStore> SmallStoreAsync()
    {
        var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        await temporary.Store.CommitAsync(new("small", "tests", "A small graph.", SmallGraph.Changes), TestContext.Current.CancellationToken);
        return temporary;
    }

    private static async Task DeleteGammaAsync(IGraphStore store) => Assert.IsType<CommitResult.Committed>(await store.CommitAsync(
        new("delete", "tests", "Gamma is gone.", [new Change.DeleteNode("gamma"), new Change.DeleteRelationship("gamma.PARTY_TO.accord-1")]),
        TestContext.Current.CancellationToken));
}
