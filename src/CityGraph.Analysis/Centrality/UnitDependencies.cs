namespace CityGraph.Analysis.Centrality;

/// <summary>Dependencies where each edge is 1 long: breadth first, in O(n + m) for each source.</summary>
internal sealed class UnitDependencies(Adjacency along, int[] leaves) : Dependencies
{
    private const int Unseen = -1;

    private readonly int[] _distance = Filled(along.Start.Length - 1);
    private readonly int[] _order = new int[along.Start.Length - 1];
    private readonly double[] _paths = new double[along.Start.Length - 1];
    private readonly double[] _dependency = new double[along.Start.Length - 1];

    // (1 + δ(w)) / σ(w).
    private readonly double[] _share = new double[along.Start.Length - 1];

    // The places in the lists of neighbours of those edges that are on shortest paths, from one node of the order after the other.
    private readonly int[] _onward = new int[along.Node.Length];
    private readonly int[] _onwardEnd = new int[along.Start.Length - 1];
    private int _count;

    public override ReadOnlySpan<int> Reached => _order.AsSpan(0, _count);

    public override double[] OfNodes => _dependency;

    public override bool Compute(int source, CancellationToken cancellationToken)
    {
        CountPaths(source);
        cancellationToken.ThrowIfCancellationRequested();
        return Accumulate();
    }

    public override void AddEdges(double[] totals, double times)
    {
        for (var (i, at) = (0, 0); i < _count; i++)
        {
            var paths = times * _paths[_order[i]];
            for (; at < _onwardEnd[i]; at++) totals[along.Edge[_onward[at]]] += paths * _share[along.Node[_onward[at]]];
        }
    }

    private void CountPaths(int source)
    {
        var (start, nodes, distance, paths, order, onward) = (along.Start, along.Node, _distance, _paths, _order, _onward);
        foreach (var node in Reached) distance[node] = Unseen;
        (order[0], distance[source], paths[source]) = (source, 0, 1);
        var (count, edges) = (1, 0);
        for (var head = 0; head < count; head++)
        {
            var node = order[head];
            var (next, pathsTo, end) = (distance[node] + 1, paths[node], start[node + 1]);
            for (var at = start[node]; at < end; at++)
            {
                var neighbour = nodes[at];
                var known = distance[neighbour];
                if (known == next)
                {
                    paths[neighbour] += pathsTo;
                    onward[edges++] = at;
                }
                else if (known == Unseen)
                {
                    distance[neighbour] = next;
                    paths[neighbour] = pathsTo;
                    order[count++] = neighbour;
                    onward[edges++] = at;
                }
            }

            _onwardEnd[head] = edges;
        }

        _count = count;
    }

    private bool Accumulate()
    {
        var (nodes, paths, order, onward, share) = (along.Node, _paths, _order, _onward, _share);
        var isFinite = true;
        for (var i = _count - 1; i >= 0; i--)
        {
            var (node, sum) = (order[i], 0.0);
            var first = i > 0 ? _onwardEnd[i - 1] : 0;
            foreach (var at in onward.AsSpan(first, _onwardEnd[i] - first)) sum += share[nodes[at]];
            var count = paths[node];
            var dependency = (count * sum) + leaves[node];
            _dependency[node] = dependency;
            share[node] = (1 + dependency) / count;
            isFinite &= double.IsFinite(count);
        }

        return isFinite;
    }

    private static int[] Filled(int count)
    {
        var distances = new int[count];
        Array.Fill(distances, Unseen);
        return distances;
    }
}
