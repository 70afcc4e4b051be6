namespace CityGraph.Analysis.Distances;

/// <summary>Distances from one node: the length of a shortest path to each other.</summary>
public static class ShortestPaths
{
    /// <summary>The distance of each node from <paramref name="source"/>, which has 0 itself; null where no path leads.</summary>
    /// <remarks>Breadth first in O(n + m) without lengths; by Dijkstra's algorithm in O((n + m) log m) with them.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The source is no node.</exception>
    public static Measured<double?[]> From(Network network, int source, EdgeLength length = EdgeLength.Unit, PathDirection direction = PathDirection.Out)
    {
        SourceOrder.Check(network, [source], nameof(source));
        var lengths = EdgeLengths.Of(network, length);
        var along = direction == PathDirection.Out ? network.Out : network.In;
        return lengths.AreUnit ? BreadthFirst(along, source) : ByDijkstra(new(along, lengths.ByEdge), source);
    }

    private static double?[] BreadthFirst(Adjacency along, int source)
    {
        var distances = new double?[along.Start.Length - 1];
        var waiting = new Queue<int>([source]);
        distances[source] = 0;
        while (waiting.TryDequeue(out var node))
        {
            foreach (var neighbour in along.NodesOf(node))
            {
                if (distances[neighbour] is not null) continue;
                distances[neighbour] = distances[node] + 1;
                waiting.Enqueue(neighbour);
            }
        }

        return distances;
    }

    private static double?[] ByDijkstra(Dijkstra search, int source)
    {
        var distances = new double?[search.Distance.Length];
        search.Run(source, CancellationToken.None);
        foreach (var node in search.Reached) distances[node] = search.Distance[node];
        return distances;
    }
}
