using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using CityGraph.Explorer.Plans;
using CityGraph.Explorer.Time;
using CityGraph.Graph;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Search;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>One request's look at the graph; made by <see cref="GraphReader.NewRequest"/>.</summary>
public sealed class RequestState
{
    private readonly ConcurrentDictionary<WorldDate, AsOfQueries> _worlds = new();
    private readonly ConcurrentDictionary<(RootTime Time, Shape Shape, string Ids), Lazy<Task<Row?[]>>> _alike = new();
    private readonly Lock _spending = new();
    private double _spent;
    private int _trips;

    private readonly QueryPlan? _explained;

    internal RequestState(GraphReader reader, ulong client, bool isExplained)
    {
        Reader = reader;
        Client = client;
        if (isExplained) _explained = new QueryPlan();
    }

    /// <summary>How often the request went to the store so far; replaying its log is not counted.</summary>
    public int Trips => _trips;

    internal GraphReader Reader { get; }

    /// <summary>Who asks.</summary>
    internal ulong Client { get; }

    /// <summary>Whether the request may do so much more of what takes long before it answers; it then counts as done.</summary>
    /// <param name="share">Of all that one request may do.</param>
    internal bool TrySpend(double share)
    {
        lock (_spending)
        {
            if (_spent + share > 1) return false;
            _spent += share;
            return true;
        }
    }

    /// <summary>What the request's selections mean in fetched rows.</summary>
    internal FetchPlan Plan { get; } = new();

    /// <summary>Writes the member <c>queryPlan</c>: what was asked of the store so far. Nothing where the request is not explained.</summary>
    public void WriteQueryPlan(Utf8JsonWriter json) => _explained?.Write(json);

    /// <summary>
    /// One trip to the store for the field that is resolved, in the graph that its root field asks for: as it was known at the moment of
    /// <c>knownAt</c>, and as the world was at the date of <c>asOf</c>. Pages and rows are as the queries have it.
    /// </summary>
    /// <exception cref="RefusedFieldException">There is no such graph.</exception>
    internal static ValueTask<QueryResult> FetchAsync(FieldContext context, ImmutableArray<GraphQuery> queries) =>
        FetchAsync(context, RootTime.Of(context), queries);

    /// <summary>The same in the graph of another time than that of the root field, for a field that asks for several.</summary>
    /// <exception cref="RefusedFieldException">There is no such graph.</exception>
    internal static ValueTask<QueryResult> FetchAsync(FieldContext context, RootTime time, ImmutableArray<GraphQuery> queries)
    {
        var state = (RequestState)context.State;
        return time.IsNow
            ? state.FetchAsync(state.Reader.Store, queries, context.CancellationToken)
            : state.FetchAtAsync(time, queries, context.CancellationToken);
    }

    /// <summary>
    /// What several fields of a request read alike of the same nodes, at once or one after another: one trip, and of one moment, for all of them.
    /// </summary>
    /// <param name="context">The field that is resolved.</param>
    /// <param name="ids">The nodes; a row is null for one that was deleted meanwhile.</param>
    /// <param name="label">Of the nodes.</param>
    /// <param name="shape">What is read: the same object in all those fields.</param>
    /// <exception cref="RefusedFieldException">There is no such graph.</exception>
    internal static Task<Row?[]> FetchAlikeAsync(FieldContext context, ImmutableArray<string> ids, string label, Shape shape)
    {
        var alike = ((RequestState)context.State)._alike;
        var asked = string.Concat(ids.Select(id => $"{id.Length} {id}"));
        return alike.GetOrAdd((RootTime.Of(context), shape, asked), _ => new(ReadAsync)).Value;

        async Task<Row?[]> ReadAsync() => (await FetchAsync(context, [new(new Start.Ids(ids, label), Window.All, shape)])).Pages[0].Nodes;
    }

    /// <summary>
    /// What several trips read of one moment of the graph, read again where it changes between them, see <see cref="ExactReading"/>: a trip before and one
    /// after each reading tell. The graph of <c>knownAt</c> does not change.
    /// </summary>
    /// <param name="context">The field that is resolved.</param>
    /// <param name="read">Reads by <see cref="FetchAsync(FieldContext, ImmutableArray{GraphQuery})"/>; null where it saw by itself that the graph changed.</param>
    /// <returns>Null if the graph did not stay as it was for long enough.</returns>
    internal static async ValueTask<T?> ReadExactlyAsync<T>(FieldContext context, Func<ValueTask<T?>> read)
        where T : class
    {
        if (RootTime.Of(context) is not { KnownAtChange: null, KnownAtTime: null }) return await read();
        var state = (RequestState)context.State;
        Interlocked.Increment(ref state._trips);
        return await ExactReading.TryAsync(
            state.Reader.Store,
            _ =>
            {
                Interlocked.Increment(ref state._trips);
                return read();
            },
            context.CancellationToken);
    }

