using CityGraph.Analysis.Clustering;

namespace CityGraph.Analysis.Comparison;

/// <summary>Counts of three and of four nodes that are all joined, in a simple undirected network.</summary>
internal sealed class TrianglesAndCliques
{
    private readonly Network _network;

    // The neighbours of each node that come after it by degree, then number.
    private readonly int[][] _later;

    public TrianglesAndCliques(Network network, AnalysisRun run)
    {
        _network = network;
        _later = [.. Enumerable.Range(0, network.NodeCount).Select(Later)];
        (OfNode, OfEdge) = (new long[network.NodeCount], new int[network.EdgeCount]);
        (AcrossNode, FourCliquesOfNode) = (new long[network.NodeCount], new long[network.NodeCount]);
        var neighbours = SimpleNeighbours.Of(network);
        var counter = new Counter(network.Out.Edge, OfNode, OfEdge);
        TriangleListing.Visit(neighbours, ref counter, run.Part(0, 0.1));
        var across = new AcrossCounter(network.Out.Edge, OfEdge, AcrossNode);
        TriangleListing.Visit(neighbours, ref across, run.Part(0.1, 0.2));
        CountFourCliques(run.Part(0.2, 1));
    }

    /// <summary>The triangles of each node.</summary>
    public long[] OfNode { get; }

    /// <summary>The triangles of each edge.</summary>
    public int[] OfEdge { get; }

    /// <summary>For each node the other triangles that stand on the far edges of its triangles.</summary>
    public long[] AcrossNode { get; }

    /// <summary>The cliques of four of each node.</summary>
    public long[] FourCliquesOfNode { get; }

    private int[] Later(int node)
    {
        var degree = _network.OutDegree(node);
        return [.. _network.Successors(node).ToArray().Where(other => (_network.OutDegree(other), other).CompareTo((degree, node)) > 0)];
    }

    private void CountFourCliques(AnalysisRun run)
    {
        // Which nodes are joined with u, and which with u and v.
        var (withFirst, withBoth) = (new bool[_network.NodeCount], new bool[_network.NodeCount]);
        var both = new List<int>();
        for (var u = 0; u < _later.Length; u++)
        {
            if (u % 8192 == 0) run.Progress?.Report((double)u / _later.Length);
            foreach (var node in _later[u]) withFirst[node] = true;
            foreach (var v in _later[u])
            {
                run.CancellationToken.ThrowIfCancellationRequested();
                both.Clear();
                foreach (var node in _later[v])
                {
                    if (withFirst[node]) both.Add(node);
                }

                foreach (var node in both) withBoth[node] = true;
                foreach (var w in both)
                {
                    foreach (var x in _later[w])
                    {
                        if (!withBoth[x]) continue;
                        FourCliquesOfNode[u]++;
                        FourCliquesOfNode[v]++;
                        FourCliquesOfNode[w]++;
                        FourCliquesOfNode[x]++;
                    }
                }

                foreach (var node in both) withBoth[node] = false;
            }

            foreach (var node in _later[u]) withFirst[node] = false;
        }

        run.Progress?.Report(1);
    }

    /// <summary>Counts the triangles of nodes and of edges.</summary>
    /// <param name="edges">The edge of each place in the lists of neighbours.</param>
    /// <param name="ofNode">Counts by node.</param>
    /// <param name="ofEdge">Counts by edge.</param>
    private readonly struct Counter(int[] edges, long[] ofNode, int[] ofEdge) : ITriangleVisitor
    {
        public void Visit(int a, int b, int c, int ab, int ac, int bc)
        {
            ofNode[a]++;
            ofNode[b]++;
            ofNode[c]++;
            ofEdge[edges[ab]]++;
            ofEdge[edges[ac]]++;
            ofEdge[edges[bc]]++;
        }
    }

    /// <summary>Counts the other triangles on the far edges of triangles.</summary>
    private readonly struct AcrossCounter(int[] edges, int[] ofEdge, long[] acrossNode) : ITriangleVisitor
    {
        public void Visit(int a, int b, int c, int ab, int ac, int bc)
        {
            acrossNode[a] += ofEdge[edges[bc]] - 1;
            acrossNode[b] += ofEdge[edges[ac]] - 1;
            acrossNode[c] += ofEdge[edges[ab]] - 1;
        }
    }
}
