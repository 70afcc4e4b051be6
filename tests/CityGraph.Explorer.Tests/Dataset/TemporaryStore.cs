using CityGraph.Graph;
using CityGraph.Graph.Embedded;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Tests.Dataset;

/// <summary>An embedded store in a folder of its own, gone when disposed.</summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private readonly string _folder;

    private TemporaryStore(string folder, IGraphStore store) => (_folder, Store) = (folder, store);

    public IGraphStore Store { get; }

    public static async Task<TemporaryStore> OpenAsync(GraphModel model)
    {
        var folder = Directory.CreateTempSubdirectory("citygraph-").FullName;
        var result = await EmbeddedGraphStore.OpenAsync(model, new EmbeddedStoreOptions(folder), TimeProvider.System, CancellationToken.None);
        return new TemporaryStore(folder, Assert.IsType<OpenResult.Opened>(result).Store);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
