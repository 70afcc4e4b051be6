using System.Text.Json;

namespace CityGraph.Explorer.Tests.Fetching;

/// <summary>Order, pages and cursors of root and nested connections.</summary>
public sealed class PagingTests(SmallGraph graph)
{
    private const string Roots = "query($n: Int, $c: String) {{ cities({0}: $n, {1}: $c{2}) {{ ...P }} }} fragment P on CityConnection";
    private const string Page = " { nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";

    private const string Nested =
        "query($n: Int, $c: String) {{ city(id: \"alpha\") {{ agreements({0}: $n, {1}: $c{2}) {{ ...P }} }} }} fragment P on PartyToAgreementConnection";

    [Theory]
    [InlineData("[]", "alpha beta delta gamma")]
    [InlineData("{ id: DESC }", "gamma delta beta alpha")]
    [InlineData("{ name: ASC }", "alpha delta gamma beta")]
    [InlineData("{ kind: DESC }", "delta beta alpha gamma")]
    [InlineData("[{ kind: ASC }, { name: DESC }]", "gamma alpha beta delta")]
    [InlineData("{ latitude: ASC }", "beta alpha delta gamma")]
    [InlineData("{ latitude: DESC }", "alpha delta beta gamma")]
    [InlineData("[{ latitude: DESC }, { id: DESC }]", "delta alpha beta gamma")]
    [InlineData("{ description: DESC }", "delta alpha gamma beta")]
    [InlineData("{ country: { name: ASC } }", "beta alpha delta gamma")]
    [InlineData("[{ country: { code: DESC } }, { name: DESC }]", "delta alpha beta gamma")]
    public async Task Order_OfARoot_SortsMissingLast(string order, string expected)
    {
        var data = await graph.DataAsync($$"""{ cities(order: {{order}}) { nodes { id } } }""");
        Assert.Equal(expected, SmallGraph.Ids(data.GetProperty("cities")));
    }

