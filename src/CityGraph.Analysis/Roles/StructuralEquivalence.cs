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
    public static Measured<StructuralEquivalence> Of(Network network, AnalysisRun? run = null)
    {
        var n = network.NodeCount;
        if (n > MaxNodes) return new NotDefined($"Structural equivalence is worked out for at most {MaxNodes} nodes, not {n}.");
        var simple = network.Simplified();
        Profiles[] profiles = simple.IsDirected ? [new(simple, simple.Out, simple.In), new(simple, simple.In, simple.Out)] : [new(simple, simple.Out, simple.Out)];
        var distances = new double[n * n];
        Blocks.Run(n, run ?? AnalysisRun.Default, () => new double[n], (node, row) =>
        {
            var sizes = profiles.Sum(one => one.SquaresOf(node));
            Array.Clear(row);
            foreach (var one in profiles) one.AddTo(row, node);
            for (var other = node + 1; other < n; other++)
            {
                // What rounding leaves of equal numbers is nothing.
                var isEqual = row[other] <= 1e-12 * (sizes + profiles.Sum(one => one.SquaresOf(other)));
                distances[(node * n) + other] = distances[(other * n) + node] = isEqual ? 0 : Math.Sqrt(row[other]);
            }

            return node;
        }, (_, _) => { });
        return new StructuralEquivalence(n, distances);
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

    /// <summary>The ties of nodes in one direction.</summary>
    private sealed class Profiles
    {
        private readonly Network _network;
        private readonly Adjacency _lists;
        private readonly Adjacency _others;
        private readonly double[] _squares;

        /// <param name="network">Without self-loops and parallel edges.</param>
        /// <param name="lists">The ties of each node.</param>
        /// <param name="others">Seen from their other ends.</param>
        public Profiles(Network network, Adjacency lists, Adjacency others)
        {
            (_network, _lists, _others, _squares) = (network, lists, others, new double[network.NodeCount]);
            for (var node = 0; node < _squares.Length; node++)
            {
                foreach (var edge in lists.EdgesOf(node)) _squares[node] += network.Weight(edge) * network.Weight(edge);
            }
        }

        /// <summary>Σ over k of x(i,k)².</summary>
        public double SquaresOf(int node) => _squares[node];

        /// <summary>For all j after i: Σ over k of (x(i,k) - x(j,k))² = Σ x(i,k)² + Σ x(j,k)² - 2 Σ x(i,k) x(j,k), less what k = i and k = j give.</summary>
        public void AddTo(double[] row, int node)
        {
            for (var other = node + 1; other < row.Length; other++) row[other] += _squares[node] + _squares[other];
            TakeOff(row, _lists.NodesOf(node), _lists.EdgesOf(node));
            TakeOff(row, _others.NodesOf(node), _others.EdgesOf(node));
            var nodes = _lists.NodesOf(node);
            var edges = _lists.EdgesOf(node);
            for (var at = 0; at < nodes.Length; at++)
            {
                var twice = 2 * _network.Weight(edges[at]);
                var ends = _others.NodesOf(nodes[at]);
                var ties = _others.EdgesOf(nodes[at]);
                for (var end = ends.Length - 1; end >= 0 && ends[end] > node; end--) row[ends[end]] -= twice * _network.Weight(ties[end]);
            }
        }

        private void TakeOff(double[] row, ReadOnlySpan<int> nodes, ReadOnlySpan<int> edges)
        {
            for (var at = 0; at < nodes.Length; at++) row[nodes[at]] -= _network.Weight(edges[at]) * _network.Weight(edges[at]);
        }
    }
}
