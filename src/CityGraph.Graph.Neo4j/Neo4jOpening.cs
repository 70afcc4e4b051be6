using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Client.Http;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Neo4j.Schema;

namespace CityGraph.Graph.Neo4j;

/// <summary>Opens a store step by step. The one place where failures of the database become values.</summary>
public static class Neo4jOpening
{
    /// <summary>
    /// Opens the store in a database, or makes a new one in an empty database: constraints, indexes, and the nodes that commits begin with. Waits
    /// until the indexes are online. Three trips where nothing is to be done; the first time takes seconds.
    /// </summary>
    /// <exception cref="ArgumentException">The model has names that the layout takes for itself.</exception>
    /// <exception cref="OperationCanceledException">Nothing is open.</exception>
    public static async Task<Neo4jOpenResult> OpenAsync(GraphModel model, Neo4jStoreOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var stored = new StoredModel(model);
        QueryApiClient? client = QueryApiClient.Create(options, time);
        try
        {
            if (await PrepareAsync(stored, client, options, time, cancellationToken).ConfigureAwait(false) is { } failed) return failed;
            var warning = await WarningAsync(client, options, cancellationToken).ConfigureAwait(false);
            var store = new Neo4jGraphStore(model, client, options, time);
            client = null;
            return new Neo4jOpenResult.Opened(store, warning);
        }
        finally
        {
            if (client is not null) await client.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Null when the database is ready.</summary>
    internal static async Task<Neo4jOpenResult.Failed?> PrepareAsync(
        StoredModel model, ICypherClient client, Neo4jStoreOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var messages = new OpeningMessages(options);
        try
        {
            var state = await DatabaseState.ReadAsync(client, cancellationToken).ConfigureAwait(false);
            // Who has answered once is there: what is made now may take long.
            using var start = client.BeginStart();
            if (!Neo4jVersion.IsSupported(state.Version)) return messages.WrongVersion($"is version {state.Version}");
            if (state.IsSomeoneElses) return messages.NotOurs();
            if (state.Layout > Migrations.Newest) return messages.Newer(state.Layout.Value);
            var update = new SchemaUpdate(client, time, options.IndexTimeout);
            if (await update.ApplyAsync(DatabaseSchema.Of(model), cancellationToken).ConfigureAwait(false) is { } problem) return messages.SchemaNotReady(problem);
            if (state.Layout == Migrations.Newest) return null;
            var layout = await Migrations.ApplyAsync(client, cancellationToken).ConfigureAwait(false);
            return layout > Migrations.Newest ? messages.Newer(layout) : null;
        }
        catch (CypherException exception)
        {
            return messages.Of(exception);
        }
    }

    /// <summary>What the operator should know of the server's configuration; null if nothing, or if the user may not see it.</summary>
    internal static async Task<string?> WarningAsync(ICypherClient client, Neo4jStoreOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await client.RunAsync(ReadTimeout, cancellationToken).ConfigureAwait(false);
            if (answer.Rows is not [[string value]] || Neo4jDuration.Seconds(value) is not { } bound) return null;
            if (bound == 0) return new OpeningMessages(options).NoTimeout(value);
            return bound < options.StartTimeout.TotalSeconds ? new OpeningMessages(options).ShortTimeout(value) : null;
        }
        catch (CypherException)
        {
            return null;
        }
    }

    private static CypherStatement ReadTimeout { get; } = new(
        "CYPHER 5 SHOW SETTINGS 'db.transaction.timeout' YIELD value RETURN value", new Dictionary<string, object?>());
}
