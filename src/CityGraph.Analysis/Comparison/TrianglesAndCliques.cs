namespace CityGraph.Analysis.Comparison;

/// <summary>Counts of three and of four nodes that are all joined, in a simple undirected network.</summary>
internal sealed class TrianglesAndCliques
{
    private readonly Network _network;

    // The neighbours of each node that come after it by degree, then number, and the edges to them.
    private readonly (int Node, int Edge)[][] _later;

    public TrianglesAndCliques(Network network)
    {
        _network = network;
        _later = [.. Enumerable.Range(0, network.NodeCount).Select(Later)];
        (OfNode, OfEdge) = (new long[network.NodeCount], new int[network.EdgeCount]);
        (AcrossNode, FourCliquesOfNode) = (new long[network.NodeCount], new long[network.NodeCount]);
        ForEachTriangle((_, _, _, a, b, c) =>
        {
            OfEdge[a]++;
            OfEdge[b]++;
            OfEdge[c]++;
        });
        ForEachTriangle((u, v, w, uv, uw, vw) =>
        {
            OfNode[u]++;
            OfNode[v]++;
            OfNode[w]++;
            AcrossNode[u] += OfEdge[vw] - 1;
            AcrossNode[v] += OfEdge[uw] - 1;
            AcrossNode[w] += OfEdge[uv] - 1;
        });
        CountFourCliques();
    }

    /// <summary>The triangles of each node.</summary>
    public long[] OfNode { get; }

    /// <summary>The triangles of each edge.</summary>
    public int[] OfEdge { get; }

    /// <summary>For each node the other triangles that stand on the far edges of its triangles.</summary>
    public long[] AcrossNode { get; }

    /// <summary>The cliques of four of each node.</summary>
    public long[] FourCliquesOfNode { get; }

    private delegate void Triangle(int u, int v, int w, int uv, int uw, int vw);

    private (int, int)[] Later(int node)
    {
        var (neighbours, edges) = (_network.Successors(node).ToArray(), _network.SuccessorEdges(node).ToArray());
        return [.. neighbours.Zip(edges).Where(to => (_network.OutDegree(to.First), to.First).CompareTo((_network.OutDegree(node), node)) > 0)];
    }

    private void ForEachTriangle(Triangle visit)
    {
        var edgeTo = new int[_network.NodeCount];
        Array.Fill(edgeTo, -1);
        for (var u = 0; u < _later.Length; u++)
        {
            foreach (var (node, edge) in _later[u]) edgeTo[node] = edge;
            foreach (var (v, uv) in _later[u])
            {
                foreach (var (w, vw) in _later[v])
                {
                    if (edgeTo[w] >= 0) visit(u, v, w, uv, edgeTo[w], vw);
                }
            }

            foreach (var (node, _) in _later[u]) edgeTo[node] = -1;
        }
    }

    private void CountFourCliques()
    {
        // Which nodes are joined with u, and which with u and v.
        var (withFirst, withBoth) = (new bool[_network.NodeCount], new bool[_network.NodeCount]);
        var both = new List<int>();
        for (var u = 0; u < _later.Length; u++)
        {
            foreach (var (node, _) in _later[u]) withFirst[node] = true;
            foreach (var (v, _) in _later[u])
            {
                both.Clear();
                foreach (var (node, _) in _later[v])
                {
                    if (withFirst[node]) both.Add(node);
                }

                foreach (var node in both) withBoth[node] = true;
                foreach (var w in both)
                {
                    foreach (var (x, _) in _later[w])
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

            foreach (var (node, _) in _later[u]) withFirst[node] = false;
        }
    }
}
