using System.Collections.Concurrent;

namespace CityGraph.Testing.Neo4j;

/// <summary>A server that others run. It is neither started nor stopped here. Who has it empties it, so one at a time has it.</summary>
internal sealed class GivenNeo4j(Uri uri, string user, string password, string database) : Neo4jServer(uri, user, password, database)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly ConcurrentDictionary<Uri, SemaphoreSlim> Free = new();

    private bool _isHeld;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!_isHeld) await Free.GetOrAdd(Uri, _ => new(1)).WaitAsync(cancellationToken);
        _isHeld = true;
        await WaitUntilReadyAsync(Patience, () => null, cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken) => throw NotOurs();

    public override Task KillAsync(CancellationToken cancellationToken) => throw NotOurs();

    public override ValueTask DisposeAsync()
    {
        DisposeClient();
        if (_isHeld) Free[Uri].Release();
        _isHeld = false;
        return ValueTask.CompletedTask;
    }

    private static InvalidOperationException NotOurs() => new("The server at NEO4J_URI is not ours to stop; a test that does so takes one of its own.");
}
