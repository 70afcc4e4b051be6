using System.Text.Json;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph;
using CityGraph.Graph.Changes;
using static CityGraph.Explorer.Tests.SmallGraph;

namespace CityGraph.Explorer.Tests.Search;

/// <summary><c>search</c> as it is asked.</summary>
public sealed class SearchTests(SmallGraph graph, SeedGraph seed)
{
    private const string Document = "query($text: String!, $types: [SearchType!], $first: Int! = 10) { search(text: $text, types: $types, first: $first) { totalCount isComplete facets { type count } hits { rank how edits node { id } matched { text property name { id } } } } }";

    [Theory]
    [InlineData("", 10, "BAD_SEARCH at search: 'text' is empty: give a name or a part of one.")]
    [InlineData(" \t", 10, "BAD_SEARCH at search: 'text' is empty: give a name or a part of one.")]
    [InlineData("?!", 10, "BAD_SEARCH at search: There is nothing to search for in '?!': give a letter or a digit.")]
    [InlineData("a", -1, "BAD_PAGE at search: 'first' must be from 0 to 100, not -1.")]
    [InlineData("a", 101, "BAD_PAGE at search: 'first' must be from 0 to 100, not 101.")]
    public async Task Search_OfNothingOrOutOfBounds_IsAnError(string text, int first, string message) =>
        Assert.Equal([message], await graph.ErrorsAsync(Document, new { text, first }));

    [Fact]
    public async Task Search_OfALongText_IsAnError()
    {
        Assert.Equal(
            ["BAD_SEARCH at search: 'text' takes at most 200 characters, not 201: search for fewer words."], await graph.ErrorsAsync(Document, new { text = new string('x', 201) }));
        await graph.DataAsync(Document, new { text = string.Join(' ', Enumerable.Range(0, 100).Select(i => (char)('\u3400' + (2 * i))))[..199] });
        await graph.DataAsync(Document, new { text = new string('x', 200) });
    }

    [Fact]
    public async Task Search_OfAnUnknownType_SuggestsOne() => Assert.Equal(
        ["""GRAPHQL_VALIDATION_FAILED at : Value "CITTY" does not exist in "SearchType" enum. Did you mean the enum value "CITY"?"""],
        await graph.ErrorsAsync("{ search(text: \"a\", types: CITTY) { totalCount } }"));

    [Fact]
    public async Task Search_OfSomeTypes_CountsTheOthersInFacets()
    {
        var search = (await graph.DataAsync(Document, new { text = "accord", types = new[] { "CITY", "SECTOR" } })).GetProperty("search");

        Assert.Equal("""{"totalCount":0,"isComplete":true,"facets":[{"type":"AGREEMENT","count":7}],"hits":[]}""", search.GetRawText());
    }

    [Fact]
    public async Task Search_First_CutsHitsAndNothingElse()
    {
        var search = (await graph.DataAsync(Document, new { text = "accord", first = 2 })).GetProperty("search");

        Assert.Equal(7, search.GetProperty("totalCount").GetInt32());
        Assert.Equal(["accord-1", "accord-2"], search.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("node").GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Search_Description_IsFoundByAllItsWordsAfterNames()
    {
        var search = (await graph.DataAsync(Document, new { text = "harbour" })).GetProperty("search");

        Assert.Equal(
            """[{"rank":1,"how":"DESCRIPTION","edits":0,"node":{"id":"alpha"},"matched":{"text":"Harbour city","property":"description","name":null}},{"rank":2,"how":"DESCRIPTION","edits":0,"node":{"id":"gamma"},"matched":{"text":"A harbour","property":"description","name":null}}]""",
            search.GetProperty("hits").GetRawText());
    }

    [Fact]
    public async Task Search_Name_CountsForItsEntity()
    {
        var hit = (await seed.RunAsync(Document, new { text = "Korea Selatan" })).Response.GetProperty("data").GetProperty("search").GetProperty("hits")[0];

        Assert.Equal("EXACT", hit.GetProperty("how").GetString());
        Assert.Equal("south-korea", hit.GetProperty("node").GetProperty("id").GetString());
        Assert.Equal("text", hit.GetProperty("matched").GetProperty("property").GetString());
        Assert.Equal("Korea Selatan", hit.GetProperty("matched").GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Object, hit.GetProperty("matched").GetProperty("name").ValueKind);
    }

    [Theory]
    [InlineData("{ search(text: \"alpha\") { hits { node { id name names { nodes { text } } } } } }", 2)]
    [InlineData("{ search(text: \"alpha\") { hits { node { id } matched { name { id of { name } } } } } }", 2)]
    [InlineData("{ search(text: \"alpha\") { totalCount hits { how matched { text } } } }", 1)]
    [InlineData("{ search(text: \"nothing such\") { hits { node { id } } } }", 1)]
    [InlineData("{ search(text: \"\") { totalCount } }", 0)]
    public async Task Search_AnySelection_TakesTwoTripsAtMost(string document, int trips) =>
        Assert.Equal(trips, (await new ExplorerClient(graph.Store).RunAsync(document)).Trips);

    [Fact]
    public async Task Search_OfWhatIsDeletedMeanwhile_LeavesItOut()
    {
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        await CommitAsync(temporary.Store, "put", Node("one", "Sector", ("name", "Culture")), Node("two", "Sector", ("name", "Culture")));
        var store = new StoreBetweenTrips(temporary.Store, trip => trip == 2 ? CommitAsync(temporary.Store, "delete", new Change.DeleteNode("one")) : Task.CompletedTask);

        var (response, _) = await new ExplorerClient(store).RunAsync("{ search(text: \"culture\") { totalCount hits { rank node { id } } } }");

        Assert.Equal("""{"search":{"totalCount":2,"hits":[{"rank":1,"node":{"id":"two"}}]}}""", response.GetProperty("data").GetRawText());
    }

    private static async Task CommitAsync(IGraphStore store, string id, params Change[] changes) =>
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(new(id, "tests", "", [.. changes]), TestContext.Current.CancellationToken));
}
