using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using CityGraph.Testing;
using Microsoft.Playwright;

namespace CityGraph.Web.Tests.Journeys;

/// <summary>
/// One visitor: a browser context of its own, in which whatever goes wrong is kept.
/// </summary>
internal sealed class Visit
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _problems = [];
    private readonly bool _isTraced;

    private Visit(IBrowserContext context, IPage page, bool isTraced)
    {
        _context = context;
        _isTraced = isTraced;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Errors in the console, violations of the page's policy among them; exceptions; failed requests; requests to other hosts.</summary>
    public IReadOnlyCollection<string> Problems => _problems;

    /// <param name="browsing">Whose browser and server are used; skips the test where there are none.</param>
    /// <param name="scheme">"light" or "dark".</param>
    /// <param name="width">In pixels.</param>
    /// <param name="locale">The browser's language.</param>
    /// <param name="server">Another one than that of all journeys.</param>
    /// <param name="isTraced">Whether each step is kept until the end for a trace, in case the journey fails: that takes as long again as the step.</param>
    public static async Task<Visit> BeginAsync(Browsing browsing, string scheme, int width, string locale, Uri? server, bool isTraced)
    {
        var started = await browsing.RequireAsync();
        var address = server ?? started.Address;
        var context = await started.Browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            Locale = locale,
            // What moves would be another picture each time.
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        if (isTraced) await context.Tracing.StartAsync(new() { Snapshots = true });
        var visit = new Visit(context, await context.NewPageAsync(), isTraced);
        visit.Watch(address);
        return visit;
    }

    /// <summary>Where screenshots lie after a run; nothing of it is committed.</summary>
    public static string Artifact(string name) => Repository.Path($"TestResults/journeys/{name}");

    /// <summary>From now on changes what the API answers before the page gets it.</summary>
    public Task AnswerOtherwiseAsync(Action<JsonNode> change) => Page.RouteAsync("**/graphql", async route =>
    {
        var response = await route.FetchAsync();
        var answer = JsonNode.Parse(await response.TextAsync())!;
        change(answer);
        await route.FulfillAsync(new() { Response = response, Body = answer.ToJsonString() });
    });

    /// <param name="failed">Leaves a screenshot, and the trace if there is one.</param>
    public async Task EndAsync(bool failed)
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "journey").Split(Path.GetInvalidFileNameChars()));
        if (failed) await Page.ScreenshotAsync(new() { Path = Artifact($"{name}.png") });
        if (_isTraced) await _context.Tracing.StopAsync(failed ? new() { Path = Artifact($"{name}.zip") } : new());
        await _context.CloseAsync();
    }

    private void Watch(Uri address)
    {
        _context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsIcon(message.Location) && !IsAboutThePage(message) && !IsOfTheDriver(message)) _problems.Enqueue($"console {message.Type}: {message.Text}");
        };
        _context.WebError += (_, error) => _problems.Enqueue($"exception: {error.Error}");
        _context.RequestFailed += (_, request) =>
        {
            // The page itself gave it up: a search, for instance, once more was typed.
            if (request.Failure != "net::ERR_ABORTED") _problems.Enqueue($"request failed: {request.Url} {request.Failure}");
        };
        _context.Response += (_, response) =>
        {
            if (response.Status >= 400 && !IsIcon(response.Url) && !response.Request.IsNavigationRequest) _problems.Enqueue(string.Create(CultureInfo.InvariantCulture, $"status {response.Status}: {response.Url}"));
        };
        _context.Request += (_, request) =>
        {
            var asked = new Uri(request.Url);
            if (asked.Scheme != "data" && asked.Authority != address.Authority) _problems.Enqueue($"request to another host: {request.Url}");
        };
    }

    /// <summary>That an address is of nothing is its status, which who opens it looks at.</summary>
    private bool IsAboutThePage(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith($"{Page.Url}:", StringComparison.Ordinal);

    /// <summary>Where a processor draws in place of a graphics card, WebGL's driver says what that costs.</summary>
    private static bool IsOfTheDriver(IConsoleMessage message) => message.Text.StartsWith("[.WebGL", StringComparison.Ordinal);

    /// <summary>Browsers ask for it by themselves beside an answer that is no page.</summary>
    private static bool IsIcon(string place) => place.Contains("/favicon.ico", StringComparison.Ordinal);
}
