namespace CityGraph.Web.Tests.Journeys;

/// <summary>What visitors do in one test. They end when the test has: only then is known whether it failed.</summary>
public abstract class Journey(Browsing browsing) : IAsyncDisposable
{
    private readonly List<Visit> _visits = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in _visits) await visit.EndAsync(failed: TestContext.Current.TestState?.Result == TestResult.Failed);
        GC.SuppressFinalize(this);
    }

    /// <summary>One more visitor; skips the test where there is no browser or no page.</summary>
    private protected async Task<Visit> BeginAsync(string scheme = "light", int width = 1440, string locale = "en", Uri? server = null, bool isTraced = true)
    {
        var visit = await Visit.BeginAsync(browsing, scheme, width, locale, server, isTraced);
        _visits.Add(visit);
        return visit;
    }
}
