using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Fetching;

/// <summary>One request's look at the graph; made by <see cref="GraphReader.NewRequest"/>.</summary>
public sealed class RequestState
{
    private int _trips;

    internal RequestState(GraphReader reader) => Reader = reader;

    /// <summary>How often the request went to the store so far.</summary>
    public int Trips => _trips;

    internal GraphReader Reader { get; }

    /// <summary>What the request's selections mean in fetched rows.</summary>
    internal FetchPlan Plan { get; } = new();

    internal ValueTask<QueryResult> FetchAsync(ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _trips);
        return Reader.Store.FetchAsync(queries, cancellationToken);
    }
}
