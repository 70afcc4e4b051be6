using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using CityGraph.Explorer.Plans;
using CityGraph.Explorer.Time;
using CityGraph.Graph;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>One request's look at the graph; made by <see cref="GraphReader.NewRequest()"/>.</summary>
public sealed class RequestState
{
    private int _trips;

    private readonly QueryPlan? _explained;

    internal RequestState(GraphReader reader, bool isExplained)
    {
        Reader = reader;
        if (isExplained) _explained = new QueryPlan();
    }

    /// <summary>How often the request went to the store so far; replaying its log is not counted.</summary>
    public int Trips => _trips;

    internal GraphReader Reader { get; }

    /// <summary>What the request's selections mean in fetched rows.</summary>
    internal FetchPlan Plan { get; } = new();

    /// <summary>Writes the member <c>queryPlan</c>: what was asked of the store so far. Nothing where the request is not explained.</summary>
    public void WriteQueryPlan(Utf8JsonWriter json) => _explained?.Write(json);

    /// <summary>
    /// One trip to the store for the field that is resolved, in the graph that its root field asks for: as it was known at the moment of
    /// <c>knownAt</c>, and as the world was at the date of <c>asOf</c>. Pages and rows are as the queries have it.
    /// </summary>
    /// <exception cref="RefusedFieldException">There is no such graph.</exception>
    internal static ValueTask<QueryResult> FetchAsync(FieldContext context, ImmutableArray<GraphQuery> queries)
    {
        var state = (RequestState)context.State;
        var time = RootTime.Of(context);
        return time.IsNow
            ? state.FetchAsync(state.Reader.Store, queries, context.CancellationToken)
            : state.FetchAtAsync(time, queries, context.CancellationToken);
    }

    /// <summary>
    /// The one object of its type that computed fields keep in what they know of the graph as it is; null where the root field asks for
    /// another moment or date, of which nothing is kept.
    /// </summary>
    internal static T? KeptNow<T>(FieldContext context)
        where T : class, new() => RootTime.Of(context).IsNow ? ((RequestState)context.State).Reader.Kept<T>() : null;

    private async ValueTask<QueryResult> FetchAtAsync(RootTime time, ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken)
    {
        if (time.Error is { } error) throw new RefusedFieldException(error);
        var store = await Reader.KnownAtAsync(time, cancellationToken);
        if (time.AsOf is not { } date) return await FetchAsync(store, queries, cancellationToken);
        var world = new AsOfQueries(store.Model, new(date, time.Dates), FilterReader.IsTooDeep);
        return world.Read(queries, await FetchAsync(store, world.Rewrite(queries), cancellationToken));
    }

    private ValueTask<QueryResult> FetchAsync(IGraphStore store, ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _trips);
        return _explained is null && !StoreTelemetry.IsEnabled
            ? store.FetchAsync(queries, cancellationToken)
            : FetchObservedAsync(store, queries, cancellationToken);
    }

    private async ValueTask<QueryResult> FetchObservedAsync(IGraphStore store, ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await StoreTelemetry.ObserveAsync(queries.Length, () => store.FetchAsync(queries, cancellationToken));
        _explained?.Add(queries, result, started);
        return result;
    }
}
