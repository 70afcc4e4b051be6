using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.Centrality;

/// <summary>Dependencies where edges have lengths: by Dijkstra's algorithm, in O((n + m) log m) for each source.</summary>
/// <remarks>Paths are as long if they differ by rounding alone: by less than 10^-10 of their length.</remarks>
internal sealed class LengthDependencies(FoldedNetwork network, double[] lengths) : Dependencies
{
    private const double Rounding = 1 + 1e-10;

    private readonly Dijkstra _search = new(network.Out, lengths);
    private readonly int[] _rank = new int[network.Leaves.Length];
    private readonly double[] _paths = new double[network.Leaves.Length];
    private readonly double[] _dependency = new double[network.Leaves.Length];
    private readonly double[] _share = new double[network.Leaves.Length];

    // The places in the lists of predecessors of those edges that are on shortest paths, to one node of the order after the other.
    private readonly int[] _back = new int[network.In.Node.Length];
    private readonly int[] _backEnd = new int[network.Leaves.Length];

    public override ReadOnlySpan<int> Reached => _search.Reached;

    public override double[] OfNodes => _dependency;

    public override bool Compute(int source, CancellationToken cancellationToken)
    {
        _search.Run(source, cancellationToken);
        var order = _search.Reached;
        for (var i = 0; i < order.Length; i++) (_rank[order[i]], _dependency[order[i]]) = (i, network.Leaves[order[i]]);
        _paths[source] = 1;
        _backEnd[0] = 0;
        for (var (i, edges) = (1, 0); i < order.Length; i++) _backEnd[i] = edges = CountPathsTo(order[i], edges);

        var isFinite = true;
        for (var i = order.Length - 1; i > 0; i--)
        {
            var node = order[i];
            var share = _share[node] = (1 + _dependency[node]) / _paths[node];
            foreach (var at in Back(i)) _dependency[network.In.Node[at]] += _paths[network.In.Node[at]] * share;
            isFinite &= double.IsFinite(_paths[node]);
        }

        return isFinite;
    }

    public override void AddEdges(double[] totals, double times)
    {
        for (var i = 1; i < Reached.Length; i++)
        {
            var share = times * _share[Reached[i]];
            foreach (var at in Back(i)) totals[network.In.Edge[at]] += _paths[network.In.Node[at]] * share;
        }
    }

    private ReadOnlySpan<int> Back(int i) => _back.AsSpan(_backEnd[i - 1], _backEnd[i] - _backEnd[i - 1]);

    /// <summary>Counts the shortest paths to a node from those to its predecessors, and notes the edges that they end with.</summary>
    private int CountPathsTo(int node, int edges)
    {
        var (into, distance, paths) = (network.In, _search.Distance, 0.0);
        var (longest, rank) = (distance[node] * Rounding, _rank[node]);
        for (var at = into.Start[node]; at < into.Start[node + 1]; at++)
        {
            var before = into.Node[at];
            // A node that is not reached is infinitely far; one of the same or a higher rank is no nearer.
            if (distance[before] + lengths[into.Edge[at]] > longest || _rank[before] >= rank) continue;
            paths += _paths[before];
            _back[edges++] = at;
        }

        _paths[node] = paths;
        return edges;
    }
}
