namespace CityGraph.Analysis.Components;

/// <summary>
/// The largest sets of nodes within which each reaches each other along edges, whatever their direction.
/// Self-loops, parallel edges and weights change nothing; a node without edges is a component of its own.
/// O(n + m) time, breadth-first. The same as igraph's and NetworkX's.
/// </summary>
public static class WeakComponents
{
    private const int Unseen = -1;

    public static ComponentPartition Of(Network network)
    {
        var (ofNode, queue, count) = (new int[network.NodeCount], new int[network.NodeCount], 0);
        Array.Fill(ofNode, Unseen);
        for (var first = 0; first < ofNode.Length; first++)
        {
            if (ofNode[first] != Unseen) continue;
            ofNode[first] = count;
            queue[0] = first;
            for (var (head, tail) = (0, 1); head < tail; head++)
            {
                tail = Reach(network.Out, queue[head], count, ofNode, queue, tail);
                if (network.IsDirected) tail = Reach(network.In, queue[head], count, ofNode, queue, tail);
            }

            count++;
        }

        return new(ofNode, count);
    }

    /// <summary>Puts those neighbours of a node that were not seen yet into the component and at the end of the queue.</summary>
    private static int Reach(Adjacency adjacency, int node, int component, int[] ofNode, int[] queue, int tail)
    {
        foreach (var neighbour in adjacency.NodesOf(node))
        {
            if (ofNode[neighbour] != Unseen) continue;
            ofNode[neighbour] = component;
            queue[tail++] = neighbour;
        }

        return tail;
    }
}
