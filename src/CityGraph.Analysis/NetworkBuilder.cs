namespace CityGraph.Analysis;

/// <summary>Takes edges in any order and makes a <see cref="Network"/> of them in O(n + m). Not safe for several threads.</summary>
public sealed class NetworkBuilder
{
    /// <summary>The least weight of an edge.</summary>
    public const double LeastWeight = 1e-50;

    /// <summary>The greatest weight of an edge. Within both, products of four weights, sums and inverses of them are finite and not 0.</summary>
    public const double GreatestWeight = 1e50;

    private readonly List<int> _sources = [];
    private readonly List<int> _targets = [];
    private readonly List<double> _weights = [];
    private readonly bool _isDirected;
    private readonly int _nodeCount;

    /// <param name="nodeCount">The number of nodes, 0 or more.</param>
    /// <param name="isDirected">Whether edges have a direction.</param>
    public NetworkBuilder(int nodeCount, bool isDirected)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        (_nodeCount, _isDirected) = (nodeCount, isDirected);
    }

    /// <summary>Adds an edge without weight: it weighs 1 if others have one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is no node.</exception>
    public NetworkBuilder Add(int source, int target)
    {
        CheckNode(source, nameof(source));
        CheckNode(target, nameof(target));
        if (_weights.Count > 0) _weights.Add(1);
        _sources.Add(source);
        _targets.Add(target);
        return this;
    }

    /// <summary>Adds an edge with a weight.</summary>
    /// <param name="source">A node.</param>
    /// <param name="target">A node.</param>
    /// <param name="weight">From <see cref="LeastWeight"/> to <see cref="GreatestWeight"/>: what weighs nothing is no edge.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is no node, or the weight is out of bounds.</exception>
    public NetworkBuilder Add(int source, int target, double weight)
    {
        // Sums of parallel edges are weights too, and may be greater.
        if (!(weight is >= LeastWeight and <= GreatestWeight * int.MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "The weight of an edge is from 1e-50 to 1e50.");
        }

        while (_weights.Count < _sources.Count) _weights.Add(1);
        Add(source, target);
        if (_weights.Count == _sources.Count) _weights[^1] = weight;
        else _weights.Add(weight);
        return this;
    }

    public Network Build()
    {
        var m = _sources.Count;
        var (sources, targets) = (_sources.ToArray(), _targets.ToArray());
        if (!_isDirected)
        {
            for (var i = 0; i < m; i++)
            {
                if (sources[i] > targets[i]) (sources[i], targets[i]) = (targets[i], sources[i]);
            }
        }

        // By target, then stably by source: the order of edges.
        var order = SortBy(sources, SortBy(targets, [.. Enumerable.Range(0, m)]));
        var weights = _weights.Count == 0 ? [] : new double[m];
        var (edgeSources, edgeTargets) = (new int[m], new int[m]);
        for (var edge = 0; edge < m; edge++)
        {
            (edgeSources[edge], edgeTargets[edge]) = (sources[order[edge]], targets[order[edge]]);
            if (weights.Length > 0) weights[edge] = _weights[order[edge]];
        }

        var firstEdge = Starts(edgeSources);
        if (_isDirected)
        {
            int[] edges = [.. Enumerable.Range(0, m)];
            var byTarget = SortBy(edgeTargets, edges);
            var predecessors = new int[m];
            for (var i = 0; i < m; i++) predecessors[i] = edgeSources[byTarget[i]];
            return new(true, new(firstEdge, edgeTargets, edges), new(Starts(edgeTargets), predecessors, byTarget), firstEdge, weights);
        }

        var both = Undirected(edgeSources, edgeTargets);
        return new(false, both, both, firstEdge, weights);
    }

    /// <summary>Each node's list: first the edges of which it is the larger end, then those of which it is the smaller; both by the other end.</summary>
    private Adjacency Undirected(int[] sources, int[] targets)
    {
        var start = new int[_nodeCount + 1];
        for (var edge = 0; edge < sources.Length; edge++)
        {
            start[sources[edge] + 1]++;
            start[targets[edge] + 1]++;
        }

        for (var node = 0; node < _nodeCount; node++) start[node + 1] += start[node];
        var (next, nodes, edges) = (start.AsSpan(0, _nodeCount).ToArray(), new int[2 * sources.Length], new int[2 * sources.Length]);
        for (var edge = 0; edge < sources.Length; edge++) Put(targets[edge], sources[edge], edge);
        for (var edge = 0; edge < sources.Length; edge++) Put(sources[edge], targets[edge], edge);
        return new(start, nodes, edges);

        void Put(int at, int neighbour, int edge)
        {
            nodes[next[at]] = neighbour;
            edges[next[at]++] = edge;
        }
    }

    private int[] Starts(int[] ends)
    {
        var start = new int[_nodeCount + 1];
        foreach (var end in ends) start[end + 1]++;
        for (var node = 0; node < _nodeCount; node++) start[node + 1] += start[node];
        return start;
    }

    /// <summary>Edges stably sorted by one of their ends.</summary>
    private int[] SortBy(int[] ends, int[] order)
    {
        var next = Starts(ends);
        var sorted = new int[order.Length];
        foreach (var edge in order) sorted[next[ends[edge]]++] = edge;
        return sorted;
    }

    private void CheckNode(int node, string name)
    {
        if ((uint)node >= (uint)_nodeCount) throw new ArgumentOutOfRangeException(name, node, $"The network has {_nodeCount} nodes, numbered from 0.");
    }
}
