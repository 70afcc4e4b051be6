namespace CityGraph.Analysis;

/// <summary>
/// Makes networks of the same size from the ends of their edges, each in O(n + m) and in the memory of the one before, which is void from then on.
/// Who wants to keep a network makes no other. Not safe for several threads.
/// </summary>
internal sealed class NetworkAssembler
{
    private readonly bool _isDirected;
    private readonly int[] _firstEdge;
    private readonly double[] _weights;
    private readonly Adjacency _out;
    private readonly Adjacency _in;

    private readonly int[] _sources;
    private readonly int[] _targets;
    private readonly int[] _order;
    private readonly int[] _byTarget;
    private readonly int[] _next;

    public NetworkAssembler(int nodeCount, int edgeCount, bool isDirected, bool isWeighted)
    {
        _isDirected = isDirected;
        (_firstEdge, _weights) = (new int[nodeCount + 1], isWeighted ? new double[edgeCount] : []);
        (_sources, _targets) = (new int[edgeCount], new int[edgeCount]);
        (_order, _byTarget, _next) = (new int[edgeCount], new int[edgeCount], new int[nodeCount + 1]);
        if (isDirected)
        {
            _out = new(_firstEdge, _targets, [.. Enumerable.Range(0, edgeCount)]);
            _in = new(new int[nodeCount + 1], new int[edgeCount], new int[edgeCount]);
        }
        else
        {
            _out = _in = new(new int[nodeCount + 1], new int[2 * edgeCount], new int[2 * edgeCount]);
        }
    }

    /// <param name="sources">The sources of the edges in any order, as many as there are edges; changed where there is no direction.</param>
    /// <param name="targets">Their targets; changed where there is no direction.</param>
    /// <param name="weights">Their weights; empty without.</param>
    public Network Assemble(Span<int> sources, Span<int> targets, ReadOnlySpan<double> weights)
    {
        if (!_isDirected) PutSmallerFirst(sources, targets);
        Sort(sources, targets);
        for (var edge = 0; edge < _order.Length; edge++)
        {
            (_sources[edge], _targets[edge]) = (sources[_order[edge]], targets[_order[edge]]);
            if (_weights.Length > 0) _weights[edge] = weights[_order[edge]];
        }

        if (_isDirected) ListPredecessors();
        else ListNeighbours();
        return new(_isDirected, _out, _in, _firstEdge, _weights);
    }

    private static void PutSmallerFirst(Span<int> sources, Span<int> targets)
    {
        for (var i = 0; i < sources.Length; i++)
        {
            if (sources[i] > targets[i]) (sources[i], targets[i]) = (targets[i], sources[i]);
        }
    }

    /// <summary>By target, then stably by source: the order of edges.</summary>
    private void Sort(ReadOnlySpan<int> sources, ReadOnlySpan<int> targets)
    {
        Count(targets, _next);
        for (var i = 0; i < targets.Length; i++) _byTarget[_next[targets[i]]++] = i;
        Count(sources, _firstEdge);
        _firstEdge.CopyTo(_next, 0);
        foreach (var i in _byTarget) _order[_next[sources[i]]++] = i;
    }

    private void ListPredecessors()
    {
        Count(_targets, _in.Start);
        _in.Start.CopyTo(_next, 0);
        for (var edge = 0; edge < _sources.Length; edge++) Put(_in, _targets[edge], _sources[edge], edge);
    }

    /// <summary>Each node's list: first the edges of which it is the larger end, then those of which it is the smaller; both by the other end.</summary>
    private void ListNeighbours()
    {
        Array.Clear(_out.Start);
        CountMore(_sources, _out.Start);
        CountMore(_targets, _out.Start);
        Accumulate(_out.Start);
        _out.Start.CopyTo(_next, 0);
        for (var edge = 0; edge < _sources.Length; edge++) Put(_out, _targets[edge], _sources[edge], edge);
        for (var edge = 0; edge < _sources.Length; edge++) Put(_out, _sources[edge], _targets[edge], edge);
    }

    private void Put(Adjacency lists, int node, int neighbour, int edge)
    {
        var at = _next[node]++;
        (lists.Node[at], lists.Edge[at]) = (neighbour, edge);
    }

    /// <summary>Where the list of each node begins, one after the other.</summary>
    private static void Count(ReadOnlySpan<int> ends, int[] start)
    {
        Array.Clear(start);
        CountMore(ends, start);
        Accumulate(start);
    }

    private static void CountMore(ReadOnlySpan<int> ends, int[] start)
    {
        foreach (var end in ends) start[end + 1]++;
    }

    private static void Accumulate(int[] start)
    {
        for (var node = 1; node < start.Length; node++) start[node] += start[node - 1];
    }
}
