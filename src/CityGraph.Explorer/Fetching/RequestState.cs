using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using CityGraph.Explorer.Plans;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Search;
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

    /// <summary>How often the request went to the store so far.</summary>
    public int Trips => _trips;

    internal GraphReader Reader { get; }

    /// <summary>What the request's selections mean in fetched rows.</summary>
    internal FetchPlan Plan { get; } = new();

    /// <summary>Writes the member <c>queryPlan</c>: what was asked of the store so far. Nothing where the request is not explained.</summary>
    public void WriteQueryPlan(Utf8JsonWriter json) => _explained?.Write(json);

    /// <summary>One trip to the store for the field that is resolved.</summary>
    internal static ValueTask<QueryResult> FetchAsync(FieldContext context, ImmutableArray<GraphQuery> queries) =>
        ((RequestState)context.State).FetchAsync(queries, context.CancellationToken);

    /// <summary>One trip to the store for one level of a search.</summary>
    /// <param name="context">The field that is resolved.</param>
    /// <param name="expansion">The level.</param>
    /// <param name="cancellationToken">Ends with the field's or before.</param>
    internal static ValueTask<ExpansionResult> ExpandAsync(FieldContext context, Expansion expansion, CancellationToken cancellationToken) =>
        ((RequestState)context.State).ExpandAsync(expansion, cancellationToken);

    /// <summary>One trip to the store for the candidates of a search.</summary>
    internal static ValueTask<SearchResult> SearchAsync(FieldContext context, SearchRequest request)
    {
        var state = (RequestState)context.State;
        Interlocked.Increment(ref state._trips);
        return StoreTelemetry.IsEnabled
            ? StoreTelemetry.ObserveAsync("search", 1, () => state.Reader.Store.SearchAsync(request, context.CancellationToken))
            : state.Reader.Store.SearchAsync(request, context.CancellationToken);
    }

    private async ValueTask<ExpansionResult> ExpandAsync(Expansion expansion, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _trips);
        var started = Stopwatch.GetTimestamp();
        var result = StoreTelemetry.IsEnabled
            ? await StoreTelemetry.ObserveAsync("expand", 1, () => Reader.Store.ExpandAsync(expansion, cancellationToken))
            : await Reader.Store.ExpandAsync(expansion, cancellationToken);
        _explained?.Add(expansion, result, started);
        return result;
    }

    private ValueTask<QueryResult> FetchAsync(ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _trips);
        return _explained is null && !StoreTelemetry.IsEnabled
            ? Reader.Store.FetchAsync(queries, cancellationToken)
            : FetchObservedAsync(queries, cancellationToken);
    }

    private async ValueTask<QueryResult> FetchObservedAsync(ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await StoreTelemetry.ObserveAsync("fetch", queries.Length, () => Reader.Store.FetchAsync(queries, cancellationToken));
        _explained?.Add(queries, result, started);
        return result;
    }
}
