using System.Collections.Immutable;

namespace CityGraph.Analysis.Roles;

/// <summary>
/// How differently two nodes are tied with all others: √Σ over k other than both of (x(i,k) - x(j,k))², in a directed network also of (x(k,i) - x(k,j))²;
/// x are weights (parallel edges added), 1 without. 0: structurally equivalent. Self-loops do not count.
/// F. Lorrain and H. C. White, Journal of Mathematical Sociology 1, 1971; S. Wasserman and K. Faust, Social Network Analysis, 1994, section 9.3.
/// </summary>
public sealed class StructuralEquivalence
{
    /// <summary>The most nodes: all pairs are kept, 8 bytes each.</summary>
    public const int MaxNodes = 2_000;

    private readonly double[] _distances;

    private StructuralEquivalence(int nodeCount, double[] distances) => (NodeCount, _distances) = (nodeCount, distances);

    public int NodeCount { get; }

    /// <summary>The distance between two nodes.</summary>
    public double this[int one, int other] => _distances[(one * NodeCount) + other];

    /// <summary>Of all pairs, in O(n² + Σ d²), d the degree. Undefined above <see cref="MaxNodes"/>.</summary>
    public static Measured<StructuralEquivalence> Of(Network network)
    {
        var n = network.NodeCount;
        if (n > MaxNodes) return new NotDefined($"Structural equivalence is worked out for at most {MaxNodes} nodes, not {n}.");
        var simple = network.Simplified();
        var squares = new double[n * n];
        Add(simple, simple.Out, squares);
        if (simple.IsDirected) Add(simple, simple.In, squares);
        // What rounding leaves of equal numbers is nothing.
        for (var i = 0; i < squares.Length; i++) squares[i] = squares[i] > 1e-12 ? Math.Sqrt(squares[i]) : 0;
        return new StructuralEquivalence(n, squares);
    }

    /// <summary>
    /// Groups nodes by joining the two groups that are nearest in the mean over their pairs, until so many are left (average linkage; the nearest-neighbour
    /// chain of F. Murtagh, The Computer Journal 26(4), 1983). O(n²). Of equal distances the smaller nodes decide.
    /// </summary>
    /// <param name="count">How many groups, from 1 to the number of nodes.</param>
    /// <returns>The group of each node, numbered by their first nodes.</returns>
    public ImmutableArray<int> Group(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, Math.Min(1, NodeCount));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, NodeCount);
        var joined = Enumerable.Range(0, NodeCount).ToArray();
        foreach (var (one, other, _) in AverageLinkage.Join(_distances, NodeCount).OrderBy(join => join.Distance).Take(NodeCount - count)) joined[Root(one)] = Root(other);
        var numbers = new Dictionary<int, int>();
        var groups = ImmutableArray.CreateBuilder<int>(NodeCount);
        for (var node = 0; node < NodeCount; node++)
        {
            var root = Root(node);
            if (!numbers.TryGetValue(root, out var number)) numbers.Add(root, number = numbers.Count);
            groups.Add(number);
        }

        return groups.MoveToImmutable();

        int Root(int node)
        {
            while (joined[node] != node) node = joined[node] = joined[joined[node]];
            return node;
        }
    }

    /// <summary>Σ over k of (x(i,k) - x(j,k))² = Σ x(i,k)² + Σ x(j,k)² - 2 Σ x(i,k) x(j,k), less what k = i and k = j give.</summary>
    private static void Add(Network network, Adjacency lists, double[] squares)
    {
        var n = network.NodeCount;
        var own = new double[n];
        for (var node = 0; node < n; node++)
        {
            foreach (var edge in lists.EdgesOf(node)) own[node] += network.Weight(edge) * network.Weight(edge);
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                if (i != j) squares[(i * n) + j] += own[i] + own[j];
            }
        }

        var others = ReferenceEquals(lists, network.Out) ? network.In : network.Out;
        for (var i = 0; i < n; i++)
        {
            var nodes = lists.NodesOf(i);
            var edges = lists.EdgesOf(i);
            for (var at = 0; at < nodes.Length; at++)
            {
                var (k, weight) = (nodes[at], network.Weight(edges[at]));
                squares[(i * n) + k] -= weight * weight;
                squares[(k * n) + i] -= weight * weight;
                var ends = others.NodesOf(k);
                var ties = others.EdgesOf(k);
                for (var end = 0; end < ends.Length; end++)
                {
                    if (ends[end] != i) squares[(i * n) + ends[end]] -= 2 * weight * network.Weight(ties[end]);
                }
            }
        }
    }
}
