namespace CityGraph.Explorer.Paths;

/// <summary>One of the two ends from which a search goes.</summary>
/// <param name="node">The node where it begins.</param>
internal sealed class SearchEnd(int node)
{
    private readonly HashSet<int> _reached = [node];

    public int Node { get; } = node;

    /// <summary>How many levels were gone.</summary>
    public int Levels { get; private set; }

    /// <summary>The nodes of the last level, which the next one goes from, in the order in which they were met.</summary>
    public List<int> Frontier { get; private set; } = [node];

    /// <summary>All nodes that were met, those of the last level included.</summary>
    public IEnumerable<int> Reached => _reached;

    /// <summary>Whether both have reached some node.</summary>
    public bool Meets(SearchEnd other) => _reached.Overlaps(other._reached);

    /// <summary>Goes one level further through what is known.</summary>
    public void GoOn(SearchGraph graph)
    {
        var met = new List<int>();
        foreach (var from in Frontier)
        {
            foreach (var (_, far) in graph.NeighboursOf(from))
            {
                if (_reached.Add(far)) met.Add(far);
            }
        }

        met.Sort();
        (Frontier, Levels) = (met, Levels + 1);
    }
}
