using System.Collections;

namespace CityGraph.Graph.Queries;

/// <summary>
/// The edges of an answer, node after node, as numbers that hold no reference: a search meets many, compares numbers, and reads ids, labels and
/// degrees of few. At most <see cref="Expansion.MaxEdges"/>. Immutable; what is read is of the graph that the answer is from.
/// </summary>
public sealed class EdgeList : IReadOnlyList<ExpandedEdge>
{
    private readonly EdgeNumbers[] _edges;
    private readonly int[] _starts;

    /// <param name="edges">In order; there may be room behind them. Not changed from now on.</param>
    /// <param name="starts">Where those of each node of the expansion begin, and where the last end: one more than nodes. Not changed from now on.</param>
    /// <param name="source">Reads the rest.</param>
    public EdgeList(EdgeNumbers[] edges, int[] starts, ExpandedEdgeSource source) => (_edges, _starts, Source) = (edges, starts, source);

    public int Length => _starts[^1];

    int IReadOnlyCollection<ExpandedEdge>.Count => Length;

    /// <summary>The edges as numbers, by position.</summary>
    public ReadOnlySpan<EdgeNumbers> Numbers => _edges.AsSpan(0, Length);

    internal ExpandedEdgeSource Source { get; }

    /// <exception cref="ArgumentOutOfRangeException">There is no such edge.</exception>
    public ExpandedEdge this[int position] => (uint)position < (uint)Length ? new(this, position) : throw new ArgumentOutOfRangeException(nameof(position));

    /// <summary>Edges that are read already.</summary>
    /// <param name="nodes">How many nodes the expansion goes from.</param>
    /// <param name="edges">In order. Each is its own number, so that numbers say nothing beyond this list.</param>
    public static EdgeList Of(int nodes, ReadOnlySpan<ReadEdge> edges)
    {
        var (numbers, starts) = (new EdgeNumbers[edges.Length], new int[nodes + 1]);
        for (var i = 0; i < edges.Length; i++)
        {
            numbers[i] = new(i, i, -1, (short)edges[i].Way, edges[i].IsOutgoing);
            starts[edges[i].From + 1]++;
        }

        for (var node = 0; node < nodes; node++) starts[node + 1] += starts[node];
        return new(numbers, starts, new ReadEdges([.. edges]));
    }

    /// <summary>Where the edges of a node of the expansion begin, and those of the node before end.</summary>
    /// <param name="node">The position of the node in <see cref="Expansion.From"/>, or the number of nodes, where the last end.</param>
    public int StartOf(int node) => _starts[node];

    public IEnumerator<ExpandedEdge> GetEnumerator()
    {
        for (var position = 0; position < Length; position++) yield return this[position];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The last node whose edges begin there or before: those before it with the same start have none.</summary>
    internal int FromOf(int position)
    {
        var (first, end) = (0, _starts.Length - 1);
        while (end - first > 1)
        {
            var middle = (first + end) >>> 1;
            if (_starts[middle] <= position) first = middle;
            else end = middle;
        }

        return first;
    }

    private sealed class ReadEdges(ReadEdge[] edges) : ExpandedEdgeSource
    {
        public override string RelationshipId(int relationship) => edges[relationship].RelationshipId;

        public override string FarId(int node) => edges[node].FarId;

        public override string FarLabel(int node, int type) => edges[node].FarLabel;

        public override int FarDegree(int node, int type) => edges[node].FarDegree;
    }
}
