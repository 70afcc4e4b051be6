using System.Globalization;
using Microsoft.Playwright;

namespace CityGraph.Web.Tests.Journeys;

/// <summary>Every view of the explorer in every look: pictures of it, nothing beyond the edge of the window, and nothing that axe-core finds.</summary>
[Collection(JourneysOneByOne.Name)]
public sealed class ExplorerLooks(Browsing browsing) : Journey(browsing)
{
    private const string Nothing = "/nothing";

    private static readonly int[] Widths = [1280, 320];

    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    /// <summary>A name for the pictures, and where the view is.</summary>
    public static TheoryData<string, string> Views => new()
    {
        { "answer", "/" },
        { "answer-none", "/?city=bogor&sector=sport" },
        { "evidence-of-a-tie", "/?tie=denpasar,darwin" },
        { "evidence-of-a-paper", "/?evidence=bogor-kisarazu-letter-of-intent" },
        { "evidence-of-a-property", "/?evidence=bogor-kisarazu-letter-of-intent&property=status" },
        { "table-of-cities", "/table" },
        { "table-of-papers", "/table?rows=papers&sector=" },
        { "graph", "/graph" },
        { "search", "/search?q=denpasar" },
        { "cities", "/cities" },
        { "countries", "/countries" },
        { "sectors", "/sectors" },
        { "sources", "/sources" },
        { "agreements", "/agreements" },
        { "papers", "/papers" },
        { "regions", "/regions" },
        { "activities", "/activities" },
        { "events", "/events" },
        { "officials", "/officials" },
        { "organisations", "/organisations" },
        { "city", "/cities/denpasar" },
        { "region", "/regions/bali" },
        { "country", "/countries/indonesia" },
        { "agreement-to-come", "/agreements/denpasar-gyeongju" },
        { "agreement-ended", "/agreements/bali-kumamoto" },
        { "paper", "/papers/bogor-kisarazu-letter-of-intent" },
        { "official", "/officials/rai-mantra" },
        { "organisation", "/organisations/owhc" },
        { "agreement", "/agreements/denpasar-darwin" },
        { "event", "/events/denpasar-darwin-sharing-session" },
        { "sector", "/sectors/culture" },
        { "activity", "/activities/bogor-kisarazu-organic-city" },
        { "source", "/sources/bogor-kisarazu-2016" },
        { "nothing", Nothing },
    };

    /// <summary>axe-core takes longer than all else. Contrast is the scheme's, sizes and places are the width's, and words are the language's: each of them is met with each other once.</summary>
    private static bool IsSearched(string locale, int width, ColorScheme scheme) =>
        locale == "en" ? width == 1280 || scheme == ColorScheme.Light : width == 320 && scheme == ColorScheme.Dark;

    [Theory]
    [MemberData(nameof(Views))]
    public async Task View_InEveryLook_FitsAndCanBeUsedByEverybody(string name, string address)
    {
        var problems = new List<string>();
        foreach (var locale in new[] { "en", "id" })
        {
            // What it leaves are its pictures.
            var visit = await BeginAsync(locale: locale, isTraced: false);
            var screen = await Screen.OpenAsync(visit.Page, address);
            if (address != Nothing && await screen.IsNothingAsync()) problems.Add($"{locale}: there is nothing at {address}");
            foreach (var width in Widths)
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                foreach (var scheme in Schemes)
                {
                    var look = string.Create(CultureInfo.InvariantCulture, $"{name}-{locale}-{width}-{scheme}").ToLowerInvariant();
                    await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    await screen.DrawAsync();
                    await visit.Page.ScreenshotAsync(new() { Path = Visit.Artifact($"{look}.png"), FullPage = true });
                    if (await screen.OverflowAsync() is > 0 and var overflow) problems.Add(string.Create(CultureInfo.InvariantCulture, $"{look}: {overflow} px wider than the window"));
                    if (IsSearched(locale, width, scheme)) problems.AddRange((await screen.ViolationsAsync()).Select(violation => $"{look}: {violation}"));
                }
            }

            problems.AddRange(visit.Problems.Select(problem => $"{locale}: {problem}"));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
