using CityGraph.Graph.Contract;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Client.Http;

namespace CityGraph.Graph.Neo4j.Tests.Contract;

/// <summary>Stores on the shared server, which is emptied for each; constraints and indexes stay.</summary>
internal sealed class Neo4jSource(Neo4jFixture neo4j) : IStoreSource
{
    /// <summary>What a contract asks for may take longer than users wait: to be refused, millions of rows fill the memory of a statement first.</summary>
    private static readonly TimeSpan StatementTimeout = TimeSpan.FromMinutes(3);

    private Neo4jStoreOptions Options => new(neo4j.Uri, neo4j.User, neo4j.Password, neo4j.Database) { StatementTimeout = StatementTimeout };

    public Task<IGraphStore> OpenEmptyAsync(CancellationToken cancellationToken) => OpenEmptyAsync(TestGraph.Model, cancellationToken);

    public async Task<IGraphStore> OpenEmptyAsync(GraphModel model, CancellationToken cancellationToken)
    {
        await neo4j.ClearAsync();
        var opened = await Neo4jOpening.OpenAsync(model, Options, TimeProvider.System, cancellationToken);
        return opened is Neo4jOpenResult.Opened { Store: var store } ? store : throw new InvalidOperationException(opened.ToString());
    }

    /// <summary>One more store on the same database.</summary>
    /// <param name="around">What to put around its client.</param>
    /// <param name="with">Changes its options.</param>
    public IGraphStore Open(Func<ICypherClient, ICypherClient>? around = null, Func<Neo4jStoreOptions, Neo4jStoreOptions>? with = null)
    {
        var options = with?.Invoke(Options) ?? Options;
        var client = QueryApiClient.Create(options, TimeProvider.System);
        return new Neo4jGraphStore(TestGraph.Model, around?.Invoke(client) ?? client, options, TimeProvider.System);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
