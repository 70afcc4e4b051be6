namespace CityGraph.Explorer.Paths;

/// <summary>One of the two ends from which a search goes.</summary>
internal sealed class SearchEnd
{
    private readonly SearchGraph _graph;
    private readonly bool _isStart;
    private readonly List<int> _reached = [];
    private List<int> _next = [];

    /// <param name="graph">What is known.</param>
    /// <param name="node">The node where it begins.</param>
    /// <param name="isStart">Whether paths begin there; else they end there.</param>
    public SearchEnd(SearchGraph graph, int node, bool isStart)
    {
        (_graph, Node, _isStart, Levels) = (graph, node, isStart, -1);
        Reach(node);
        GoOn();
    }

    public int Node { get; }

    /// <summary>How many levels were gone.</summary>
    public int Levels { get; private set; }

    /// <summary>The nodes of the last level, which the next one goes from, in the order in which they were met.</summary>
    public List<int> Frontier { get; private set; } = [];

    /// <summary>All nodes that were met, those of the last level included.</summary>
    public IReadOnlyCollection<int> Reached => _reached;

    /// <summary>The nodes that the other end had reached before.</summary>
    public List<int> Meetings { get; } = [];

    /// <summary>Reaches a node with the next level, unless it was reached before.</summary>
    public void Reach(int node)
    {
        ref var state = ref _graph.Node(node);
        ref var distance = ref _isStart ? ref state.FromStart : ref state.ToEnd;
        if (distance >= 0) return;
        distance = (short)(Levels + 1);
        _next.Add(node);
        if ((_isStart ? state.ToEnd : state.FromStart) >= 0) Meetings.Add(node);
    }

    /// <summary>Reaches all that is known to be joined to a node.</summary>
    public void ReachNeighbours(int node)
    {
        foreach (var far in _graph.Edges().NeighboursOf(node)) Reach(far);
    }

    /// <summary>Ends the level.</summary>
    public void GoOn()
    {
        _reached.AddRange(_next);
        (Frontier, _next) = (_next, []);
        Levels++;
    }
}
