using Microsoft.Playwright;

namespace CityGraph.Web.Tests.Journeys;

/// <summary>What is seen is in the address: back and forward work, and a link shows the same to others.</summary>
[Collection(JourneysOneByOne.Name)]
public sealed class AddressJourneys(Browsing browsing) : Journey(browsing)
{
    [Theory]
    [InlineData("/?city=bogor&sector=")]
    [InlineData("/?sector=culture&stage=memorandum&asOf=2021&certain=1")]
    public async Task Link_OpenedBySomebodyElse_ShowsTheSame(string address)
    {
        var first = await Screen.OpenAsync((await BeginAsync()).Page, address);
        var second = await Screen.OpenAsync((await BeginAsync()).Page, first.Page.Url);

        Assert.Equal(await first.Content.InnerTextAsync(), await second.Content.InnerTextAsync());
        Assert.Equal(await first.Page.TitleAsync(), await second.Page.TitleAsync());
    }

    [Fact]
    public async Task BackAndForward_AfterEvidenceWasOpened_CloseAndOpenIt()
    {
        var visit = await BeginAsync();
        var screen = await Screen.OpenAsync(visit.Page, "/");
        var first = visit.Page.Url;

        await screen.EvidenceOf("Darwin").ClickAsync();
        await Assertions.Expect(screen.Evidence).ToBeVisibleAsync();
        var second = visit.Page.Url;
        await visit.Page.GoBackAsync();
        await Assertions.Expect(screen.Evidence).ToBeHiddenAsync();
        Assert.Equal(first, visit.Page.Url);
        await visit.Page.GoForwardAsync();

        await Assertions.Expect(screen.Evidence).ToBeVisibleAsync();
        Assert.Equal(second, visit.Page.Url);
        Assert.Empty(visit.Problems);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/cities/nowhere")]
    [InlineData("/papers/Bogor-kisarazu-letter-of-intent")]
    public async Task Address_OfNothing_SaysSoInItsStatusAndOnThePage(string address)
    {
        var visit = await BeginAsync();

        var response = await visit.Page.GotoAsync(address);

        Assert.Equal(404, response!.Status);
        await Assertions.Expect(new Screen(visit.Page).Heading).ToHaveTextAsync("There is nothing at this address");
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Address_OfAnotherType_OpensThePageOfItsOwn()
    {
        var visit = await BeginAsync();

        await visit.Page.GotoAsync("/officials/denpasar?asOf=2021");

        await Assertions.Expect(new Screen(visit.Page).Heading).ToContainTextAsync("Denpasar");
        Assert.Equal("/cities/denpasar?asOf=2021", new Uri(visit.Page.Url).PathAndQuery);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task FirstScreen_UntilTheAnswerIsThere_LoadsLittle()
    {
        var visit = await BeginAsync();
        await visit.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Commit });

        // Looked at in every frame: what is loaded after the answer does not count.
        var bytes = await visit.Page.WaitForFunctionAsync(
            """
            () => document.querySelector('main li')
              && performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
            """);

        Assert.InRange(await bytes.JsonValueAsync<int>(), 1, 200_000);
    }

    [Fact]
    public async Task TwoTabs_EachWithItsOwnQuestion_DoNotDisturbEachOther()
    {
        var visit = await BeginAsync();
        var first = await Screen.OpenAsync(visit.Page, "/?city=denpasar");
        var second = await Screen.OpenAsync(await visit.Page.Context.NewPageAsync(), "/?city=bogor&sector=");

        await second.EvidenceOf("Kisarazu").ClickAsync();
        await Assertions.Expect(second.Evidence).ToBeVisibleAsync();

        await Assertions.Expect(first.Heading).ToContainTextAsync("Denpasar");
        await Assertions.Expect(first.Evidence).ToBeHiddenAsync();
        await first.Page.ReloadAsync();
        await first.SettleAsync();
        await Assertions.Expect(first.Heading).ToContainTextAsync("Denpasar");
        Assert.Empty(visit.Problems);
    }
}
