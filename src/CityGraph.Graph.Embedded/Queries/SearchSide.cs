namespace CityGraph.Graph.Embedded.Queries;

/// <summary>One end of a search in place: what it has reached, level after level.</summary>
/// <param name="shift">Where its distances lie in the state of a node, in bits.</param>
internal sealed class SearchSide(int shift)
{
    /// <summary>How many bits a distance takes: one more than it is, so that 0 is a node that was not reached.</summary>
    public const int DistanceBits = 3;

    private const int MostKept = 1 << 16;
    private const int LeastRoom = 64;

    private MetNode[] _reached = new MetNode[LeastRoom];
    private int _count;
    private int _frontier;

    /// <summary>The bits of its distances.</summary>
    public int Mask { get; } = ((1 << DistanceBits) - 1) << shift;

    /// <summary>How many levels were gone.</summary>
    public int Levels { get; private set; }

    public ReadOnlySpan<MetNode> Reached => _reached.AsSpan(0, _count);

    /// <summary>What the next level goes from.</summary>
    public int FrontierCount => _count - _frontier;

    /// <summary>How far a node is, or -1.</summary>
    public int DistanceOf(byte state) => ((state & Mask) >> shift) - 1;

    /// <summary>The state of a node with its distance put in.</summary>
    public byte With(byte state, int distance) => (byte)(state | ((distance + 1) << shift));

    public void Add(int node, int type)
    {
        if (_count == _reached.Length) Array.Resize(ref _reached, _count * 2);
        _reached[_count++] = new(node, type);
    }

    /// <summary>Begins a level.</summary>
    /// <returns>The places in <see cref="Reached"/> that it goes from.</returns>
    public Range GoOn()
    {
        var level = _frontier.._count;
        _frontier = _count;
        Levels++;
        return level;
    }

    /// <summary>Forgets all, but keeps its room unless that is large.</summary>
    public void Clear()
    {
        if (_reached.Length > MostKept) _reached = new MetNode[LeastRoom];
        (_count, _frontier, Levels) = (0, 0, 0);
    }
}

/// <param name="Node">Its index.</param>
/// <param name="Type">The ordinal of its type.</param>
internal readonly record struct MetNode(int Node, int Type);
