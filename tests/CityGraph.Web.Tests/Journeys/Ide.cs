using Microsoft.Playwright;

namespace CityGraph.Web.Tests.Journeys;

/// <summary>The IDE as a user handles it.</summary>
internal sealed class Ide(IPage page)
{
    private const string ReadModel = "name => __MONACO.editor.getModels().find(model => model.uri.path.endsWith(name))?.getValue() ?? ''";

    public ILocator Tabs => page.Locator(".graphiql-tab-button");

    private ILocator Editor => page.Locator(".graphiql-query-editor .monaco-editor").First;

    private ILocator Suggestion => page.Locator(".suggest-widget.visible .monaco-list-row.focused");

    /// <summary>The best suggestion, or that there is none.</summary>
    private ILocator SuggestionOrNone => Suggestion.Or(page.Locator(".suggest-widget.visible .message")).First;

    /// <summary>Until the editor takes keys.</summary>
    public static async Task<Ide> OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        var ide = new Ide(page);
        await Assertions.Expect(ide.Editor).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => globalThis.__MONACO?.editor.getModels().length >= 4");
        return ide;
    }

    public Task<string> OperationAsync() => page.EvaluateAsync<string>(ReadModel, "operation.graphql");

    public Task<string> VariablesAsync() => page.EvaluateAsync<string>(ReadModel, "variables.json");

    /// <summary>Clicks into the operation and types.</summary>
    public async Task TypeAsync(string text)
    {
        await Editor.ClickAsync();
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Types the beginning of a name and takes what is suggested for it, by keyboard alone.</summary>
    /// <param name="beginning">As typed.</param>
    /// <param name="name">What is to be among the suggestions, and is then chosen.</param>
    public async Task CompleteAsync(string beginning, string name)
    {
        await page.Keyboard.TypeAsync(beginning);
        // The schema may still be on its way to the worker that completes: ask until it knows.
        await Assertions.Expect(SuggestionOrNone).ToBeAttachedAsync();
        while (!await Suggestion.IsVisibleAsync())
        {
            await page.Keyboard.PressAsync("Escape");
            await page.Keyboard.PressAsync("Control+Space");
            await Assertions.Expect(SuggestionOrNone).ToBeAttachedAsync();
        }

        await Assertions.Expect(Suggestion).ToContainTextAsync(name);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Runs the operation by its keys.</summary>
    public async Task RunAsync()
    {
        await Editor.ClickAsync();
        await page.Keyboard.PressAsync("Control+Enter");
    }

    /// <summary>The answer, once it holds a text.</summary>
    public async Task<string> AnswerAsync(string with)
    {
        await page.WaitForFunctionAsync($"with_ => ({ReadModel})('response.json').includes(with_)", with);
        return await page.EvaluateAsync<string>(ReadModel, "response.json");
    }

    /// <summary>Shows a panel beside the editor by its title.</summary>
    public Task ShowAsync(string panel) => page.GetByRole(AriaRole.Button, new() { Name = $"Show {panel}" }).ClickAsync();
}
