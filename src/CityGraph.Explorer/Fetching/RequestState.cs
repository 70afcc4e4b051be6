using System.Collections.Immutable;
using CityGraph.Graph;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Fetching;

/// <summary>One request's look at the graph. The host makes one a request and gives it to the executor.</summary>
public sealed class RequestState(IGraphStore store)
{
    private int _trips;

    /// <summary>How often the request went to the store so far.</summary>
    public int Trips => _trips;

    /// <summary>What the request's selections mean in fetched rows.</summary>
    internal FetchPlan Plan { get; } = new();

    internal ValueTask<QueryResult> FetchAsync(ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _trips);
        return store.FetchAsync(queries, cancellationToken);
    }
}