    [Theory]
    [InlineData("[]", "1 2 3 4 5 6 7")]
    [InlineData("{ node: { name: ASC } }", "7 6 5 4 3 2 1")]
    [InlineData("{ edge: { role: ASC } }", "5 7 1 3 2 4 6")]
    [InlineData("[{ edge: { role: DESC } }, { node: { name: ASC } }]", "3 1 7 5 6 4 2")]
    [InlineData("{ edge: { id: DESC } }", "7 6 5 4 3 2 1")]
    public async Task Order_OfANestedList_IsByNodeOrEdge(string order, string expected)
    {
        var data = await graph.DataAsync($$"""{ city(id: "alpha") { agreements(order: {{order}}) { nodes { id } } } }""");
        Assert.Equal(expected, SmallGraph.Ids(data.GetProperty("city").GetProperty("agreements")).Replace("accord-", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Order_WithTwoKeysInOne_IsRefused()
    {
        var (response, _) = await new ExplorerClient(graph.Store).RunAsync("{ cities(order: { name: ASC, id: ASC }) { nodes { id } } }");
        Assert.Contains("OneOf", response.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("", 3)]
    [InlineData("order: { latitude: ASC }", 1)]
    [InlineData("order: { latitude: DESC }", 2)]
    [InlineData("order: { country: { name: ASC } }", 1)]
    [InlineData("order: [{ region: { country: { name: ASC } } }, { country: { name: DESC } }, { kind: ASC }, { region: { id: DESC } }]", 3)]
    [InlineData("order: [{ description: DESC }, { kind: ASC }]", 1)]
    [InlineData("where: { latitude: { isNull: false } }", 1)]
    [InlineData("where: { latitude: { isNull: false } }, order: { latitude: DESC }", 1)]
    public Task Pages_OfARoot_AreTheWholeList(string arguments, int size) => AssertPagesAsync(Roots, arguments, size);

    [Theory]
    [InlineData("", 1)]
    [InlineData("", 2)]
    [InlineData("order: { edge: { role: ASC } }", 1)]
    [InlineData("order: { edge: { role: DESC } }", 3)]
    [InlineData("order: [{ edge: { role: ASC } }, { node: { name: DESC } }]", 2)]
    [InlineData("where: { edge: { role: { isNull: true } } }", 1)]
    [InlineData("where: { node: { name: { gt: \"Accord 4\" } } }, order: { node: { name: DESC } }", 2)]
    public Task Pages_OfANestedList_AreTheWholeList(string arguments, int size) => AssertPagesAsync(Nested, arguments, size);

    [Fact]
    public async Task Page_OfSizeZero_SaysWhetherThereIsMore()
    {
        var page = (await graph.DataAsync("{ cities(first: 0)" + Page + " }")).GetProperty("cities");
        Assert.Equal("""{"nodes":[],"totalCount":4,"pageInfo":{"hasNextPage":true,"hasPreviousPage":false,"startCursor":null,"endCursor":null}}""", page.GetRawText());
    }

    [Fact]
    public async Task Page_BetweenTwoCursors_IsWhatLiesBetween()
    {
        var edges = (await graph.DataAsync("{ cities { edges { cursor } } }")).GetProperty("cities").GetProperty("edges");
        var (from, to) = (edges[0].GetProperty("cursor").GetString(), edges[3].GetProperty("cursor").GetString());
        var data = await graph.DataAsync(
            "query($from: String, $to: String) { between: cities(after: $from, before: $to) { nodes { id } } none: cities(after: $to, before: $from) { nodes { id } } }",
            new { from, to });
        Assert.Equal("beta delta", SmallGraph.Ids(data.GetProperty("between")));
        Assert.Equal("", SmallGraph.Ids(data.GetProperty("none")));
    }

    [Fact]
    public async Task TotalCount_IsOfTheFilter_NotOfThePage()
    {
        var data = await graph.DataAsync(
            """{ cities(first: 1, where: { kind: { eq: CITY } }) { totalCount } city(id: "alpha") { agreements(last: 1) { totalCount } hosted { totalCount } } }""");
        Assert.Equal(
            """{"cities":{"totalCount":2},"city":{"agreements":{"totalCount":7},"hosted":{"totalCount":0}}}""", data.GetRawText());
    }

    [Fact]
    public async Task Cursor_OnALongText_IsTakenBack()
    {
        await using var temporary = await Dataset.TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        var text = new string('文', 20_000);
        await temporary.Store.CommitAsync(
            new("long", "tests", "Long texts.", [SmallGraph.Node("one", "Region", ("kind", "STATE"), ("description", text)), SmallGraph.Node("two", "Region", ("kind", "STATE"), ("description", text + "!"))]),
            TestContext.Current.CancellationToken);
        var client = new ExplorerClient(temporary.Store);
        const string Document = "query($c: String) { regions(first: 1, after: $c, order: { description: ASC }) { nodes { id } pageInfo { endCursor } } }";

        var (first, _) = await client.RunAsync(Document);
        var c = first.GetProperty("data").GetProperty("regions").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var (second, _) = await client.RunAsync(Document, new { c });

        Assert.Equal("two", SmallGraph.Ids(second.GetProperty("data").GetProperty("regions")));
    }

    [Theory]
    [InlineData("first: 501", "'first: 501' of 'cities' is out of bounds: ask for 0 to 500, and for the rest by cursor.")]
    [InlineData("last: -1", "'last: -1' of 'cities' is out of bounds: ask for 0 to 500, and for the rest by cursor.")]
    [InlineData("first: 1, last: 1", "'cities' takes either 'first' or 'last', not both.")]
    [InlineData("after: \"!\"", "The cursor in 'after' was not given by 'cities' in this order: take it from an edge or the pageInfo of the same list.")]
    [InlineData("before: \"W10\"", "The cursor in 'before' was not given by 'cities' in this order: take it from an edge or the pageInfo of the same list.")]
    public async Task Page_ThatMakesNoSense_IsRefused(string arguments, string message) =>
        Assert.Equal([$"BAD_PAGE at cities: {message}"], await graph.ErrorsAsync($$"""{ cities({{arguments}}) { nodes { id } } }"""));

    [Theory]
    [InlineData("[{ latitude: DESC }, { latitude: ASC }]", "latitude")]
    [InlineData("[{ id: ASC }, { name: ASC }, { id: ASC }]", "id")]
    [InlineData("[{ country: { name: ASC } }, { country: { name: ASC } }]", "name")]
    public async Task Order_ThatNamesAKeyTwice_IsRefused(string order, string key) => Assert.Equal(
        [$"BAD_ORDER at cities: 'order' of 'cities' names '{key}' twice: what is equal by the first is equal by the second. Leave one of them out."],
        await graph.ErrorsAsync($$"""{ cities(order: {{order}}) { nodes { id } } }"""));

    [Fact]
    public async Task Page_ThatMakesNoSense_InANestedList_FailsWithItsPath()
    {
        const string Document = """{ cities(first: 2) { nodes { id bad: agreements(first: 1000) { nodes { id } } agreements(first: 1) { nodes { id } } } } }""";
        Assert.Equal(
            ["BAD_PAGE at cities/nodes/0/bad: 'first: 1000' of 'agreements' is out of bounds: ask for 0 to 500, and for the rest by cursor."],
            await graph.ErrorsAsync(Document));
    }

    [Theory]
    [InlineData("{ name: ASC }", "7")]
    [InlineData("{ name: ASC }", "{\"f\":0.5}")]
    [InlineData("{ latitude: ASC }", "\"x\"")]
    [InlineData("{ latitude: ASC }", "{\"f\":1e999}")]
    [InlineData("{ kind: ASC }", "true")]
    [InlineData("{ kind: ASC }", "\"NONSENSE\"")]
    [InlineData("{ name: ASC }", "{\"d\":null}")]
    [InlineData("{ name: ASC }", "{\"d\":7}")]
    [InlineData("{ name: ASC }", "{\"f\":null}")]
    [InlineData("{ name: ASC }", "{}")]
    [InlineData("{ name: ASC }", "[]")]
    [InlineData("{ name: ASC }", "\"\\ud800\"")]
    public async Task Cursor_ForgedWithAKeyOfAnotherKind_IsRefused(string order, string key)
    {
        var given = (await graph.DataAsync($"{{ cities(first: 1, order: {order}) {{ pageInfo {{ endCursor }} }} }}"))
            .GetProperty("cities").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        var fingerprint = System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(given))[1..].Split(',')[0];
        var forged = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes($"[{fingerprint},\"alpha\",{key}]"));

        var (response, _) = await new ExplorerClient(graph.Store).RunAsync($"{{ cities(order: {order}, after: \"{forged}\") {{ nodes {{ id }} }} }}");

        Assert.Equal("BAD_PAGE", response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Cursor_OfAnotherOrderOrList_IsRefused()
    {
        var byName = (await graph.DataAsync("{ cities(order: { name: ASC }) { pageInfo { endCursor } } }"))
            .GetProperty("cities").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        foreach (var list in new[] { "cities", "regions", "cities(order: { name: DESC }" })
        {
            var arguments = list.Contains('(', StringComparison.Ordinal) ? $"{list}, after: $c)" : $"{list}(after: $c)";
            var errors = await graph.ErrorsAsync($$"""query($c: String) { {{arguments}} { nodes { id } } }""", new { c = byName });
            Assert.StartsWith("BAD_PAGE", Assert.Single(errors), StringComparison.Ordinal);
        }
    }

    /// <summary>Forwards and backwards, the pages are the list that one page gives, each element once, with the right signs of more.</summary>
    private async Task AssertPagesAsync(string document, string arguments, int size)
    {
        var rest = arguments.Length == 0 ? "" : $", {arguments}";
        var whole = Ids(await PageAsync(string.Format(null, document, "first", "after", rest), 500, null));
        Assert.NotEmpty(whole);

        var forwards = new List<string>();
        string? cursor = null;
        for (var isLast = false; !isLast;)
        {
            var page = await PageAsync(string.Format(null, document, "first", "after", rest), size, cursor);
            Assert.Equal(whole.Length, page.GetProperty("totalCount").GetInt32());
            Assert.Equal(forwards.Count > 0, page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
            forwards.AddRange(Ids(page));
            isLast = !page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            cursor = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
            Assert.True(forwards.Count <= whole.Length);
        }

        var backwards = new List<string>();
        cursor = null;
        for (var isFirst = false; !isFirst;)
        {
            var page = await PageAsync(string.Format(null, document, "last", "before", rest), size, cursor);
            Assert.Equal(backwards.Count > 0, page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
            backwards.InsertRange(0, Ids(page));
            isFirst = !page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean();
            cursor = page.GetProperty("pageInfo").GetProperty("startCursor").GetString();
            Assert.True(backwards.Count <= whole.Length);
        }

        Assert.Equal(whole, forwards);
        Assert.Equal(whole, backwards);
    }

    private async Task<JsonElement> PageAsync(string document, int n, string? c)
    {
        var data = await graph.DataAsync(document + Page, new { n, c });
        return data.TryGetProperty("cities", out var cities) ? cities : data.GetProperty("city").GetProperty("agreements");
    }

    private static string[] Ids(JsonElement page) => SmallGraph.Ids(page).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
