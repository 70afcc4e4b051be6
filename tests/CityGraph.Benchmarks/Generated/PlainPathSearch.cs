namespace CityGraph.Benchmarks.Generated;

/// <summary>The shortest path between two nodes, the first by ids of all that are as short, by hand over arrays: levels from both ends.</summary>
internal sealed class PlainPathSearch(PlainGraph graph)
{
    private readonly Side _start = new(graph);
    private readonly Side _end = new(graph);
    private readonly List<int> _good = [];
    private readonly bool[] _isGood = new bool[graph.NodeCount];

    /// <summary>The ids of node, relationship, node and so on; empty where there is no path.</summary>
    public List<string> Find(int from, int to, int maxHops)
    {
        _start.Begin(from);
        _end.Begin(to);
        while (_start.Levels + _end.Levels < maxHops && _start.Frontier.Count > 0 && _end.Frontier.Count > 0)
        {
            var (side, other) = _start.Frontier.Count <= _end.Frontier.Count ? (_start, _end) : (_end, _start);
            if (!side.GoOn(other, _good)) continue;
            return Walk(from);
        }

        return [];
    }

    /// <summary>From where the sides met back to the start, to know the nodes on shortest paths; then along the first of them.</summary>
    private List<string> Walk(int from)
    {
        foreach (var node in _good) _isGood[node] = true;
        for (var next = 0; next < _good.Count; next++)
        {
            var node = _good[next];
            var distance = _start.Distance(node) - 1;
            for (var at = graph.Start(node); at < graph.End(node); at++)
            {
                var far = graph.Far[at];
                if (_isGood[far] || _start.Distance(far) != distance) continue;
                _isGood[far] = true;
                _good.Add(far);
            }
        }

        var path = new List<string> { graph.NodeIds[from] };
        for (int node = from, hop = 1; hop <= _start.Levels + _end.Levels; hop++)
        {
            var (best, relationship) = (int.MaxValue, int.MaxValue);
            for (var at = graph.Start(node); at < graph.End(node); at++)
            {
                var far = graph.Far[at];
                var fits = hop <= _start.Levels ? _isGood[far] && _start.Distance(far) == hop : _end.Distance(far) == _start.Levels + _end.Levels - hop;
                if (fits && (far, graph.Relationship[at]).CompareTo((best, relationship)) < 0) (best, relationship) = (far, graph.Relationship[at]);
            }

            path.Add(graph.RelationshipIds[relationship]);
            path.Add(graph.NodeIds[node = best]);
        }

        foreach (var node in _good) _isGood[node] = false;
        _good.Clear();
        return path;
    }

    private sealed class Side(PlainGraph graph)
    {
        private readonly int[] _distances = Filled(graph.NodeCount);
        private readonly List<int> _reached = [];

        public int Levels { get; private set; }

        public List<int> Frontier { get; private set; } = [];

        public int Distance(int node) => _distances[node];

        public void Begin(int node)
        {
            foreach (var reached in _reached) _distances[reached] = -1;
            _reached.Clear();
            _reached.Add(node);
            _distances[node] = 0;
            (Frontier, Levels) = ([node], 0);
        }

        /// <summary>Goes one level, and notes where it meets the other side.</summary>
        public bool GoOn(Side other, List<int> met)
        {
            var next = new List<int>();
            Levels++;
            foreach (var node in Frontier)
            {
                for (var at = graph.Start(node); at < graph.End(node); at++)
                {
                    var far = graph.Far[at];
                    if (_distances[far] >= 0) continue;
                    _distances[far] = Levels;
                    next.Add(far);
                    if (other._distances[far] >= 0) met.Add(far);
                }
            }

            _reached.AddRange(next);
            Frontier = next;
            return met.Count > 0;
        }

        private static int[] Filled(int length)
        {
            var filled = new int[length];
            Array.Fill(filled, -1);
            return filled;
        }
    }
}
