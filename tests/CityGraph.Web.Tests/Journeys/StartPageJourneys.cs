using Microsoft.Playwright;

namespace CityGraph.Web.Tests.Journeys;

[Collection(JourneysOneByOne.Name)]
public sealed class StartPageJourneys(Browsing browsing) : Journey(browsing)
{
    [Fact]
    public async Task Form_Sent_ShowsTheAnswerItself()
    {
        var visit = await BeginAsync();
        await visit.Page.GotoAsync("/");

        await visit.Page.GetByLabel("Variables").FillAsync("""{ "city": "gyeongju" }""");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("body")).ToContainTextAsync("\"name\":\"Gyeongju\"");
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task LinkToTheIde_Followed_OpensTheFirstQuestion()
    {
        var visit = await BeginAsync();
        await visit.Page.GotoAsync("/");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "open it in the IDE" }).ClickAsync();

        await Assertions.Expect(new Ide(visit.Page).Tabs).ToHaveTextAsync(["CulturalTies"]);
        Assert.Empty(visit.Problems);
    }
}
