using System.Runtime.CompilerServices;

namespace CityGraph.Analysis.Communities;

/// <summary>
/// What communities are looked for in: the network itself, or one whose nodes are communities of a lower level. Each edge stands in the lists of both
/// ends, whatever its direction; self-loops stand in none, since they are within whatever happens, but count in the strengths. Weights are in units of
/// the mean weight of an edge, so that what is tolerated does not depend on their scale.
/// </summary>
internal sealed class LevelGraph
{
    private readonly double _expectation;

    private LevelGraph(int[] start, int[] node, double[] weight, Strength[] strengths, double expectation, double tolerance)
    {
        (Start, Node, Weight, Strengths) = (start, node, weight, strengths);
        (_expectation, Tolerance) = (expectation, tolerance);
    }

    public int NodeCount => Strengths.Length;

    /// <summary>Where the list of each node begins; one longer than there are nodes.</summary>
    public int[] Start { get; }

    public int[] Node { get; }

    public double[] Weight { get; }

    public Strength[] Strengths { get; }

    /// <summary>A gain that is not worth a move, as it may be one of rounding only: about 10⁻¹² of modularity.</summary>
    public double Tolerance { get; }

    /// <summary>The lowest level, in O(n + m).</summary>
    public static LevelGraph Of(Network network, double resolution)
    {
        var n = network.NodeCount;
        var (start, strengths) = (new int[n + 1], new Strength[n]);
        var ends = network.IsDirected ? network.EdgeCount * 2L : network.Out.Node.Length;
        var (nodes, weights) = (new int[ends], new double[ends]);
        var mean = 0.0;
        foreach (var weight in network.Weights) mean += weight / network.EdgeCount;
        var next = 0;
        for (var node = 0; node < n; node++)
        {
            var leaving = Append(node, network.Out);
            strengths[node] = new(leaving, network.IsDirected ? Append(node, network.In) : leaving);
            start[node + 1] = next;
        }

        // The weight of all lists of successors. Without direction each pair of ends is in it from both sides, as it is in Expected.
        double total = network.Out.Node.Length;
        return new(start, nodes, weights, strengths, resolution / (network.IsDirected ? total : 2 * total), 1e-12 * total);

        double Append(int node, Adjacency lists)
        {
            var sum = 0.0;
            for (var at = lists.Start[node]; at < lists.Start[node + 1]; at++)
            {
                var weight = network.IsWeighted ? network.Weights[lists.Edge[at]] / mean : 1;
                sum += weight;
                if (lists.Node[at] == node) continue;
                (nodes[next], weights[next]) = (lists.Node[at], weight);
                next++;
            }

            return sum;
        }
    }

    /// <summary>What is expected of a random network with the same strengths to lie between the two, times the resolution.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Expected(Strength one, Strength other) => _expectation * ((one.Leaving * other.Entering) + (one.Entering * other.Leaving));

    /// <summary>The level above, whose nodes are the communities of this one, in O(n + m).</summary>
    /// <param name="labels">The community of each node, from 0 to <paramref name="count"/> - 1.</param>
    /// <param name="count">The number of communities.</param>
    public LevelGraph Aggregate(int[] labels, int count)
    {
        var (strengths, first) = (new Strength[count], new int[count + 1]);
        var ends = 0;
        for (var node = 0; node < NodeCount; node++)
        {
            strengths[labels[node]] += Strengths[node];
            first[labels[node] + 1]++;
            for (var at = Start[node]; at < Start[node + 1]; at++) ends += labels[Node[at]] == labels[node] ? 0 : 1;
        }

        for (var label = 0; label < count; label++) first[label + 1] += first[label];
        var (member, next) = (new int[NodeCount], first.AsSpan(0, count).ToArray());
        for (var node = 0; node < NodeCount; node++) member[next[labels[node]]++] = node;

        var (start, nodes, weights, links) = (new int[count + 1], new int[ends], new double[ends], new Links(count));
        for (var (label, end) = (0, 0); label < count; start[++label] = end)
        {
            foreach (var node in member.AsSpan(first[label], first[label + 1] - first[label])) links.Add(this, node, labels);
            foreach (var other in links.Labels)
            {
                if (other != label) (nodes[end], weights[end++]) = (other, links[other]);
            }

            links.Clear();
        }

        return new(start, nodes, weights, strengths, _expectation, Tolerance);
    }
}
