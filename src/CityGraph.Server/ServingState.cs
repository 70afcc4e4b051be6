using CityGraph.GraphQL.AspNetCore;

namespace CityGraph.Server;

/// <summary>What can be served at the moment. Safe for use by several threads.</summary>
internal sealed class ServingState : IAsyncDisposable
{
    private volatile ServedGraph? _graph;
    private volatile bool _isStopping;

    /// <summary>Why the store answers nothing for the moment, where need be found out by asking it; null while it answers, and before it is open.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public ValueTask<string?> FindOutageAsync(CancellationToken cancellationToken) => _graph?.Store.FindOutageAsync(cancellationToken) ?? default;

    public bool IsStopping => _isStopping;

    /// <summary>What is served; null until it is open.</summary>
    public ServedGraph? Graph => _graph;

    /// <summary>What answers a request: also while the server shuts down, for what is on its way already.</summary>
    /// <param name="client">Who asks, by <see cref="ClientKey"/>.</param>
    /// <param name="isExplained">Whether the response is to hold its query plan.</param>
    public GraphQLTarget? Target(ulong client, bool isExplained) => _graph?.Target(client, isExplained);

    /// <summary>From now on answers from that graph, which this owns.</summary>
    public void Serve(ServedGraph? graph) => _graph = graph;

    public void Stop() => _isStopping = true;

    public async ValueTask DisposeAsync()
    {
        if (_graph is { } graph) await graph.DisposeAsync();
        _graph = null;
    }
}