    /// <summary>One trip to the store for one level of a search, in the graph that the root field asks for.</summary>
    /// <param name="context">The field that is resolved.</param>
    /// <param name="expansion">The level.</param>
    /// <param name="cancellationToken">Ends with the field's or before.</param>
    /// <exception cref="RefusedFieldException">There is no such graph.</exception>
    internal static async ValueTask<ExpansionResult> ExpandAsync(FieldContext context, Expansion expansion, CancellationToken cancellationToken)
    {
        var state = (RequestState)context.State;
        var time = RootTime.Of(context);
        if (time.IsNow) return await state.ExpandAsync(state.Reader.Store, expansion, cancellationToken);
        if (time.Error is { } error) throw new RefusedFieldException(error);
        var store = await state.Reader.KnownAtAsync(time, cancellationToken);
        var asked = time.AsOf is { } date ? state.World(store, new(date, time.Dates)).Rewrite(expansion) : expansion;
        return await state.ExpandAsync(store, asked, cancellationToken);
    }

    /// <summary>One trip to the store for a whole search, in the graph that the root field asks for; none where the store cannot.</summary>
    /// <inheritdoc cref="ExpandAsync(FieldContext, Expansion, CancellationToken)"/>
    internal static async ValueTask<ShortestWays?> FindShortestAsync(FieldContext context, ShortestSearch search, CancellationToken cancellationToken)
    {
        var state = (RequestState)context.State;
        var time = RootTime.Of(context);
        if (time.Error is { } error) throw new RefusedFieldException(error);
        var store = time.IsNow ? state.Reader.Store : await state.Reader.KnownAtAsync(time, cancellationToken);
        var asked = time.AsOf is { } date ? search with { Level = state.World(store, new(date, time.Dates)).Rewrite(search.Level) } : search;
        var started = Stopwatch.GetTimestamp();
        var ways = StoreTelemetry.IsEnabled
            ? await StoreTelemetry.ObserveAsync("shortest", 1, () => store.FindShortestAsync(asked, cancellationToken))
            : await store.FindShortestAsync(asked, cancellationToken);
        if (ways is null) return null;
        Interlocked.Increment(ref state._trips);
        state._explained?.Add(asked, ways, started);
        return ways;
    }

    /// <summary>One trip to the store for the candidates of a search: what is known at the moment of <c>knownAt</c>, whatever its date.</summary>
    /// <exception cref="RefusedFieldException">There is no such graph.</exception>
    internal static async ValueTask<SearchResult> SearchAsync(FieldContext context, SearchRequest request)
    {
        var state = (RequestState)context.State;
        var time = RootTime.Of(context);
        if (time.Error is { } error) throw new RefusedFieldException(error);
        var store = time.IsNow ? state.Reader.Store : await state.Reader.KnownAtAsync(time, context.CancellationToken);
        Interlocked.Increment(ref state._trips);
        return StoreTelemetry.IsEnabled
            ? await StoreTelemetry.ObserveAsync("search", 1, () => store.SearchAsync(request, context.CancellationToken))
            : await store.SearchAsync(request, context.CancellationToken);
    }

    /// <summary>
    /// The one object of its type that computed fields keep in what they know of the graph as it is; null where the root field asks for
    /// another moment or date, of which nothing is kept.
    /// </summary>
    internal static T? KeptNow<T>(FieldContext context)
        where T : class, new() => RootTime.Of(context).IsNow ? ((RequestState)context.State).Reader.Kept<T>() : null;

    private async ValueTask<ExpansionResult> ExpandAsync(IGraphStore store, Expansion expansion, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _trips);
        var started = Stopwatch.GetTimestamp();
        var result = StoreTelemetry.IsEnabled
            ? await StoreTelemetry.ObserveAsync("expand", 1, () => store.ExpandAsync(expansion, cancellationToken))
            : await store.ExpandAsync(expansion, cancellationToken);
        _explained?.Add(expansion, result, started);
        return result;
    }

    private async ValueTask<QueryResult> FetchAtAsync(RootTime time, ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken)
    {
        if (time.Error is { } error) throw new RefusedFieldException(error);
        var store = await Reader.KnownAtAsync(time, cancellationToken);
        if (time.AsOf is not { } date) return await FetchAsync(store, queries, cancellationToken);
        var world = World(store, new(date, time.Dates));
        return world.Read(queries, await FetchAsync(store, world.Rewrite(queries), cancellationToken));
    }

    /// <summary>One for each root field that asks for a date, so that all levels of a search meet the very same conditions.</summary>
    private AsOfQueries World(IGraphStore store, WorldDate date) =>
        _worlds.GetOrAdd(date, static (date, model) => new AsOfQueries(model, date, FilterReader.IsTooDeep), store.Model);

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
        var result = await StoreTelemetry.ObserveAsync("fetch", queries.Length, () => store.FetchAsync(queries, cancellationToken));
        _explained?.Add(queries, result, started);
        return result;
    }
}
