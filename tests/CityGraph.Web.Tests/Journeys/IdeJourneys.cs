using Microsoft.Playwright;

namespace CityGraph.Web.Tests.Journeys;

[Collection(JourneysOneByOne.Name)]
public sealed class IdeJourneys(Browsing browsing) : Journey(browsing)
{
    [Fact]
    public async Task Query_TypedAndCompletedByKeyboard_ShowsTheAnswer()
    {
        var visit = await BeginAsync();
        var ide = await Ide.OpenAsync(visit.Page, "/graphql?query=");

        await ide.TypeAsync("{ ");
        await ide.CompleteAsync("city", "city");
        await visit.Page.Keyboard.TypeAsync("(id: \"denpasar\") { ");
        await ide.CompleteAsync("nam", "name");
        await ide.RunAsync();

        Assert.Contains("\"name\": \"Denpasar\"", await ide.AnswerAsync(with: "data"), StringComparison.Ordinal);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task FirstVisit_WithoutRequest_OffersTheFirstQuestion()
    {
        var visit = await BeginAsync();
        var ide = await Ide.OpenAsync(visit.Page, "/graphql");

        await Assertions.Expect(ide.Tabs).ToHaveTextAsync(["CulturalTies"]);
        await ide.RunAsync();

        Assert.Contains("Gyeongju", await ide.AnswerAsync(with: "sectorNotStated"), StringComparison.Ordinal);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Address_NamesAnOperation_OpensItWithItsVariables()
    {
        var visit = await BeginAsync();
        var ide = await Ide.OpenAsync(visit.Page, """/graphql?operation=Partners&variables={"city":"bogor"}""");

        await Assertions.Expect(ide.Tabs).ToHaveTextAsync(["Partners"]);
        Assert.Equal("{\n  \"city\": \"bogor\"\n}", await ide.VariablesAsync());
        await ide.RunAsync();

        Assert.Contains("Kisarazu", await ide.AnswerAsync(with: "data"), StringComparison.Ordinal);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Address_HoldsAQuery_OpensItBesideTheTabsOfLastTime()
    {
        var visit = await BeginAsync();
        var first = await Ide.OpenAsync(visit.Page, "/graphql?operation=Members");
        await visit.Page.WaitForFunctionAsync("() => localStorage.getItem('graphiql:tabState')");

        var ide = await Ide.OpenAsync(visit.Page, "/graphql?query=query Mine { __typename }");

        await Assertions.Expect(first.Tabs).ToHaveTextAsync(["Members", "Mine"]);
        Assert.Equal("query Mine { __typename }", await ide.OperationAsync());
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Example_Chosen_OpensInATabOfItsOwn()
    {
        var visit = await BeginAsync();
        var ide = await Ide.OpenAsync(visit.Page, "/graphql?query={ __typename }");

        await ide.ShowAsync("Examples");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "OfficialsOfCity" }).ClickAsync();

        await Assertions.Expect(ide.Tabs).ToHaveTextAsync(["<untitled>", "OfficialsOfCity"]);
        await ide.RunAsync();
        Assert.Contains("acting", await ide.AnswerAsync(with: "officials"), StringComparison.Ordinal);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Documentation_Searched_DescribesTheType()
    {
        var visit = await BeginAsync();
        var ide = await Ide.OpenAsync(visit.Page, "/graphql");

        await ide.ShowAsync("Documentation Explorer");
        var documentation = visit.Page.Locator(".graphiql-plugin");
        await documentation.GetByRole(AriaRole.Link, new() { Name = "Agreement", Exact = true }).ClickAsync();

        await Assertions.Expect(documentation).ToContainTextAsync("A partnership as a whole");
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task History_AfterARun_HoldsTheOperation()
    {
        var visit = await BeginAsync();
        var ide = await Ide.OpenAsync(visit.Page, "/graphql?query=query Remembered { __typename }");

        await ide.RunAsync();
        await ide.AnswerAsync(with: "Query");
        await ide.ShowAsync("History");

        await Assertions.Expect(visit.Page.Locator(".graphiql-plugin")).ToContainTextAsync("Remembered");
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Mistake_Typed_IsMarkedWithASuggestion()
    {
        var visit = await BeginAsync();
        await Ide.OpenAsync(visit.Page, "/graphql?query={ citi(id: \"denpasar\") { name } }");

        await visit.Page.WaitForFunctionAsync(
            "() => __MONACO.editor.getModelMarkers({}).some(marker => marker.message.includes('Did you mean \"city\"'))");

        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Subscription_Run_ShowsWhatWasCommittedUntilItIsStopped()
    {
        var visit = await BeginAsync();
        var ide = await Ide.OpenAsync(visit.Page, "/graphql?query=subscription { changes(after: 0) { number } }");

        await ide.RunAsync();
        Assert.Contains("\"number\": ", await ide.AnswerAsync(with: "changes"), StringComparison.Ordinal);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop query" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Execute query" })).ToBeVisibleAsync();
        Assert.Empty(visit.Problems);
    }
}
