using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Walks;

/// <summary>
/// Goes through the graph level by level, a trip each, within limits of relationships, nodes and time; notes what these left undone.
/// For one request and one thread at a time.
/// </summary>
/// <param name="expand">Goes one level in the store.</param>
/// <param name="limits">What it may take.</param>
/// <param name="time">What measures its time.</param>
/// <param name="cancellationToken">Ends it with an exception, as its own time does not.</param>
internal sealed class Walk(
    Func<Expansion, CancellationToken, ValueTask<ExpansionResult>> expand, WalkLimits limits, TimeProvider time, CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource _timeIsUp = new(limits.Time, time);
    private int _edgesLeft = limits.Edges;
    private int _nodesLeft = limits.Nodes;

    public CutList Cuts { get; } = new();

    /// <summary>Searches in the store itself; null where that is not to be tried.</summary>
    public Func<ShortestSearch, CancellationToken, ValueTask<ShortestWays?>>? FindShortest { get; init; }

    /// <summary>Goes one level from as many of the nodes as the limits allow.</summary>
    /// <param name="from">Where from. Not empty.</param>
    /// <param name="level">Completes the level, to which the limits are put.</param>
    /// <returns>What was asked, what came, and whether all was given of each node; null where a limit leaves nothing to ask.</returns>
    public async ValueTask<WalkedLevel?> GoAsync(NodeList from, Func<Expansion, Expansion> level)
    {
        if (from.Length > _nodesLeft)
        {
            Cuts.Add(new(CutReason.Nodes, Count: from.Length - _nodesLeft));
            from = from[.._nodesLeft];
        }

        if (from.IsEmpty) return null;
        if (_edgesLeft == 0)
        {
            Cuts.Add(new(CutReason.Edges));
            return null;
        }

        var asked = level(new Expansion(from, []) { WayLimit = limits.WayLimit, EdgeLimit = Math.Min(_edgesLeft, Expansion.MaxEdges) });
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _timeIsUp.Token);
        try
        {
            var result = await expand(asked, either.Token);
            _nodesLeft -= from.Length;
            _edgesLeft -= result.Edges.Length;
            return new(asked, result, Cuts.Add(asked, result));
        }
        catch (OperationCanceledException) when (_timeIsUp.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            Cuts.Add(new(CutReason.Time));
            return null;
        }
    }

    /// <summary>Searches in the store itself, where that can, within what is left of the limits. Nothing of them is used up, and nothing is noted as cut.</summary>
    /// <param name="from">The two ends.</param>
    /// <param name="maxHops">The most relationships of a way.</param>
    /// <param name="level">Completes what each level asks.</param>
    /// <returns>What was asked and what came; null where the store cannot, or limits do not allow it: then it goes level by level.</returns>
    public async ValueTask<(Expansion Asked, ShortestWays Ways)?> FindShortestAsync(NodeList from, int maxHops, Func<Expansion, Expansion> level)
    {
        if (FindShortest is null) return null;
        var asked = level(new Expansion(from, []) { WayLimit = limits.WayLimit });
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _timeIsUp.Token);
        try
        {
            return await FindShortest(new(asked, maxHops, Math.Min(_edgesLeft, Expansion.MaxEdges), _nodesLeft), either.Token) is { } ways ? (asked, ways) : null;
        }
        catch (OperationCanceledException) when (_timeIsUp.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _timeIsUp.Dispose();
}

/// <param name="Asked">What was asked.</param>
/// <param name="Result">What came.</param>
/// <param name="IsWhole">For each node, whether all that fits was given.</param>
internal sealed record WalkedLevel(Expansion Asked, ExpansionResult Result, bool[] IsWhole);
