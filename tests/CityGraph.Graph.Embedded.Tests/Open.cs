using CityGraph.Graph.Contract;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Tests;

/// <summary>Opens stores, on the model of the contract unless told otherwise.</summary>
internal static class Open
{
    public static async Task<EmbeddedGraphStore> Store(string folder, GraphModel? model = null, long? maxDatabaseBytes = null)
    {
        var result = await Try(folder, model, maxDatabaseBytes);
        return result is OpenResult.Opened opened ? opened.Store : throw new InvalidOperationException(result.ToString());
    }

    public static async Task<OpenResult.Failed> Failure(string folder, GraphModel? model = null)
    {
        var result = await Try(folder, model, null);
        if (result is OpenResult.Opened opened) await opened.Store.DisposeAsync();
        return Assert.IsType<OpenResult.Failed>(result);
    }

    public static Task<OpenResult> Try(string folder, GraphModel? model, long? maxDatabaseBytes) =>
        EmbeddedGraphStore.OpenAsync(model ?? TestGraph.Model, new(folder, maxDatabaseBytes), TimeProvider.System, TestContext.Current.CancellationToken);
}
