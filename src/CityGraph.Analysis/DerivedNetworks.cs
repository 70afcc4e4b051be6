namespace CityGraph.Analysis;

/// <summary>Networks made from others. Each takes O(n + m) time beside sorting and leaves the given one as it is.</summary>
public static class DerivedNetworks
{
    /// <summary>Without self-loops and parallel edges: of parallel edges one remains, which weighs what they weigh together.</summary>
    /// <remarks>In a network without weights the one that remains weighs 1: the result has no weights either.</remarks>
    public static Network Simplified(this Network network)
    {
        var (sources, targets) = network.AllEnds();
        var simple = new NetworkBuilder(network.NodeCount, network.IsDirected);
        for (var edge = 0; edge < sources.Length;)
        {
            var (source, target, weight) = (sources[edge], targets[edge], 0.0);
            // Parallel edges have numbers in a row.
            for (; edge < sources.Length && sources[edge] == source && targets[edge] == target; edge++) weight += network.Weight(edge);
            if (source == target) continue;
            if (network.IsWeighted) simple.Add(source, target, weight);
            else simple.Add(source, target);
        }

        return simple.Build();
    }

    /// <summary>With each edge as one without direction: two that point at each other become parallel.</summary>
    public static Network ToUndirected(this Network network)
    {
        if (!network.IsDirected) return network;
        var (sources, targets) = network.AllEnds();
        var undirected = new NetworkBuilder(network.NodeCount, isDirected: false);
        for (var edge = 0; edge < sources.Length; edge++)
        {
            if (network.IsWeighted) undirected.Add(sources[edge], targets[edge], network.Weight(edge));
            else undirected.Add(sources[edge], targets[edge]);
        }

        return undirected.Build();
    }

    /// <summary>The network among some nodes, which are numbered anew in the order given.</summary>
    /// <param name="network">The whole.</param>
    /// <param name="nodes">Nodes, each once.</param>
    public static Network Induced(this Network network, ReadOnlySpan<int> nodes)
    {
        var number = new int[network.NodeCount];
        Array.Fill(number, -1);
        for (var i = 0; i < nodes.Length; i++)
        {
            if (number[nodes[i]] >= 0) throw new ArgumentException($"Node {nodes[i]} is given twice.", nameof(nodes));
            number[nodes[i]] = i;
        }

        var (sources, targets) = network.AllEnds();
        var induced = new NetworkBuilder(nodes.Length, network.IsDirected);
        for (var edge = 0; edge < sources.Length; edge++)
        {
            var (source, target) = (number[sources[edge]], number[targets[edge]]);
            if (source < 0 || target < 0) continue;
            if (network.IsWeighted) induced.Add(source, target, network.Weight(edge));
            else induced.Add(source, target);
        }

        return induced.Build();
    }

    /// <summary>The ends of all edges, by edge: 8 bytes an edge, for as long as they are kept.</summary>
    internal static (int[] Sources, int[] Targets) AllEnds(this Network network)
    {
        var ends = (new int[network.EdgeCount], new int[network.EdgeCount]);
        network.CopyEnds(ends.Item1, ends.Item2);
        return ends;
    }
}
