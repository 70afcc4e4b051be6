using CityGraph.Graph.Embedded;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j;
using CityGraph.Server.Settings;

namespace CityGraph.Server;

/// <summary>Opens the store that the settings name.</summary>
internal static class StoreAtStart
{
    public static Task<OpenedStore> OpenAsync(StoreSettings settings, GraphModel model, CancellationToken cancellationToken) => settings switch
    {
        StoreSettings.Neo4j neo4j => OpenNeo4jAsync(neo4j.Options, model, cancellationToken),
        StoreSettings.Embedded embedded => OpenEmbeddedAsync(embedded.DataFolder, model, cancellationToken),
        _ => throw new ArgumentException($"No store is known for {settings.GetType().Name}.", nameof(settings)),
    };

    private static async Task<OpenedStore> OpenEmbeddedAsync(string dataFolder, GraphModel model, CancellationToken cancellationToken) =>
        await EmbeddedGraphStore.OpenAsync(model, new(dataFolder), TimeProvider.System, cancellationToken) switch
        {
            OpenResult.Failed failed => new OpenedStore.Failed(ExitCodes.Of(failed.Failure), failed.Message),
            var opened => new OpenedStore.Opened(((OpenResult.Opened)opened).Store, null),
        };

    private static async Task<OpenedStore> OpenNeo4jAsync(Neo4jStoreOptions options, GraphModel model, CancellationToken cancellationToken) =>
        await Neo4jOpening.OpenAsync(model, options, TimeProvider.System, cancellationToken) switch
        {
            Neo4jOpenResult.Failed failed => new OpenedStore.Failed(ExitCodes.Of(failed.Failure), failed.Message),
            var opened => Opened((Neo4jOpenResult.Opened)opened),
        };

    private static OpenedStore.Opened Opened(Neo4jOpenResult.Opened opened) => new(opened.Store, opened.Warning, opened.Store.BeginStart());
}
