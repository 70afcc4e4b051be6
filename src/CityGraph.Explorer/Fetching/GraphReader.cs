using System.Collections.Concurrent;
using CityGraph.Explorer.Jobs;
using CityGraph.Explorer.Texts;
using CityGraph.Explorer.Time;
using CityGraph.Graph;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>Reads one store for the API. One for the life of the store; safe for concurrent use.</summary>
/// <param name="store">The graph as it is.</param>
/// <param name="history">The graph as it was known earlier; without it, <c>knownAt</c> is refused.</param>
/// <param name="jobs">What runs analyses that take long; without it, they are refused.</param>
public sealed class GraphReader(IGraphStore store, IGraphHistory? history = null, AnalysisJobs? jobs = null)
{
    private static readonly FieldError NoHistory = new("'knownAt' is not offered here: the graph is served without its history.", "NO_HISTORY");

    private readonly ConcurrentDictionary<Type, object> _kept = new();

    internal IGraphStore Store => store;

    /// <summary>The texts of sources; none unless the host was given some.</summary>
    public HeldTexts Texts { get; init; } = HeldTexts.None;

    internal AnalysisJobs? Jobs => jobs;

    /// <summary>What the executor is given for one request.</summary>
    /// <param name="client">Who asks: those of one number take turns as one.</param>
    public RequestState NewRequest(ulong client = 0) => new(this, client, isExplained: false);

    /// <summary>The same for a request that wants to know what it asks of the store, see <see cref="RequestState.WriteQueryPlan"/>.</summary>
    /// <param name="client">Who asks.</param>
    public RequestState NewExplainedRequest(ulong client = 0) => new(this, client, isExplained: true);

    /// <summary>The one object of its type that computed fields keep what they know of this store in.</summary>
    internal T Kept<T>()
        where T : class, new() => (T)_kept.GetOrAdd(typeof(T), static _ => new T());

    /// <summary>The graph as it was known at the moment that a root field asks for.</summary>
    /// <exception cref="RefusedFieldException">There is none; the error says why.</exception>
    internal async ValueTask<IGraphStore> KnownAtAsync(RootTime time, CancellationToken cancellationToken)
    {
        if (time.KnownAtChange is null && time.KnownAtTime is null) return store;
        if (history is null) throw new RefusedFieldException(NoHistory);
        var known = time.KnownAtChange is { } number
            ? await history.AtChangeAsync(number, cancellationToken)
            : await history.AtTimeAsync(time.KnownAtTime!.Value, cancellationToken);
        return known switch
        {
            KnownGraph.Known { Graph: var graph } => graph,
            KnownGraph.NoSuchChange(var newest) => throw new RefusedFieldException(new(
                $"There is no change {time.KnownAtChange}: give a number from 0, the empty graph, to {newest}, the newest.", "NO_SUCH_CHANGE")),
            _ => throw new RefusedFieldException(new(((KnownGraph.Refused)known).Reason, "NOT_REPLAYED")),
        };
    }
}
