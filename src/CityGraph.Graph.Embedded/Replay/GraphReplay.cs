using CityGraph.Graph.Changes;
using CityGraph.Graph.Embedded.Memory;

namespace CityGraph.Graph.Embedded.Replay;

/// <summary>
/// Replays the log of any store into graphs in memory, from the nearest kept graph below. One replay runs at a time: who asks for the same
/// moment waits for it and takes its result, and what an abandoned one reached is kept. Changes that were made in a database by hand are in no
/// log, and so in none of these graphs.
/// </summary>
/// <param name="store">Whose log is read; not disposed.</param>
/// <param name="limits">What it may take and keep.</param>
public sealed class GraphReplay(IGraphStore store, ReplayLimits limits) : IGraphHistory, IDisposable
{
    private const int MaxSetsOfReading = 1000;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _gate = new();

    /// <summary>The last used at the end.</summary>
    private readonly List<ReplayedGraph> _kept = [];

    /// <summary>Made when it is first asked for: most servers never are.</summary>
    private readonly Lazy<ReplayedGraph> _empty = new(() => new(GraphVersion.Empty(new ModelLayout(store.Model)), DateTimeOffset.MinValue));

    /// <summary>The first change set that is beyond the bound of elements, once it was met. Only whoever has the turn touches it.</summary>
    private long _firstBeyond = long.MaxValue;

    public async ValueTask<KnownGraph> AtChangeAsync(long number, CancellationToken cancellationToken)
    {
        if (number < 0) return new KnownGraph.NoSuchChange(await store.ReadChangeNumberAsync(cancellationToken).ConfigureAwait(false));
        var known = await FindAsync(LogMoment.At(number), cancellationToken).ConfigureAwait(false);
        return known is KnownGraph.Known { Graph: ReplayedGraph found } && found.Number < number ? new KnownGraph.NoSuchChange(found.Number) : known;
    }

    public ValueTask<KnownGraph> AtTimeAsync(DateTimeOffset time, CancellationToken cancellationToken) => FindAsync(LogMoment.At(time), cancellationToken);

    public void Dispose() => _turn.Dispose();

    private async ValueTask<KnownGraph> FindAsync(LogMoment moment, CancellationToken cancellationToken)
    {
        if (Nearest(moment) is var near && IsFound(near, moment)) return new KnownGraph.Known(near);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ReplayAsync(Nearest(moment), moment, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private bool IsFound(ReplayedGraph graph, LogMoment moment) => moment.IsReachedBy(graph) || (graph.Number > 0 && graph.Number == store.KnownChangeNumber);

    private async ValueTask<KnownGraph> ReplayAsync(ReplayedGraph graph, LogMoment moment, CancellationToken cancellationToken)
    {
        try
        {
            while (!IsFound(graph, moment))
            {
                var sets = await store.ReadLogAsync(graph.Number, (int)Math.Min(MaxSetsOfReading, moment.Number - graph.Number), cancellationToken)
                    .ConfigureAwait(false);
                if (sets.IsEmpty) break;
                foreach (var set in sets)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (!moment.Includes(set))
                    {
                        graph.NextRecording = set.RecordedAt;
                        break;
                    }

                    if (Refusal(graph, set) is { } reason) return new KnownGraph.Refused(reason);
                    if (set.Number >= _firstBeyond) return new KnownGraph.Refused(TooLarge(_firstBeyond));
                    var next = graph.With(set);
                    // The count is that of all graphs: once it is beyond the bound, it tells nothing of those below.
                    if (_firstBeyond == long.MaxValue && next.CountOfIds > limits.MaxReplayedElements)
                    {
                        _firstBeyond = set.Number;
                        return new KnownGraph.Refused(TooLarge(set.Number));
                    }

                    graph = next;
                }
            }

            return new KnownGraph.Known(graph);
        }
        finally
        {
            Keep(graph);
        }
    }

    private static string? Refusal(ReplayedGraph graph, CommittedChangeSet set) => LogFit.Problem(graph.Layout, set.ChangeSet) is { } problem
        ? $"The graph of change {set.Number} cannot be read any more: there {problem}. Ask for an earlier change, or put that back into the schema."
        : null;

    private string TooLarge(long number) =>
        $"Up to change {number} the log names more than {limits.MaxReplayedElements} nodes and relationships, the most that is replayed "
        + $"({nameof(ReplayLimits.MaxReplayedElements)}). Ask for an earlier change, or have the bound raised.";

    private ReplayedGraph Nearest(LogMoment moment)
    {
        lock (_gate)
        {
            var nearest = _empty.Value;
            foreach (var kept in _kept)
            {
                if (moment.Includes(kept) && kept.Number > nearest.Number) nearest = kept;
            }

            if (_kept.Remove(nearest)) _kept.Add(nearest);
            return nearest;
        }
    }

    private void Keep(ReplayedGraph graph)
    {
        lock (_gate)
        {
            if (graph == _empty.Value || _kept.Contains(graph)) return;
            _kept.Add(graph);
            while (_kept.Count > limits.MaxReplayedGraphs || (_kept.Count > 1 && _kept.Sum(kept => (long)kept.CountOfElements) > limits.MaxReplayedElements))
            {
                _kept.RemoveAt(0);
            }
        }
    }
}
