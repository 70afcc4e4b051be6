using CityGraph.Graph;
using CityGraph.Graph.Embedded;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Tests.Dataset;

/// <summary>An embedded store in a folder of its own, gone when disposed.</summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private readonly string _folder;

    private TemporaryStore(string folder, IGraphStore store) => (_folder, Store) = (folder, store);

    public IGraphStore Store { get; private set; }

    public static async Task<TemporaryStore> OpenAsync(GraphModel model)
    {
        var folder = Directory.CreateTempSubdirectory("citygraph-").FullName;
        return new TemporaryStore(folder, await OpenAsync(folder, model));
    }

    /// <summary>Closes it and opens it again: what was committed is then read from its files.</summary>
    public async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await OpenAsync(_folder, Store.Model);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<IGraphStore> OpenAsync(string folder, GraphModel model) => Assert.IsType<OpenResult.Opened>(
        await EmbeddedGraphStore.OpenAsync(model, new EmbeddedStoreOptions(folder), TimeProvider.System, CancellationToken.None)).Store;
}
