using CityGraph.Graph;

namespace CityGraph.Server;

/// <summary>What became of opening a store.</summary>
internal abstract record OpenedStore
{
    private OpenedStore() { }

    /// <summary>It is open; the caller disposes it.</summary>
    /// <param name="Store">The store.</param>
    /// <param name="Warning">One line for the operator; null where there is nothing to say.</param>
    /// <param name="Starting">Disposed when the server is ready: until then the store is waited for longer. Null where it does not matter.</param>
    public sealed record Opened(IGraphStore Store, string? Warning, IDisposable? Starting = null) : OpenedStore;

    /// <summary>Nothing is open.</summary>
    /// <param name="Code">The exit code.</param>
    /// <param name="Problem">One line.</param>
    public sealed record Failed(ExitCode Code, string Problem) : OpenedStore;
}
