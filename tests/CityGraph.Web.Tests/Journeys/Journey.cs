namespace CityGraph.Web.Tests.Journeys;

/// <summary>What one visitor does in one test. It ends when the test has: only then is known whether it failed.</summary>
public abstract class Journey(Browsing browsing) : IAsyncDisposable
{
    private Visit? _visit;

    public async ValueTask DisposeAsync()
    {
        if (_visit is not null) await _visit.EndAsync(failed: TestContext.Current.TestState?.Result == TestResult.Failed);
        GC.SuppressFinalize(this);
    }

    /// <summary>Once a test; skips it where there is no browser or no page.</summary>
    private protected async Task<Visit> BeginAsync(string scheme = "light", int width = 1440) =>
        _visit = await Visit.BeginAsync(browsing, scheme, width);
}
