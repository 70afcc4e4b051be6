using CityGraph.Graph;
using CityGraph.Graph.Embedded;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j;
using CityGraph.Server.Settings;

namespace CityGraph.Server;

/// <summary>Opens the store that the settings name.</summary>
internal static class StoreAtStart
{
    /// <summary>The open store, which the caller disposes, or why there is none.</summary>
    public static Task<(IGraphStore? Store, OpenedGraph.Failed? Failure)> OpenAsync(
        StoreSettings settings, GraphModel model, CancellationToken cancellationToken) => settings switch
        {
            StoreSettings.Neo4j neo4j => OpenNeo4jAsync(neo4j.Options, model, cancellationToken),
            StoreSettings.Embedded embedded => OpenEmbeddedAsync(embedded.DataFolder, model, cancellationToken),
            _ => throw new ArgumentException($"No store is known for {settings.GetType().Name}.", nameof(settings)),
        };

    private static async Task<(IGraphStore? Store, OpenedGraph.Failed? Failure)> OpenEmbeddedAsync(
        string dataFolder, GraphModel model, CancellationToken cancellationToken) =>
        await EmbeddedGraphStore.OpenAsync(model, new(dataFolder), TimeProvider.System, cancellationToken) switch
        {
            OpenResult.Opened opened => (opened.Store, null),
            OpenResult.Failed failed => (null, new(ExitCodes.Of(failed.Failure), [failed.Message])),
            var other => throw new InvalidOperationException($"Opening gave {other}."),
        };

    private static async Task<(IGraphStore? Store, OpenedGraph.Failed? Failure)> OpenNeo4jAsync(
        Neo4jStoreOptions options, GraphModel model, CancellationToken cancellationToken) =>
        await Neo4jOpening.OpenAsync(model, options, TimeProvider.System, cancellationToken) switch
        {
            Neo4jOpenResult.Opened opened => (opened.Store, null),
            Neo4jOpenResult.Failed failed => (null, new(ExitCodes.Of(failed.Failure), [failed.Message])),
            var other => throw new InvalidOperationException($"Opening gave {other}."),
        };
}
