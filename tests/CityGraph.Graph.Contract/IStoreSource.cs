namespace CityGraph.Graph.Contract;

/// <summary>Where the contract gets its stores from; one a test, disposed after the test's store.</summary>
public interface IStoreSource : IAsyncDisposable
{
    /// <summary>Opens an empty store on <see cref="TestGraph.Model"/> that nobody else uses.</summary>
    Task<IGraphStore> OpenEmptyAsync(CancellationToken cancellationToken);
}
