namespace CityGraph.Analysis.Comparison;

/// <summary>
/// How often each node touches each graphlet (small connected induced subgraph) of two to four nodes, told apart by where in it the node stands: 15 orbits, in the
/// numbers of N. Pržulj, Bioinformatics 23(2), 2007, figure 1: 0 an edge; 1 end and 2 middle of a path of three; 3 a triangle; 4 end and 5 inner node of a path of
/// four; 6 leaf and 7 centre of a claw; 8 a square; 9 end, 10 far corners and 11 centre of a triangle with a tail; 12 the two ends without and 13 with a tie across
/// of a square with a diagonal; 14 four nodes all joined.
/// </summary>
/// <remarks>Direction, weights, self-loops and parallel edges do not matter.</remarks>
public static class GraphletOrbits
{
    /// <summary>The number of orbits of graphlets of up to four nodes.</summary>
    public const int Count = 15;

    /// <summary>The counts of each node, by orbit. O(Σ d² + triangles × d) time, d the degrees.</summary>
    public static IReadOnlyList<long[]> OfNodes(Network network)
    {
        var simple = network.ToUndirected().Simplified();
        var cliques = new TrianglesAndCliques(simple);
        var scratch = new int[simple.NodeCount];
        return [.. Enumerable.Range(0, simple.NodeCount).Select(node => OfNode(simple, cliques, node, scratch))];
    }

    /// <summary>
    /// Counts subgraphs that need not be induced, from degrees, triangles and common neighbours, and takes off those that are part of a denser graphlet: from the
    /// densest to the sparsest. The factor of a term is how often the denser one contains the sparser with the node in that place.
    /// </summary>
    private static long[] OfNode(Network network, TrianglesAndCliques cliques, int node, int[] scratch)
    {
        var (o, d, triangles) = (new long[Count], network.OutDegree(node), cliques.OfNode[node]);
        var (paths, hinges, tails, corners, leaves, inner) = (0L, 0L, 0L, 0L, 0L, 0L);
        var neighbours = network.Successors(node);
        var edges = network.SuccessorEdges(node);
        for (var i = 0; i < d; i++)
        {
            long shared = cliques.OfEdge[edges[i]];
            long further = network.OutDegree(neighbours[i]) - 1;
            paths += further;
            hinges += shared * (shared - 1) / 2;
            tails += cliques.OfNode[neighbours[i]] - shared;
            corners += shared * (further - 1);
            leaves += further * (further - 1) / 2;
            inner += ((d - 1) * further) - shared;
        }

        var (squares, ends) = TwoStepsAway(network, node, scratch);
        (o[0], o[1], o[2], o[3]) = (d, paths - (2 * triangles), (d * (d - 1L) / 2) - triangles, triangles);
        o[14] = cliques.FourCliquesOfNode[node];
        o[13] = hinges - (3 * o[14]);
        o[12] = cliques.AcrossNode[node] - (3 * o[14]);
        o[11] = (triangles * (d - 2)) - (2 * o[13]) - (3 * o[14]);
        o[10] = corners - (2 * o[12]) - (2 * o[13]) - (6 * o[14]);
        o[9] = tails - (2 * o[12]) - (3 * o[14]);
        o[8] = squares - o[12] - o[13] - (3 * o[14]);
        o[7] = (d * (d - 1L) * (d - 2) / 6) - o[11] - o[13] - o[14];
        o[6] = leaves - o[9] - o[10] - (2 * o[12]) - o[13] - (3 * o[14]);
        o[5] = inner - (2 * o[8]) - o[10] - (2 * o[11]) - (2 * o[12]) - (4 * o[13]) - (6 * o[14]);
        o[4] = ends - (2 * o[8]) - (2 * o[9]) - o[10] - (4 * o[12]) - (2 * o[13]) - (6 * o[14]);
        return o;
    }

    /// <summary>The cycles of four through a node, and the paths of four that begin at it, induced or not.</summary>
    private static (long Squares, long Paths) TwoStepsAway(Network network, int node, int[] common)
    {
        var (squares, paths) = (0L, 0L);
        foreach (var neighbour in network.Successors(node))
        {
            foreach (var end in network.Successors(neighbour))
            {
                if (end == node) continue;
                squares += common[end]++;
                paths += network.OutDegree(end) - 1;
            }
        }

        // A path may not come back to the node: its third node is no neighbour, or its fourth another one.
        foreach (var neighbour in network.Successors(node)) paths -= common[neighbour];
        foreach (var neighbour in network.Successors(node))
        {
            foreach (var end in network.Successors(neighbour)) common[end] = 0;
        }

        return (squares, paths);
    }
}
