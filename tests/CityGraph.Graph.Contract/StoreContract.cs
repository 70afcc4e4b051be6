using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Contract;

/// <summary>What the parts of the contract share: an empty store for each test, and shorthand for asking.</summary>
public abstract class StoreContract(IStoreSource source) : IAsyncLifetime
{
    private IGraphStore? _store;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected IGraphStore Store => _store ?? throw new InvalidOperationException("The store is opened before each test.");

    public async ValueTask InitializeAsync() => _store = await source.OpenEmptyAsync(Cancel);

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        await source.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task CommitAsync(params Change[] changes) =>
        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(TestGraph.Set($"set-{Guid.NewGuid():N}", changes), Cancel));

    protected async Task<Page> FetchAsync(Start start, Window? window = null, Shape? shape = null)
    {
        var result = await Store.FetchAsync([new GraphQuery(start, window ?? Window.All, shape ?? Shape.Nothing)], Cancel);
        return Assert.Single(result.Pages);
    }

    /// <summary>The ids of all cities that fulfil a condition.</summary>
    protected async Task<string[]> CitiesWhereAsync(Predicate where) => Ids(await FetchAsync(new Start.All("City"), new Window { Where = where }));

    /// <summary>The one page that a step from one node leads to.</summary>
    protected async Task<Page> FollowAsync(string from, Step step, Window? window = null, Shape? node = null, Shape? relationship = null)
    {
        var follow = new Follow(step, window ?? Window.All, node ?? Shape.Nothing, relationship);
        var page = await FetchAsync(new Start.Ids([from]), shape: new Shape([], [follow]));
        return Assert.Single(Assert.Single(page.Nodes)!.Pages.ToArray());
    }

    protected static string[] Ids(Page page) => [.. page.Nodes.Select(row => row?.Id ?? "(none)")];

    protected static ImmutableArray<SortKey> By(string property, bool descending = false, bool ofRelationship = false) => [new(property, descending, ofRelationship)];
}
