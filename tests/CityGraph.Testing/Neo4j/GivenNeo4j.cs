namespace CityGraph.Testing.Neo4j;

/// <summary>A server that others run. It is neither started nor stopped here.</summary>
internal sealed class GivenNeo4j(Uri uri, string user, string password, string database) : Neo4jServer(uri, user, password, database)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public override Task StartAsync(CancellationToken cancellationToken) => WaitUntilReadyAsync(Patience, () => null, cancellationToken);

    public override Task StopAsync(CancellationToken cancellationToken) => throw NotOurs();

    public override Task KillAsync(CancellationToken cancellationToken) => throw NotOurs();

    public override ValueTask DisposeAsync()
    {
        DisposeClient();
        return ValueTask.CompletedTask;
    }

    private static InvalidOperationException NotOurs() => new("The server at NEO4J_URI is not ours to stop; a test that does so takes one of its own.");
}
