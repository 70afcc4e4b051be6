using System.Numerics;

namespace CityGraph.Analysis.Distances;

/// <summary>
/// Breadth-first searches from up to 64 nodes at once, one bit of a word for each, so that an edge which several cross in the same step is read once.
/// M. Then and others, The More the Merrier: Efficient Multi-Source Graph Traversal, Proceedings of the VLDB Endowment 8(4), 2014.
/// At worst O(64 (n + m)) for a batch, and close to O(n + m) for each level where its nodes lie close together. Used for one batch after another.
/// </summary>
internal sealed class BatchedBreadthFirst(Adjacency along)
{
    private const int Width = 64;

    private readonly ulong[] _seen = new ulong[along.Start.Length - 1];
    private readonly int[] _reached = new int[Width];
    private ulong[] _front = new ulong[along.Start.Length - 1];
    private ulong[] _next = new ulong[along.Start.Length - 1];
    private int[] _active = new int[along.Start.Length - 1];
    private int[] _touched = new int[along.Start.Length - 1];
    private int _activeCount;
    private int _width;

    /// <summary>The distance of the nodes that were reached last.</summary>
    public int Level { get; private set; }

    /// <summary>How many nodes lie at this distance, for each node of the batch.</summary>
    public ReadOnlySpan<int> Reached => _reached.AsSpan(0, _width);

    /// <summary>How many batches so many sources make.</summary>
    public static int BatchCount(int sources) => (sources + Width - 1) / Width;

    /// <summary>The sources of a batch.</summary>
    public static ReadOnlySpan<int> Batch(int[] sources, int batch) => sources.AsSpan(batch * Width, Math.Min(Width, sources.Length - (batch * Width)));

    /// <summary>Begins a batch.</summary>
    /// <param name="sources">From 1 to 64 nodes, not necessarily different.</param>
    public void Start(ReadOnlySpan<int> sources)
    {
        Array.Clear(_seen);
        foreach (var node in _active.AsSpan(0, _activeCount)) _front[node] = 0;
        (_activeCount, _width, Level) = (0, sources.Length, 0);
        for (var i = 0; i < sources.Length; i++)
        {
            var source = sources[i];
            if (_front[source] == 0) _active[_activeCount++] = source;
            _front[source] |= 1UL << i;
            _seen[source] |= 1UL << i;
        }
    }

    /// <summary>Goes one edge further. False when no search reaches anything any more.</summary>
    public bool Advance()
    {
        var touched = Spread();
        (_front, _next) = (_next, _front);
        (_active, _touched) = (_touched, _active);
        _activeCount = touched;
        Level++;
        Array.Clear(_reached);
        foreach (var node in _active.AsSpan(0, touched))
        {
            var fresh = _front[node];
            _seen[node] |= fresh;
            for (; fresh != 0; fresh &= fresh - 1) _reached[BitOperations.TrailingZeroCount(fresh)]++;
        }

        return touched > 0;
    }

    /// <summary>Hands the bits of active nodes to their neighbours that have not seen them, and tells how many neighbours took some.</summary>
    private int Spread()
    {
        var (start, nodes) = (along.Start, along.Node);
        var (seen, front, next, touched) = (_seen, _front, _next, _touched);
        var count = 0;
        foreach (var node in _active.AsSpan(0, _activeCount))
        {
            var bits = front[node];
            front[node] = 0;
            foreach (var neighbour in nodes.AsSpan(start[node], start[node + 1] - start[node]))
            {
                var fresh = bits & ~seen[neighbour];
                if (fresh == 0) continue;
                var taken = next[neighbour];
                if (taken == 0) touched[count++] = neighbour;
                next[neighbour] = taken | fresh;
            }
        }

        return count;
    }
}
