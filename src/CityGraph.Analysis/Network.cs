namespace CityGraph.Analysis;

/// <summary>
/// An immutable network: nodes 0 to n - 1, edges 0 to m - 1, directed or not, with weights or not. Self-loops and parallel edges are kept.
/// Adjacency lists are sorted by neighbour, then by edge. An undirected self-loop stands in its node's list twice, so that degrees sum to 2m.
/// Edges are numbered by source, then target, then the order in which they were added; the source of an undirected edge is its smaller end.
/// Memory: 12 bytes for each direction of an edge (8 without weights), 8 for each node.
/// </summary>
public sealed class Network
{
    private readonly int[] _firstEdge;
    private readonly double[] _weights;

    internal Network(bool isDirected, Adjacency successors, Adjacency predecessors, int[] firstEdge, double[] weights)
    {
        IsDirected = isDirected;
        Out = successors;
        In = predecessors;
        _firstEdge = firstEdge;
        _weights = weights;
    }

    /// <summary>The number of nodes, n.</summary>
    public int NodeCount => Out.Start.Length - 1;

    /// <summary>The number of edges, m.</summary>
    public int EdgeCount => _firstEdge[^1];

    public bool IsDirected { get; }

    /// <summary>Whether edges have weights; without, each weighs 1.</summary>
    public bool IsWeighted => _weights.Length > 0;

    /// <summary>The weight of each edge, from 1e-50 to 1e50, more only where parallel edges were added up; empty for a network without weights.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>The lists of successors; of neighbours where there is no direction.</summary>
    internal Adjacency Out { get; }

    /// <summary>The lists of predecessors: the same object as <see cref="Out"/> where there is no direction.</summary>
    internal Adjacency In { get; }

    /// <summary>The nodes that edges of <paramref name="node"/> lead to, one for each edge; without direction, its neighbours.</summary>
    public ReadOnlySpan<int> Successors(int node) => Out.NodesOf(node);

    /// <summary>The edges to <see cref="Successors"/>, in the same order.</summary>
    public ReadOnlySpan<int> SuccessorEdges(int node) => Out.EdgesOf(node);

    /// <summary>The nodes that edges to <paramref name="node"/> come from, one for each edge; without direction, its neighbours.</summary>
    public ReadOnlySpan<int> Predecessors(int node) => In.NodesOf(node);

    /// <summary>The edges from <see cref="Predecessors"/>, in the same order.</summary>
    public ReadOnlySpan<int> PredecessorEdges(int node) => In.EdgesOf(node);

    /// <summary>The number of edges that leave a node; without direction its degree, in which a self-loop counts twice.</summary>
    public int OutDegree(int node) => Out.Start[node + 1] - Out.Start[node];

    /// <summary>The number of edges that enter a node; without direction its degree, in which a self-loop counts twice.</summary>
    public int InDegree(int node) => In.Start[node + 1] - In.Start[node];

    /// <summary>The number of ends of edges at a node: in and out together. A self-loop counts twice.</summary>
    public int Degree(int node) => IsDirected ? OutDegree(node) + InDegree(node) : OutDegree(node);

    /// <summary>The weight of an edge; 1 in a network without weights.</summary>
    public double Weight(int edge) => IsWeighted ? _weights[edge] : 1;

    /// <summary>The ends of an edge, found in O(log n). Use <see cref="CopyEnds"/> for all edges.</summary>
    public (int Source, int Target) Ends(int edge)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(edge);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(edge, EdgeCount);
        var found = Array.BinarySearch(_firstEdge, edge);
        if (found < 0) found = ~found - 1;
        // Nodes that are the source of no edge share their first edge with the next: the last of them is the source.
        while (_firstEdge[found + 1] == _firstEdge[found]) found++;
        return (found, Out.Node[Out.Start[found + 1] - (_firstEdge[found + 1] - edge)]);
    }

    /// <summary>The ends of all edges, by edge, in O(n + m).</summary>
    /// <param name="sources">Takes the sources; at least <see cref="EdgeCount"/> long.</param>
    /// <param name="targets">Takes the targets; at least <see cref="EdgeCount"/> long.</param>
    public void CopyEnds(Span<int> sources, Span<int> targets)
    {
        for (var node = 0; node < NodeCount; node++)
        {
            // The edges of which a node is the source stand at the end of its list, in order.
            var (first, count) = (_firstEdge[node], _firstEdge[node + 1] - _firstEdge[node]);
            sources.Slice(first, count).Fill(node);
            Out.NodesOf(node)[^count..].CopyTo(targets[first..]);
        }
    }
}
