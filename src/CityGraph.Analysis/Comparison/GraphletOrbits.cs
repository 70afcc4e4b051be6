using CityGraph.Analysis.Clustering;

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

    /// <summary>The counts of each node, by orbit. O((m + triangles) √m) time.</summary>
    public static IReadOnlyList<long[]> OfNodes(Network network, AnalysisRun? run = null)
    {
        run ??= AnalysisRun.Default;
        var simple = network.ToUndirected().Simplified();
        var squares = Squares.OfNodes(simple, run.Part(0, 0.2));
        var cliques = new TrianglesAndCliques(simple, run.Part(0.2, 1));
        // How many edges lead on from the neighbours of each node.
        var further = new long[simple.NodeCount];
        for (var node = 0; node < further.Length; node++)
        {
            foreach (var neighbour in simple.Successors(node)) further[node] += simple.OutDegree(neighbour) - 1;
        }

        return [.. Enumerable.Range(0, simple.NodeCount).Select(node => OfNode(simple, cliques, node, squares[node], further))];
    }

    /// <summary>At most how many steps <see cref="OfNodes"/> takes, of a few nanoseconds each, so that what would take too long can be left. O(m log m).</summary>
    public static double MostStepsOf(Network network)
    {
        var simple = network.ToUndirected().Simplified();
        // By node: neighbours that come later by degree, and those of these.
        var (later, further) = (new int[simple.NodeCount], new long[simple.NodeCount]);
        for (var node = 0; node < later.Length; node++)
        {
            foreach (var other in simple.Successors(node)) later[node] += IsLater(node, other) ? 1 : 0;
        }

        for (var node = 0; node < later.Length; node++)
        {
            foreach (var other in simple.Successors(node)) further[node] += IsLater(node, other) ? later[other] : 0;
        }

        var steps = 0.0;
        for (var node = 0; node < later.Length; node++)
        {
            foreach (var other in simple.Successors(node))
            {
                // Squares three times by the end with fewer neighbours; triangles twice; cliques.
                if (IsLater(node, other)) steps += (3.0 * simple.OutDegree(node)) + (2 * later[other]) + further[other];
            }
        }

        return steps;

        bool IsLater(int node, int other) => (simple.OutDegree(other), other).CompareTo((simple.OutDegree(node), node)) > 0;
    }

    /// <summary>
    /// Counts subgraphs that need not be induced, from degrees, triangles and common neighbours, and takes off those that are part of a denser graphlet: from the
    /// densest to the sparsest. The factor of a term is how often the denser one contains the sparser with the node in that place.
    /// </summary>
    private static long[] OfNode(Network network, TrianglesAndCliques cliques, int node, long squares, long[] further)
    {
        var (o, d, triangles) = (new long[Count], network.OutDegree(node), cliques.OfNode[node]);
        // A path of four from the node ends there again once for each way round a triangle.
        var (paths, ends, hinges, tails, corners, leaves, inner) = (further[node], -2 * triangles, 0L, 0L, 0L, 0L, 0L);
        var neighbours = network.Successors(node);
        var edges = network.SuccessorEdges(node);
        for (var i = 0; i < d; i++)
        {
            long shared = cliques.OfEdge[edges[i]];
            long others = network.OutDegree(neighbours[i]) - 1;
            ends += further[neighbours[i]] - (d - 1);
            hinges += shared * (shared - 1) / 2;
            tails += cliques.OfNode[neighbours[i]] - shared;
            corners += shared * (others - 1);
            leaves += others * (others - 1) / 2;
            inner += ((d - 1) * others) - shared;
        }

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
}
