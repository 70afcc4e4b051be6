namespace CityGraph.Explorer.Paths;

/// <summary>One of the two ends from which a search goes.</summary>
/// <param name="node">The node where it begins.</param>
internal sealed class SearchEnd(int node)
{
    private readonly List<int> _reached = [node];
    private bool[] _isReached = [];

    public int Node { get; } = node;

    /// <summary>How many levels were gone.</summary>
    public int Levels { get; private set; }

    /// <summary>The nodes of the last level, which the next one goes from, in the order in which they were met.</summary>
    public List<int> Frontier { get; private set; } = [node];

    /// <summary>All nodes that were met, those of the last level included.</summary>
    public IEnumerable<int> Reached => _reached;

    /// <summary>Whether both have reached some node.</summary>
    public bool Meets(SearchEnd other)
    {
        foreach (var node in _reached)
        {
            if (node < other._isReached.Length && other._isReached[node]) return true;
        }

        return false;
    }

    /// <summary>Goes one level further through what is known.</summary>
    public void GoOn(SearchGraph graph)
    {
        Array.Resize(ref _isReached, graph.NodeCount);
        _isReached[Node] = true;
        var met = new List<int>();
        foreach (var from in Frontier)
        {
            foreach (var (_, far) in graph.NeighboursOf(from))
            {
                if (_isReached[far]) continue;
                _isReached[far] = true;
                met.Add(far);
            }
        }

        _reached.AddRange(met);
        met.Sort();
        (Frontier, Levels) = (met, Levels + 1);
    }
}
