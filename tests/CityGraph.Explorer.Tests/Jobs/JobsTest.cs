using CityGraph.Explorer.Jobs;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests.Jobs;

/// <summary>What tests of analyses need: a store of their own and a clock that they move.</summary>
public abstract class JobsTest : IAsyncLifetime
{
    private TemporaryStore _store = null!;

    /// <summary>Begins now, since the store forgets by the clock of the machine.</summary>
    private protected FakeClock Clock { get; } = new(TimeProvider.System.GetUtcNow());

    private protected IGraphStore Store => _store.Store;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected AnalysisJobs Jobs(AnalysisJobsOptions? options = null, IGraphStore? store = null) => new(store ?? Store, options ?? new() { MaxRunning = 1 }, Clock);

    private protected static async Task<AnalysisView> EndAsync(AnalysisJobs jobs, string id)
    {
        AnalysisView? last = null;
        await foreach (var view in jobs.WatchAsync(id, Cancel)) last = view;
        return last!;
    }
}
