namespace CityGraph.Analysis.NullModels;

/// <summary>
/// Draws samples of one network by swaps, in memory that is taken once: many samples leave next to nothing behind for the garbage collector, which
/// would stop all threads that draw. Not safe for several threads.
/// </summary>
internal sealed class SwapSampler
{
    private readonly Network _observed;
    private readonly int[] _sources;
    private readonly int[] _targets;
    private readonly EdgeSet _edges;
    private readonly Rewired _rewired;

    /// <param name="observed">The network observed, without self-loops and parallel edges; it is left as it is.</param>
    /// <exception cref="ArgumentException">The network has self-loops or parallel edges.</exception>
    public SwapSampler(Network observed)
    {
        _observed = observed;
        (_sources, _targets) = (new int[observed.EdgeCount], new int[observed.EdgeCount]);
        (_edges, _rewired) = (new(observed.NodeCount, observed.EdgeCount), new(observed));
        observed.CopyEnds(_sources, _targets);
        for (var edge = 0; edge < _sources.Length; edge++)
        {
            // Parallel edges have numbers in a row.
            if (_sources[edge] == _targets[edge] || (edge > 0 && _sources[edge] == _sources[edge - 1] && _targets[edge] == _targets[edge - 1]))
                throw new ArgumentException("Swaps need a network without self-loops and parallel edges: take Simplified() of it.", nameof(observed));
        }
    }

    /// <summary>A sample after some number of tries: void once the next is drawn.</summary>
    public Network Draw(long tries, long seed, long stream, AnalysisRun? run)
    {
        Begin();
        if (_sources.Length == 0) return _observed;
        var random = new SeededRandom(seed, stream);
        var cancellationToken = run?.CancellationToken ?? default;
        if (_observed.IsDirected) DirectedSwaps.Run(_observed.Out.Start, _sources, _targets, _edges, tries, random, cancellationToken);
        else UndirectedSwaps.Run(_sources, _targets, _edges, tries, random, cancellationToken);
        return _rewired.Build(_sources, _targets, random);
    }

    private void Begin()
    {
        _observed.CopyEnds(_sources, _targets);
        _edges.Clear();
        for (var edge = 0; edge < _sources.Length; edge++) _edges.Add(_sources[edge], _targets[edge]);
    }
}
