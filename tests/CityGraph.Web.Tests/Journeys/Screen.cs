using System.Text.Json;
using Microsoft.Playwright;

namespace CityGraph.Web.Tests.Journeys;

/// <summary>The web explorer as a visitor sees it.</summary>
internal sealed class Screen(IPage page)
{
    private const string FindViolations =
        """
        async () => {
          // Rows far down that were never drawn have no places of their own yet: they would seem to cover one another.
          const drawn = new CSSStyleSheet();
          drawn.replaceSync('* { content-visibility: visible !important; }');
          document.adoptedStyleSheets = [drawn];
          // Of WCAG 2.2, and not on by itself.
          const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } } });
          return violations.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => `${impact} ${id}: ${html}`));
        }
        """;

    private static readonly string[] KeyTypes = ["rawKeyDown", "keyUp"];

    private static readonly Lazy<Task<string>> Axe = new(() => File.ReadAllTextAsync(WebFolder.Join("node_modules/axe-core/axe.min.js")));

    public IPage Page { get; } = page;

    public ILocator Content => Page.GetByRole(AriaRole.Main);

    public ILocator Heading => Content.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The cities of the answer, on the first screen.</summary>
    public ILocator Partners => Content.GetByRole(AriaRole.Region).First.Locator("> ol > li h3 a");

    /// <summary>Those of the table.</summary>
    public ILocator Rows => Content.Locator("tbody tr[aria-rowindex]");

    /// <summary>Where one types to choose another city or field.</summary>
    public ILocator PickerInput => Picker.GetByRole(AriaRole.Combobox);

    /// <summary>The best of what fits what was typed.</summary>
    public ILocator FirstPick => Picker.GetByRole(AriaRole.Option).First;

    /// <summary>Who says so.</summary>
    public ILocator Evidence => Page.GetByRole(AriaRole.Complementary, new() { Name = "Who says so?" });

    /// <summary>What opens the evidence of a tie.</summary>
    /// <param name="city">As it is named in the answer.</param>
    public ILocator EvidenceOf(string city) => Content.GetByRole(AriaRole.Link, new() { Name = $"Who says so? ({city})" });

    private ILocator Picker => Page.GetByRole(AriaRole.Dialog);

    public static async Task<Screen> OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        var screen = new Screen(page);
        await screen.SettleAsync();
        return screen;
    }

    /// <summary>Until everything that was asked is answered.</summary>
    public async Task SettleAsync()
    {
        // Not by its role: while a dialog is open, what is behind it has none.
        await Assertions.Expect(Page.Locator("main h1").First).ToBeVisibleAsync();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
    }

    /// <summary>Whether the page says that it has nothing to show, in either language.</summary>
    public async Task<bool> IsNothingAsync() => await Heading.TextContentAsync() is "There is nothing at this address" or "Tidak ada apa pun di alamat ini";

    /// <summary>Until what changed with the window is drawn anew.</summary>
    public Task DrawAsync() => Page.EvaluateAsync("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");

    /// <summary>Shows what a view's selection can be narrowed by.</summary>
    public Task OpenFiltersAsync() => Content.Locator("summary").First.ClickAsync();

    /// <summary>Goes on by the Tab key until something has the focus.</summary>
    public async Task TabToAsync(ILocator target)
    {
        // More than any view has to stop at.
        for (var stops = 0; stops < 200; stops++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
        }

        Assert.Fail($"The Tab key does not lead to {target}.");
    }

    /// <summary>Presses the Tab key time after time, past the driver's own keyboard, which waits after each press for more than the page.</summary>
    public async Task PressTabAsync(int times, bool shift)
    {
        var session = await Page.Context.NewCDPSessionAsync(Page);
        for (var press = 0; press < times; press++)
        {
            foreach (var type in KeyTypes)
            {
                await session.SendAsync("Input.dispatchKeyEvent", new()
                {
                    ["type"] = type,
                    ["key"] = "Tab",
                    ["code"] = "Tab",
                    ["windowsVirtualKeyCode"] = 9,
                    ["modifiers"] = shift ? 8 : 0,
                });
            }
        }

        await session.DetachAsync();
    }

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");

    /// <summary>What axe-core finds, whatever its impact.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        // Through the driver: a script element would be refused by the page's policy.
        await Page.EvaluateAsync(await Axe.Value);
        var violations = await Page.EvaluateAsync<JsonElement>(FindViolations);
        return [.. violations.EnumerateArray().Select(violation => violation.GetString()!)];
    }
}
