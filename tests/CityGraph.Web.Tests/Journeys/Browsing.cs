using Microsoft.Playwright;

namespace CityGraph.Web.Tests.Journeys;

/// <summary>One server process on a free port with a store of its own, and one browser, for all journeys. Started by the first.</summary>
public sealed class Browsing : IAsyncLifetime
{
    /// <summary>As in an own window, and silent: without these Chromium looks for hosts of its maker.</summary>
    private static readonly string[] Flags =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // As root there is no sandbox to be had.
        .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<Started>> _started;

    public Browsing() => _started = new(StartAsync);

    public static TheoryData<string, int> Looks => new() { { "light", 1440 }, { "dark", 1440 }, { "light", 390 }, { "dark", 390 } };

    /// <summary>Skips the test where the pages were not built or there is no browser.</summary>
    public async Task<Started> RequireAsync()
    {
        Programs.RequireNode();
        Programs.RequireChromium();
        return await _started.Value;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            var started = await _started.Value;
            await started.Browser.CloseAsync();
            started.Playwright.Dispose();
            await started.Server.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task<Started> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(30_000);
        var server = ServerProcess.Start(["--urls", "http://127.0.0.1:0", "--data-folder", _folder.Join("data")]);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Programs.RequireChromium(), Args = Flags });
        return new(server, await server.WaitForReadyAsync(), playwright, browser);
    }

    /// <param name="Server">Which serves the pages.</param>
    /// <param name="Address">Its address.</param>
    /// <param name="Playwright">Drives the browser.</param>
    /// <param name="Browser">Without windows.</param>
    public sealed record Started(ServerProcess Server, Uri Address, IPlaywright Playwright, IBrowser Browser);
}

/// <summary>Journeys run one after another: they share a browser.</summary>
[CollectionDefinition(Name)]
public sealed class JourneysOneByOne : ICollectionFixture<Browsing>
{
    public const string Name = "Journeys";
}
