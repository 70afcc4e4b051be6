using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CityGraph.Web.Tests.Journeys;

/// <summary>What an analyst, a journalist, a researcher and somebody with a keyboard only come for, from the first screen to the source.</summary>
[Collection(JourneysOneByOne.Name)]
public sealed partial class ReaderJourneys(Browsing browsing) : Journey(browsing)
{
    [Fact]
    public async Task Analyst_AsksForAnotherCity_FindsItsPartnersAndTheLineThatSaysSo()
    {
        var visit = await BeginAsync();
        var screen = await Screen.OpenAsync(visit.Page, "/?city=bogor");

        await screen.Heading.GetByRole(AriaRole.Button, new() { Name = "Bogor" }).ClickAsync();
        await screen.PickerInput.FillAsync("denp");
        await screen.FirstPick.ClickAsync();
        await Assertions.Expect(screen.Heading).ToHaveTextAsync("Which cities share cultural ties with Denpasar?");
        await Assertions.Expect(screen.Partners).ToHaveTextAsync(["Darwin", "Mossel Bay", "Gyeongju"]);

        await screen.EvidenceOf("Darwin").ClickAsync();
        await Assertions.Expect(screen.Evidence).ToContainTextAsync(LineOfASource());
        await screen.Evidence.Locator("a[href^='/sources/']").First.ClickAsync();

        await screen.SettleAsync();
        Assert.StartsWith("/sources/", new Uri(visit.Page.Url).AbsolutePath, StringComparison.Ordinal);
        await Assertions.Expect(screen.Content).ToContainTextAsync(LineOfASource());
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Journalist_FollowsAnAgreement_FromExplorationToMemorandum()
    {
        var visit = await BeginAsync();
        var screen = await Screen.OpenAsync(visit.Page, "/");

        await screen.Content.GetByRole(AriaRole.Link, new() { Name = "Denpasar–Darwin sister city" }).First.ClickAsync();

        await Assertions.Expect(screen.Heading).ToHaveTextAsync("Denpasar–Darwin sister city");
        var reached = screen.Content.Locator("ol > li").Filter(new() { HasText = "reached" });
        await Assertions.Expect(reached.First).ToContainTextAsync("explored");
        await Assertions.Expect(screen.Content.Locator("[aria-current=step]")).ToContainTextAsync("memorandum");
        await Assertions.Expect(screen.Content.Locator("[aria-current=step]")).ToContainTextAsync("13 June 2022");

        await screen.Content.Locator("[aria-current=step] a[href^='/papers/']").First.ClickAsync();
        await screen.SettleAsync();
        await Assertions.Expect(screen.Content).ToContainTextAsync("13 June 2022");
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Researcher_FiltersToFactsWithTwoSources_AndTakesTheTableAway()
    {
        var visit = await BeginAsync();
        var screen = await Screen.OpenAsync(visit.Page, "/?sector=");
        await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Views" }).GetByRole(AriaRole.Link, new() { Name = "Table" }).ClickAsync();
        await Assertions.Expect(screen.Rows.First).ToBeVisibleAsync();
        var all = await screen.Rows.CountAsync();

        await screen.OpenFiltersAsync();
        await screen.Content.GetByRole(AriaRole.Textbox, new() { Name = "Independent sources, at least" }).FillAsync("2");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**sources=2**");
        await Assertions.Expect(screen.Rows).Not.ToHaveCountAsync(all);
        var rows = await screen.Rows.CountAsync();
        Assert.InRange(rows, 1, all - 1);

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => screen.Content.GetByRole(AriaRole.Button, new() { NameRegex = Csv() }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);

        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal(rows + 1, lines.Length);
        Assert.Contains(lines, line => line.Contains("Darwin", StringComparison.Ordinal));
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Researcher_MeasuresThePicture_OfAPeriodAndOfTwoSources_AndTakesItAway()
    {
        var visit = await BeginAsync();
        var screen = await Screen.OpenAsync(visit.Page, "/graph?sector=");
        await screen.Content.GetByLabel("Size tells").SelectOptionAsync("betweenness");
        await Assertions.Expect(screen.Content).ToContainTextAsync(Scale());
        await screen.Content.GetByText("All that is shown").ClickAsync();
        await Assertions.Expect(screen.Content.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "joined to" }).First).ToContainTextAsync(Betweenness());

        await screen.OpenFiltersAsync();
        await screen.Content.GetByLabel("Independent sources, at least").FillAsync("2");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(screen.Content).ToContainTextAsync("Fewer independent sources tell of");
        await screen.Content.GetByLabel("At some time of").FillAsync("2019");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(screen.Content).ToContainTextAsync("Only what may have been the case: 2019.");

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => screen.Content.GetByRole(AriaRole.Button, new() { Name = "CSV" }).ClickAsync());
        Assert.Equal("Denpasar-graph.csv", download.SuggestedFilename);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("id,name,type,country,stage,date,distance,degree,hidden,shownDegree,betweenness,x,y", lines[0]);
        Assert.StartsWith("denpasar,Denpasar,City,indonesia,", lines[1], StringComparison.Ordinal);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Keyboard_Alone_ReachesTheAnswerItsEvidenceAndTheSource()
    {
        var visit = await BeginAsync();
        var screen = await Screen.OpenAsync(visit.Page, "/?city=bogor");
        var keyboard = visit.Page.Keyboard;

        await screen.TabToAsync(screen.Heading.GetByRole(AriaRole.Button, new() { Name = "Bogor" }));
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(screen.PickerInput).ToBeFocusedAsync();
        await keyboard.TypeAsync("denpasar");
        await Assertions.Expect(screen.FirstPick).ToContainTextAsync("Denpasar");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(screen.Heading).ToHaveTextAsync("Which cities share cultural ties with Denpasar?");

        await screen.TabToAsync(screen.EvidenceOf("Darwin"));
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(screen.Evidence.GetByRole(AriaRole.Heading, new() { Name = "Who says so?" })).ToBeFocusedAsync();
        await Assertions.Expect(screen.Evidence).ToContainTextAsync(LineOfASource());
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(screen.Evidence).ToBeHiddenAsync();
        await Assertions.Expect(screen.EvidenceOf("Darwin")).ToBeFocusedAsync();

        await keyboard.PressAsync("Enter");
        await screen.TabToAsync(screen.Evidence.Locator("a[href^='/sources/']").First);
        await keyboard.PressAsync("Enter");
        await screen.SettleAsync();
        Assert.StartsWith("/sources/", new Uri(visit.Page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Reader_WhoChoosesLanguageAndColoursInOneTab_FindsThemInTheOther()
    {
        var visit = await BeginAsync();
        var screen = await Screen.OpenAsync(visit.Page, "/?city=bogor");
        var other = await Screen.OpenAsync(await visit.Page.Context.NewPageAsync(), "/");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Settings" }).ClickAsync();

        await other.Page.GetByRole(AriaRole.Radio, new() { Name = "dark", Exact = true }).CheckAsync();
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await other.Page.GetByRole(AriaRole.Radio, new() { Name = "Bahasa Indonesia" }).CheckAsync();

        await Assertions.Expect(screen.Heading).ToHaveTextAsync("Kota mana yang terhubung dengan Bogor di bidang kebudayaan?");
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "id");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(@"/\?city=bogor$"));
        Assert.Empty(visit.Problems);
    }

    [GeneratedRegex(@"\bline \d+")]
    private static partial Regex LineOfASource();

    [GeneratedRegex("size: betweenness here: .*, from 0 to 0\\.\\d+")]
    private static partial Regex Scale();

    [GeneratedRegex("betweenness 0\\.\\d+")]
    private static partial Regex Betweenness();

    [GeneratedRegex("^CSV")]
    private static partial Regex Csv();
}
