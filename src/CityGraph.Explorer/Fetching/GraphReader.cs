using System.Collections.Concurrent;
using CityGraph.Graph;

namespace CityGraph.Explorer.Fetching;

/// <summary>Reads one store for the API. One for the life of the store; safe for concurrent use.</summary>
public sealed class GraphReader(IGraphStore store)
{
    private readonly ConcurrentDictionary<Type, object> _kept = new();

    internal IGraphStore Store => store;

    /// <summary>What the executor is given for one request.</summary>
    public RequestState NewRequest() => new(this, isExplained: false);

    /// <summary>The same for a request that wants to know what it asks of the store, see <see cref="RequestState.WriteQueryPlan"/>.</summary>
    public RequestState NewExplainedRequest() => new(this, isExplained: true);

    /// <summary>The one object of its type that computed fields keep what they know of this store in.</summary>
    internal T Kept<T>()
        where T : class, new() => (T)_kept.GetOrAdd(typeof(T), static _ => new T());
}
