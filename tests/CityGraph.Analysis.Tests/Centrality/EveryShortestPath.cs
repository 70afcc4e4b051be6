using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.Tests.Centrality;

/// <summary>All shortest paths of a small network, one by one: by trying all walks that are no longer than the distance, which Floyd and Warshall's algorithm gives.</summary>
internal sealed class EveryShortestPath
{
    private readonly Network _network;
    private readonly EdgeLength _length;
    private readonly double[,] _distance;

    public EveryShortestPath(Network network, EdgeLength length)
    {
        var n = network.NodeCount;
        (_network, _length, _distance) = (network, length, new double[n, n]);
        for (var one = 0; one < n; one++)
        {
            for (var other = 0; other < n; other++) _distance[one, other] = one == other ? 0 : double.PositiveInfinity;
            for (var i = 0; i < network.OutDegree(one); i++)
            {
                var other = network.Successors(one)[i];
                _distance[one, other] = Math.Min(_distance[one, other], LengthOf(network.SuccessorEdges(one)[i]));
            }
        }

        for (var via = 0; via < n; via++)
        {
            for (var one = 0; one < n; one++)
            {
                for (var other = 0; other < n; other++) _distance[one, other] = Math.Min(_distance[one, other], _distance[one, via] + _distance[via, other]);
            }
        }
    }

    public double Distance(int source, int target) => _distance[source, target];

    /// <summary>Betweenness of nodes and edges by definition, as numbers of pairs.</summary>
    public (double[] Nodes, double[] Edges) Betweenness(IReadOnlyCollection<int> sources)
    {
        var (nodes, edges) = (new double[_network.NodeCount], new double[_network.EdgeCount]);
        var pair = _network.IsDirected ? 1 : 0.5;
        foreach (var source in sources)
        {
            for (var target = 0; target < nodes.Length; target++)
            {
                if (target == source || double.IsInfinity(_distance[source, target])) continue;
                var paths = new List<(int Node, int Edge)[]>();
                Walk(source, target, [], paths);
                foreach (var (node, edge) in paths.SelectMany(path => path))
                {
                    if (node != target) nodes[node] += pair / paths.Count;
                    edges[edge] += pair / paths.Count;
                }
            }
        }

        return (nodes, edges);
    }

    private double LengthOf(int edge) => _length switch
    {
        EdgeLength.Unit => 1,
        EdgeLength.Weight => _network.Weight(edge),
        _ => 1 / _network.Weight(edge),
    };

    private void Walk(int node, int target, List<(int Node, int Edge)> path, List<(int Node, int Edge)[]> paths)
    {
        if (node == target)
        {
            paths.Add([.. path]);
            return;
        }

        for (var i = 0; i < _network.OutDegree(node); i++)
        {
            var (next, edge) = (_network.Successors(node)[i], _network.SuccessorEdges(node)[i]);
            if (next == node || LengthOf(edge) + _distance[next, target] != _distance[node, target]) continue;
            path.Add((next, edge));
            Walk(next, target, path, paths);
            path.RemoveAt(path.Count - 1);
        }
    }
}
